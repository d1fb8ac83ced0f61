package uk.gain.agencygateway.requests.model;

/** How the agency reached the exchange. */
public enum Channel {
    PULL,
    BULK,
    WEB_INBOX,
    AUTO_RESPONDER
}
