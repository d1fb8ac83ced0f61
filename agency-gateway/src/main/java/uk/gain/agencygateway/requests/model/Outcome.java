package uk.gain.agencygateway.requests.model;

/** What came of a command about a request. */
public sealed interface Outcome
        permits RequestEvent,
                ActionNotAvailable,
                ContentNotAcceptable,
                KeyNotHere,
                KeyDestroyed,
                NotFound {}
