package uk.gain.referralservice.clock.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Every hour counts, day and night, on every day. */
record RoundTheClock() implements WorkingTime {

    @Override
    public Instant limit(Instant from, Duration allowed) {
        return from.plus(Durations.notNegative(allowed));
    }

    @Override
    public Duration elapsed(Instant from, Instant to) {
        return Durations.between(from, to);
    }

    @Override
    public List<Span> spans(Instant from, Instant to) {
        return Durations.between(from, to).isZero()
                ? List.of()
                : List.of(new Span(from, to, new Day.Working()));
    }
}
