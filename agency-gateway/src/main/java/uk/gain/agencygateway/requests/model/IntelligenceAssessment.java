package uk.gain.agencygateway.requests.model;

/** Second figure of the 3x5x2 grading. */
public enum IntelligenceAssessment {
    KNOWN_DIRECTLY("A"),
    KNOWN_INDIRECTLY_CORROBORATED("B"),
    KNOWN_INDIRECTLY("C"),
    NOT_KNOWN("D"),
    SUSPECTED_FALSE("E");

    private final String printed;

    IntelligenceAssessment(String printed) {
        this.printed = printed;
    }

    /** As in a printed grading. */
    String printed() {
        return printed;
    }
}
