package uk.gain.referralservice.clock.model;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of time that counts, or does not, for one reason.
 *
 * @param from the first instant of it
 * @param to the first instant after it
 */
public record Span(Instant from, Instant to, Day day) {

    public Duration duration() {
        return Duration.between(from, to);
    }

    /** How much of it counts: all or nothing. */
    public Duration counted() {
        return day.counts() ? duration() : Duration.ZERO;
    }
}
