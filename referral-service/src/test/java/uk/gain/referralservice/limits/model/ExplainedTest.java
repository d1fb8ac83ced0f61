package uk.gain.referralservice.limits.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import uk.gain.referralservice.clock.model.Day;
import uk.gain.referralservice.clock.model.WorkingTime;
import uk.gain.referralservice.clock.seeding.PublishedCalendars;
import uk.gain.referralservice.lifecycle.Given;
import uk.gain.referralservice.lifecycle.model.ClockChange;
import uk.gain.referralservice.lifecycle.model.ClockChange.Changer;
import uk.gain.referralservice.lifecycle.model.Urgency;
import uk.gain.referralservice.limits.model.Interval.Reason;

class ExplainedTest {

    private static final UUID QUESTION = UUID.randomUUID();
    private static final Changer TARIAN =
            new Changer(UUID.randomUUID(), "coordinator.tarian", "TN");
    private static final Duration THREE_DAYS = Duration.ofDays(3);

    @Test
    void overChristmasEveryStretchIsNamedAndAddsUpToTheLimit() {
        Instant start = Instant.parse("2026-12-23T12:00:00Z");
        Explained told = explain(start, started(start));
        assertThat(told.intervals())
                .containsExactly(
                        calendar("2026-12-23T12:00:00Z", "2026-12-25T00:00:00Z", new Day.Working()),
                        calendar(
                                "2026-12-25T00:00:00Z",
                                "2026-12-26T00:00:00Z",
                                new Day.BankHoliday("Christmas Day")),
                        calendar("2026-12-26T00:00:00Z", "2026-12-28T00:00:00Z", new Day.Weekend()),
                        calendar(
                                "2026-12-28T00:00:00Z",
                                "2026-12-29T00:00:00Z",
                                new Day.BankHoliday("Boxing Day (substitute day)")),
                        calendar(
                                "2026-12-29T00:00:00Z", "2026-12-30T12:00:00Z", new Day.Working()));
        assertThat(told.respondBy()).isEqualTo(Instant.parse("2026-12-30T12:00:00Z"));
        assertThat(told.counted()).isEqualTo(THREE_DAYS);
        assertThat(told.notCounted()).isEqualTo(Duration.ofDays(4));
        assertThat(told.countedBy(Instant.parse("2026-12-24T12:00:00Z")))
                .isEqualTo(Duration.ofDays(1));
        assertThat(told.countedBy(Instant.parse("2026-12-27T12:00:00Z")))
                .isEqualTo(Duration.ofHours(36));
    }

    @Test
    void anOpenQuestionIsAnIntervalOfItsOwnAlsoOverAWeekend() {
        Instant start = Instant.parse("2026-11-26T12:00:00Z");
        Instant stopped = Instant.parse("2026-11-27T12:00:00Z");
        Instant restarted = Instant.parse("2026-12-01T09:00:00Z");
        ClockChange.Started started = started(start);
        Instant limit = workingDays().afterStop(stopped, started.respondBy(), restarted);
        Explained told =
                explain(
                        restarted,
                        started,
                        new ClockChange.Stopped(stopped, QUESTION),
                        new ClockChange.Restarted(restarted, limit, TARIAN));
        assertThat(told.intervals())
                .containsExactly(
                        calendar("2026-11-26T12:00:00Z", "2026-11-27T12:00:00Z", new Day.Working()),
                        new Interval(stopped, restarted, new Reason.OpenQuestion(QUESTION)),
                        calendar(
                                "2026-12-01T09:00:00Z", "2026-12-03T09:00:00Z", new Day.Working()));
        assertThat(told.counted()).isEqualTo(THREE_DAYS);
    }

    @Test
    void whileAQuestionIsOpenTheLimitIsNotKnownAndWhatIsLeftIsTold() {
        Instant start = Instant.parse("2026-11-26T12:00:00Z");
        Instant stopped = Instant.parse("2026-11-27T12:00:00Z");
        Explained told =
                explain(
                        Instant.parse("2027-01-05T12:00:00Z"),
                        started(start),
                        new ClockChange.Stopped(stopped, QUESTION));
        assertThat(told.respondBy()).isNull();
        assertThat(told.left()).isEqualTo(Duration.ofDays(2));
        assertThat(told.allowed()).isEqualTo(THREE_DAYS);
    }

    @Test
    void aQuestionAskedAfterTheLimitExplainsNothingOfIt() {
        Instant start = Instant.parse("2026-11-24T12:00:00Z");
        ClockChange.Started started = started(start);
        Instant late = started.respondBy().plusSeconds(3600);
        Explained told =
                explain(late.plusSeconds(60), started, new ClockChange.Stopped(late, QUESTION));
        assertThat(told.respondBy()).isEqualTo(started.respondBy());
        assertThat(told.intervals())
                .containsExactly(
                        new Interval(
                                start,
                                started.respondBy(),
                                new Reason.Calendar(new Day.Working(), false)));
    }

    @Test
    void anotherClassCountsFromTheChangeOn() {
        Instant start = Instant.parse("2026-11-27T12:00:00Z");
        Instant changed = Instant.parse("2026-11-28T12:00:00Z");
        Instant limit = changed.plus(Duration.ofHours(8));
        Explained told =
                explain(
                        changed,
                        started(start),
                        new ClockChange.Reprioritised(changed, Urgency.URGENT, limit, TARIAN));
        assertThat(told.intervals())
                .containsExactly(
                        calendar("2026-11-27T12:00:00Z", "2026-11-28T00:00:00Z", new Day.Working()),
                        calendar("2026-11-28T00:00:00Z", "2026-11-28T12:00:00Z", new Day.Weekend()),
                        new Interval(changed, limit, new Reason.Calendar(new Day.Working(), true)));
        assertThat(told.urgency()).isEqualTo(Urgency.URGENT);
    }

    @Test
    void whatIsHeldBackHasNoClock() {
        Explained told = explain(Instant.parse("2026-11-27T12:00:00Z"));
        assertThat(told.startedAt()).isNull();
        assertThat(told.intervals()).isEmpty();
        assertThat(told.allowed()).isZero();
    }

    /** Whatever happens to a request, in any order and at any time. */
    @Property(tries = 500)
    void theIntervalsHaveNoGapAndAddUpToTheLimit(
            @ForAll("starts") Instant start, @ForAll("steps") List<Step> steps) {
        ClockChange.Started started = started(start);
        List<ClockChange> changes = new ArrayList<>(List.of(started));
        Instant at = start;
        Instant limit = started.respondBy();
        Instant stopped = null;
        for (Step step : steps) {
            at = at.plus(step.later());
            if (step.extends_()) {
                Instant extended = limit.plus(step.later());
                limit = extended;
                changes.add(new ClockChange.Extended(at, limit, TARIAN));
            } else if (stopped == null) {
                stopped = at;
                changes.add(new ClockChange.Stopped(at, QUESTION));
            } else {
                limit = workingDays().afterStop(stopped, limit, at);
                stopped = null;
                changes.add(new ClockChange.Restarted(at, limit, TARIAN));
            }
        }
        Instant now = at.plusSeconds(1);
        Explained told = Explained.of(changes, (_, _) -> workingDays(), now);

        Instant end = start;
        for (Interval interval : told.intervals()) {
            assertThat(interval.from()).isEqualTo(end);
            assertThat(interval.duration()).isPositive();
            end = interval.to();
        }
        assertThat(told.counted().plus(told.notCounted())).isEqualTo(Duration.between(start, end));
        if (told.respondBy() == null) {
            assertThat(end).isEqualTo(now);
        } else {
            assertThat(end).isEqualTo(told.respondBy()).isEqualTo(limit);
        }
        if (changes.stream().noneMatch(ClockChange.Extended.class::isInstance)) {
            assertThat(told.allowed()).isEqualTo(THREE_DAYS);
        } else {
            assertThat(told.allowed()).isGreaterThanOrEqualTo(THREE_DAYS);
        }
    }

    record Step(Duration later, boolean extends_) {}

    @Provide
    Arbitrary<Instant> starts() {
        return Arbitraries.longs()
                .between(0, 600L * 86_400_000_000L)
                .map(
                        micros ->
                                Instant.parse("2026-01-05T00:00:00Z")
                                        .plus(micros, ChronoUnit.MICROS));
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Duration> later =
                Arbitraries.longs()
                        .between(0, 3 * 86_400_000_000L)
                        .map(micros -> Duration.of(micros, ChronoUnit.MICROS));
        return net.jqwik.api.Combinators.combine(later, Arbitraries.of(false, false, true))
                .as(Step::new)
                .list()
                .ofMaxSize(8);
    }

    private static Explained explain(Instant now, ClockChange... changes) {
        return Explained.of(
                List.of(changes),
                (_, urgency) -> urgency.counted(Given.HMRC, PublishedCalendars.times()),
                now);
    }

    private static ClockChange.Started started(Instant at) {
        return new ClockChange.Started(at, Urgency.PRIORITY, workingDays().limit(at, THREE_DAYS));
    }

    private static WorkingTime workingDays() {
        return PublishedCalendars.times().workingDaysOf(Given.HMRC);
    }

    private static Interval calendar(String from, String to, Day day) {
        return new Interval(
                Instant.parse(from), Instant.parse(to), new Reason.Calendar(day, false));
    }
}
