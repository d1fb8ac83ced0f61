package uk.gain.referralservice.limits.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.clock.model.Span;
import uk.gain.referralservice.clock.model.WorkingTime;
import uk.gain.referralservice.lifecycle.model.ClockChange;
import uk.gain.referralservice.lifecycle.model.Urgency;

/**
 * How a request's limit came about. The intervals have no gap and, while the time runs, end at the
 * limit: what counted and what did not add up to it.
 *
 * @param changes what set, stopped and moved the limit; empty while the request is held back
 * @param urgency the class its time counts under; absent while the request is held back
 * @param startedAt absent while the request is held back
 * @param respondBy in time is who answers up to and including it; absent while the request is held
 *     back or its time stands still, because it is not known yet
 * @param left while the time stands still: what will be given from the restart on; otherwise none
 */
public record Explained(
        List<ClockChange> changes,
        @Nullable Urgency urgency,
        @Nullable Instant startedAt,
        @Nullable Instant respondBy,
        Duration left,
        List<Interval> intervals) {

    public Explained {
        changes = List.copyOf(changes);
        intervals = List.copyOf(intervals);
    }

    /** How time counted under a class, with the days off the agency had when a limit was set. */
    @FunctionalInterface
    public interface Counting {

        WorkingTime of(Instant setAt, Urgency urgency);
    }

    /** From what changed the limit, in order, as of an instant. */
    public static Explained of(List<ClockChange> changes, Counting counting, Instant now) {
        if (changes.isEmpty()) {
            return new Explained(List.of(), null, null, null, Duration.ZERO, List.of());
        }
        Telling telling = new Telling(counting);
        changes.forEach(telling::tell);
        return telling.end(changes, now);
    }

    /** Everything that counts against the agency: what did so far, and what is left of it. */
    public Duration allowed() {
        return counted().plus(left);
    }

    public Duration counted() {
        return sum(true);
    }

    public Duration notCounted() {
        return sum(false);
    }

    /** How much had counted by then. */
    public Duration countedBy(Instant at) {
        return intervals.stream()
                .map(interval -> interval.until(at))
                .filter(Interval::counted)
                .map(Interval::duration)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private Duration sum(boolean counted) {
        return intervals.stream()
                .filter(interval -> interval.counted() == counted)
                .map(Interval::duration)
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Goes through the changes and remembers what it told. */
    private static final class Telling {

        private final Counting counting;
        private final List<Interval> intervals = new ArrayList<>();
        private @Nullable WorkingTime time;
        private @Nullable Urgency urgency;
        private Instant startedAt = Instant.EPOCH;
        private Instant told = Instant.EPOCH;
        private Instant limit = Instant.EPOCH;
        private @Nullable UUID question;

        Telling(Counting counting) {
            this.counting = counting;
        }

        void tell(ClockChange change) {
            switch (change) {
                case ClockChange.Started(Instant at, Urgency under, Instant respondBy) -> {
                    startedAt = at;
                    told = at;
                    limit = respondBy;
                    counts(at, under);
                }
                case ClockChange.Stopped(Instant at, UUID asked) -> {
                    ran(at);
                    question = asked;
                }
                case ClockChange.Restarted(Instant at, Instant respondBy, _) -> {
                    stood(at);
                    question = null;
                    limit = respondBy;
                    counts(at, Objects.requireNonNull(urgency));
                }
                case ClockChange.Extended(_, Instant respondBy, _) -> limit = respondBy;
                case ClockChange.Reprioritised(Instant at, Urgency under, Instant respondBy, _) -> {
                    if (question == null) {
                        ran(at);
                    }
                    limit = respondBy;
                    counts(at, under);
                }
            }
        }

        Explained end(List<ClockChange> changes, Instant now) {
            if (question != null && !limit.isBefore(told)) {
                Duration left = Objects.requireNonNull(time).remaining(told, limit);
                stood(now);
                return new Explained(changes, urgency, startedAt, null, left, intervals);
            }
            if (question == null) {
                ran(limit);
            }
            return new Explained(changes, urgency, startedAt, limit, Duration.ZERO, toTheLimit());
        }

        private void counts(Instant setAt, Urgency under) {
            urgency = under;
            time = counting.of(setAt, under);
        }

        private void ran(Instant to) {
            if (to.isAfter(told)) {
                boolean roundTheClock = urgency == Urgency.URGENT;
                for (Span span : Objects.requireNonNull(time).spans(told, to)) {
                    add(
                            span.from(),
                            span.to(),
                            new Interval.Reason.Calendar(span.day(), roundTheClock));
                }
                told = to;
            }
        }

        private void stood(Instant to) {
            if (to.isAfter(told)) {
                add(told, to, new Interval.Reason.OpenQuestion(Objects.requireNonNull(question)));
                told = to;
            }
        }

        private void add(Instant from, Instant to, Interval.Reason reason) {
            if (!intervals.isEmpty() && intervals.getLast().reason().equals(reason)) {
                intervals.add(new Interval(intervals.removeLast().from(), to, reason));
            } else {
                intervals.add(new Interval(from, to, reason));
            }
        }

        /** What came after the limit, e.g. a late question, does not explain it. */
        private List<Interval> toTheLimit() {
            return intervals.stream()
                    .filter(interval -> interval.from().isBefore(limit))
                    .map(interval -> interval.until(limit))
                    .toList();
        }
    }
}
