package uk.gain.referralservice.lifecycle.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.directory.model.AgencyCode;

/**
 * The time of a request that is not answered.
 *
 * @param urgency the class under which its time counts
 * @param respondBy in time is who answers up to and including this instant
 * @param stoppedAt since when a question of the agency is open; absent while the time runs
 * @param restartedAt when it last ran again after a stop; absent when it never stopped
 */
public record WatchedClock(
        RequestId request,
        ReferralId referral,
        AgencyCode agency,
        Urgency urgency,
        Instant respondBy,
        @Nullable Instant stoppedAt,
        @Nullable Instant restartedAt,
        ClockStep step) {

    /** Whether its limit had passed by then; while the time stands still, by the stop. */
    public boolean overdue(Instant now) {
        return respondBy.isBefore(stoppedAt != null && stoppedAt.isBefore(now) ? stoppedAt : now);
    }
}
