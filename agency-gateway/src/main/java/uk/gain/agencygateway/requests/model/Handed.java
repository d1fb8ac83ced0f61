package uk.gain.agencygateway.requests.model;

/** What came of asking for the tokens of a request. */
public sealed interface Handed
        permits Compared, Incomparable, NotServed, KeyNotHere, KeyDestroyed, NotFound {}
