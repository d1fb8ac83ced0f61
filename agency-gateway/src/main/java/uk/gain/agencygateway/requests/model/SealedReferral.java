package uk.gain.agencygateway.requests.model;

import java.util.UUID;

/**
 * A referral's content as it came.
 *
 * @param eventId the event it is bound to
 */
public record SealedReferral(UUID eventId, ReferralId referral, SealedContent sealed) {}
