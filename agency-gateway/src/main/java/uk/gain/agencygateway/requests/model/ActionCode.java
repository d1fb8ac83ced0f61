package uk.gain.agencygateway.requests.model;

/** What may be done with an item under handling code C. */
public enum ActionCode {
    NO_ACTION_WITHOUT_PERMISSION("A1"),
    COVERT_ACTION_ONLY("A2"),
    OVERT_ACTION_PERMITTED("A3");

    private final String printed;

    ActionCode(String printed) {
        this.printed = printed;
    }

    /** As in a printed grading. */
    String printed() {
        return printed;
    }
}
