package uk.gain.auditservice.log.model;

/** Somebody else appended: whoever meant to must read again where the log stands. */
public final class LogMoved extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LogMoved(long expectedSize) {
        super("the log no longer has " + expectedSize + " entries");
    }
}
