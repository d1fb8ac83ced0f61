package uk.gain.agencygateway.requests.model;

/** First figure of the 3x5x2 grading. */
public enum SourceEvaluation {
    RELIABLE("1"),
    UNTESTED("2"),
    NOT_RELIABLE("3");

    private final String printed;

    SourceEvaluation(String printed) {
        this.printed = printed;
    }

    /** As in a printed grading. */
    String printed() {
        return printed;
    }
}
