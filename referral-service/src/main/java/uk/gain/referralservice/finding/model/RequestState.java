package uk.gain.referralservice.finding.model;

/** Where a request can stand, by the names of the glossary. */
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
