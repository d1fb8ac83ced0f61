package uk.gain.auditservice.sequencing.model;

/** Another sequencer took over; whoever led stands by from now on. */
public final class LeadershipLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LeadershipLost(long term) {
        super("term " + term + " is over: another sequencer leads");
    }
}
