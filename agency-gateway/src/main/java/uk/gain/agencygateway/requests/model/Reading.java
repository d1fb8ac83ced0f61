package uk.gain.agencygateway.requests.model;

/** What came of opening sealed words. */
public sealed interface Reading permits Words, Withheld, KeyNotHere, KeyDestroyed {}
