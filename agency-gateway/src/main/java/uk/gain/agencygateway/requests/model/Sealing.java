package uk.gain.agencygateway.requests.model;

/** What came of sealing content under a request's answer key. */
public sealed interface Sealing permits SealedContent, KeyNotHere, KeyDestroyed {}
