package uk.gain.referralservice.limits.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.lifecycle.model.FollowedRequest;
import uk.gain.referralservice.limits.model.Explained;

/**
 * A request with its time explained.
 *
 * @param asOf the moment it was looked up
 */
public record RequestClock(FollowedRequest request, Explained explained, Instant asOf) {

    /** When the agency answered; absent when it did not. */
    public @Nullable Instant answeredAt() {
        return request.request().receipts().answeredAt();
    }

    /** Until when its time is told as used: the answer, or now. */
    public Instant usedUntil() {
        Instant answered = answeredAt();
        return answered == null ? asOf : answered;
    }
}
