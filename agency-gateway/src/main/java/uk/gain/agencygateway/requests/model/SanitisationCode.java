package uk.gain.agencygateway.requests.model;

/** Whether an item under handling code C may be sanitised. */
public enum SanitisationCode {
    MAY_BE_SANITISED("S1"),
    CONSULT_BEFORE_SANITISING("S2");

    private final String printed;

    SanitisationCode(String printed) {
        this.printed = printed;
    }

    /** As in a printed grading. */
    String printed() {
        return printed;
    }
}
