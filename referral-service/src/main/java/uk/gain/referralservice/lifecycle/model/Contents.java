package uk.gain.referralservice.lifecycle.model;

import java.util.List;

/** What referrals say, sealed. */
public interface Contents {

    /** As raised, or as last corrected. */
    Sealed contentOf(ReferralId id);

    /** What was added since it was raised or last corrected, oldest first. */
    List<SealedAddition> additionsTo(ReferralId id);
}
