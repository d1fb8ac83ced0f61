package uk.gain.agencygateway.requests.model;

/** What came of opening a referral's sealed content. */
public sealed interface Opening permits Asked, KeyNotHere, KeyDestroyed {}
