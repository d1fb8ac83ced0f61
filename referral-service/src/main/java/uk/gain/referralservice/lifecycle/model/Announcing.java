package uk.gain.referralservice.lifecycle.model;

import java.util.List;

/** Tells every other party what happened to a referral. */
public interface Announcing {

    /** MUST be called in the transaction that keeps the referrals. */
    void raised(List<SealedReferral> referrals);

    /** In this order. MUST be called in the transaction that holds their referrals. */
    void said(List<ReferralEvents.Numbered> events);
}
