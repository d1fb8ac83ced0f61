package uk.gain.referralservice.lifecycle.model;

/** Tells every other party what happened to a referral. */
public interface Announcing {

    /** MUST be called in the transaction that keeps the referral. */
    void raised(SealedReferral referral);
}
