package uk.gain.agencygateway.requests.model;

/** What somebody wrote; it may be personal, so it is never printed. */
public record Words(String text) implements Reading {

    @Override
    public String toString() {
        return "Words";
    }
}
