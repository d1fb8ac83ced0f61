package uk.gain.referralservice.clock.model;

import java.time.Duration;
import java.time.Instant;

/** Time that runs forwards only. */
final class Durations {

    private Durations() {}

    static Duration notNegative(Duration allowed) {
        if (allowed.isNegative()) {
            throw new IllegalArgumentException("Less than no time cannot be allowed");
        }
        return allowed;
    }

    static Duration between(Instant from, Instant to) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("Time is counted forwards only");
        }
        return Duration.between(from, to);
    }
}
