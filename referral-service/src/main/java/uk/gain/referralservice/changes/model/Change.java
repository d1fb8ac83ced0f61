package uk.gain.referralservice.changes.model;

import uk.gain.referralservice.lifecycle.model.ReferralId;

/**
 * That a referral changed.
 *
 * @param position in the feed of all regions, 1 or more; later changes have greater ones
 */
public record Change(long position, ReferralId referral, String reference) {}
