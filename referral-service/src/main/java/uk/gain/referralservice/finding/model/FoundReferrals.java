package uk.gain.referralservice.finding.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.lifecycle.model.Coordinator;
import uk.gain.referralservice.lifecycle.model.ReferralId;

/** The ids of the referrals of a co-ordinator's region that are looked for, the newest first. */
public interface FoundReferrals {

    /**
     * A page of them.
     *
     * @param of only those of this work list; absent for all
     * @param before only those raised before this one; absent for the newest of all
     */
    List<ReferralId> page(
            Coordinator by,
            Filter filter,
            @Nullable WorkList of,
            @Nullable ReferralId before,
            int limit,
            Instant now);

    /** How many there are, counted no further than {@code most}. */
    int count(Coordinator by, Filter filter, @Nullable WorkList of, int most, Instant now);

    /** How many there are in every work list, counted no further than {@code most}. */
    Map<WorkList, Integer> counts(Coordinator by, int most, Instant now);
}
