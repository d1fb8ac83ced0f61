package uk.gain.referralservice.limits.model;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import uk.gain.referralservice.clock.model.Day;

/**
 * A stretch of a request's time, counted against its agency or not, for one reason.
 *
 * @param from the first instant of it
 * @param to the first instant after it
 */
public record Interval(Instant from, Instant to, Reason reason) {

    /** Why it counts or does not. */
    public sealed interface Reason {

        /** What the day is, or every hour of it when time counts round the clock. */
        record Calendar(Day day, boolean roundTheClock) implements Reason {}

        /**
         * A question of the agency was open.
         *
         * @param question the event that asked it
         */
        record OpenQuestion(UUID question) implements Reason {}
    }

    public Duration duration() {
        return Duration.between(from, to);
    }

    public boolean counted() {
        return reason instanceof Reason.Calendar(Day day, _) && day.counts();
    }

    /** The part of it before an instant; from itself on nothing when it begins later. */
    Interval until(Instant end) {
        return end.isBefore(to)
                ? new Interval(from, end.isBefore(from) ? from : end, reason)
                : this;
    }
}
