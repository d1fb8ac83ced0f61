package uk.gain.referralservice.lifecycle.model;

import java.time.Instant;

/** Information added to a referral after it was raised, sealed. */
public record SealedAddition(Instant at, Sealed content) {}
