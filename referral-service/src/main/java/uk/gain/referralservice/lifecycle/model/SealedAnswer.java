package uk.gain.referralservice.lifecycle.model;

import java.time.Instant;

/** Something sealed that an agency sent about a request. */
public record SealedAnswer(ReferralId referral, RequestId request, Instant at, Sealed content) {}
