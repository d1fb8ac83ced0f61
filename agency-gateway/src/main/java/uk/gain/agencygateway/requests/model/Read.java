package uk.gain.agencygateway.requests.model;

/** What came of asking for a request's messages. */
public sealed interface Read permits MessageThread, NotServed, NotFound {}
