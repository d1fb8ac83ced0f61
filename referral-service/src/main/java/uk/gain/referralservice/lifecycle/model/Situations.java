package uk.gain.referralservice.lifecycle.model;

import java.util.Collection;
import java.util.Map;

/** Referrals with everything that decides what can be done with them. */
public interface Situations {

    /**
     * Those that exist, whichever their region: referrals, then their requests, each held until the
     * transaction ends.
     */
    Map<ReferralId, Situation> hold(Collection<ReferralId> ids);
}
