package uk.gain.referralservice.lifecycle.model;

import java.util.List;

/** Tells every other party what happened to a referral. */
public interface Announcing {

    /** MUST be called in the transaction that keeps the referrals. */
    void raised(List<SealedReferral> referrals);
}
