package uk.gain.agencygateway.requests.model;

/** What came of saying that records match. */
public sealed interface Declared
        permits Matching,
                ActionNotAvailable,
                ContentNotAcceptable,
                KeyNotHere,
                KeyDestroyed,
                NotFound {}
