package uk.gain.referralservice.lifecycle.model;

/** Who else asks about the subjects of a referral. */
public interface OtherInterest {

    /** How many other referrals are known to, and nobody has dealt with that yet. */
    int toNote(ReferralId referral);
}
