package uk.gain.referralservice.lifecycle.model;

/**
 * A referral while its row is held.
 *
 * @param closed whether it is closed at the moment
 */
public record HeldReferral(
        ReferralId id, String reference, String rocu, Particulars particulars, boolean closed) {}
