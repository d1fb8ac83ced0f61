package uk.gain.agencygateway.requests.model;

/** How soon an answer is asked for. */
public enum Urgency {
    URGENT,
    PRIORITY,
    ROUTINE,
    UNKNOWN
}
