package uk.gain.agencygateway.requests.model;

/** One message of a request's thread. */
public record Message(SealedMessage sealed, Reading reading) {}
