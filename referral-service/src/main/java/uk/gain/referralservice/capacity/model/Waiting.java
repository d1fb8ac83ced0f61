package uk.gain.referralservice.capacity.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.clock.model.WorkingTimes;
import uk.gain.referralservice.directory.model.Agency;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.RequestId;
import uk.gain.referralservice.lifecycle.model.Urgency;

/**
 * A request that waits for a place.
 *
 * @param fixedLimit the limit the co-ordinator set for all recipients; absent when the agency's
 *     hours count
 */
public record Waiting(
        RequestId request,
        ReferralId referral,
        String agencyName,
        Urgency urgency,
        @Nullable Instant fixedLimit) {

    /**
     * The last instant at which an answer is in time, when it is sent now: the limit that was set,
     * while it is still to come, otherwise the agency's hours from now.
     */
    public Instant respondBy(Instant now, Agency agency, WorkingTimes times) {
        return fixedLimit != null && fixedLimit.isAfter(now)
                ? fixedLimit
                : urgency.limit(now, agency, times);
    }
}
