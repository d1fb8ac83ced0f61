package uk.gain.agencygateway.requests.model;

import java.time.Instant;
import java.util.UUID;

/**
 * A referral's content, or an addition to it, as it came.
 *
 * @param eventId the event it is bound to
 * @param sequence the event's place among the referral's
 */
public record SealedReferral(
        UUID eventId, ReferralId referral, long sequence, Instant at, SealedContent sealed) {}
