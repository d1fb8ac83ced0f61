package uk.gain.agencygateway.requests.model;

/** What came of asking for a request's content. */
public sealed interface Fetched permits Shown, NotServed, KeyNotHere, KeyDestroyed, NotFound {}
