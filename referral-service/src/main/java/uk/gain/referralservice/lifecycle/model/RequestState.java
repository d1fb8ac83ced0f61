package uk.gain.referralservice.lifecycle.model;

/**
 * The name under which a state is stored and shown; the states themselves are types of {@link
 * Request}.
 */
public enum RequestState {
    QUEUED,
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
