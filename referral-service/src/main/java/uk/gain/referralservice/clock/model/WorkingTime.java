package uk.gain.referralservice.clock.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How time counts against an agency. {@link #limit} and {@link #elapsed} are each other's inverse:
 * the limit is the first instant at which what was allowed has elapsed, so that no time less than
 * allowed is ever given.
 *
 * <p>Durations are real hours. Where the clocks change, a day of Europe/London has 23 or 25 of
 * them.
 */
public sealed interface WorkingTime permits RoundTheClock, WorkingDays {

    /**
     * The first instant at which so much has counted since {@code from}; {@code from} itself when
     * nothing is allowed. In time is who answers up to and including it.
     *
     * @throws IllegalArgumentException when less than nothing is allowed
     * @throws CalendarNotKnown when it lies beyond the years whose bank holidays are known
     */
    Instant limit(Instant from, Duration allowed);

    /**
     * How much counts from the one to the other.
     *
     * @throws IllegalArgumentException when {@code to} is before {@code from}
     * @throws CalendarNotKnown when a year between them is not known
     */
    Duration elapsed(Instant from, Instant to);

    /** What counts and what does not, and why, without gaps; adjoining stretches differ. */
    List<Span> spans(Instant from, Instant to);

    /** How much is left before the limit; nothing when it has passed. */
    default Duration remaining(Instant at, Instant limit) {
        return at.isBefore(limit) ? elapsed(at, limit) : Duration.ZERO;
    }

    /**
     * The limit after a stop: what was left when the clock stopped is given from the restart on. A
     * limit that had passed before the stop is not given again.
     */
    default Instant afterStop(Instant stoppedAt, Instant limit, Instant restartedAt) {
        return limit.isBefore(stoppedAt) ? limit : limit(restartedAt, remaining(stoppedAt, limit));
    }
}
