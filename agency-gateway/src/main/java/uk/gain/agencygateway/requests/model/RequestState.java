package uk.gain.agencygateway.requests.model;

/**
 * The name under which a state is stored and shown; the states themselves are types of {@link
 * Request}.
 */
public enum RequestState {
    SENT,
    DELIVERED,
    OPENED,
    ACKNOWLEDGED,
    CLARIFICATION_SOUGHT,
    CLARIFIED,
    HIT,
    NO_HIT,
    REFUSED,
    CONTENT_PROVIDED,
    CONTENT_PARTIAL,
    CONTENT_REFUSED,
    WITHDRAWN,
    RECALLED,
    LAPSED,
    UNDELIVERABLE,
    CLOSED
}
