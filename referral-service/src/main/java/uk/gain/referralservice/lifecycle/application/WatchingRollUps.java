package uk.gain.referralservice.lifecycle.application;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.Referrals;
import uk.gain.referralservice.lifecycle.model.RollUp;

/**
 * Looks up, for all referrals that are watched at once, where they stand. Whoever watches was let
 * in by {@link FollowingReferrals#rollUp} before.
 */
@Service
public class WatchingRollUps {

    private final Referrals referrals;
    private final Clock clock;

    WatchingRollUps(Referrals referrals, Clock clock) {
        this.referrals = referrals;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Map<ReferralId, RollUp> now(Set<ReferralId> watched) {
        return referrals.rollUps(watched, clock.instant());
    }
}
