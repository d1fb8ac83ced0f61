package uk.gain.referralservice.limits.model;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gain.referralservice.lifecycle.Given.asked;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.gain.referralservice.clock.model.WorkingTime;
import uk.gain.referralservice.clock.seeding.PublishedCalendars;
import uk.gain.referralservice.lifecycle.Given;
import uk.gain.referralservice.lifecycle.model.ClockStep;
import uk.gain.referralservice.lifecycle.model.Receipts;
import uk.gain.referralservice.lifecycle.model.Request;
import uk.gain.referralservice.lifecycle.model.Urgency;
import uk.gain.referralservice.lifecycle.model.WatchedClock;

class PatienceTest {

    private static final Patience PATIENCE =
            new Patience(Duration.ofMinutes(1), Duration.ofDays(1), Duration.ofDays(90));
    private static final Duration TICK = Duration.ofNanos(1000);

    /** A Friday's noon. */
    private static final Instant LIMIT = Instant.parse("2026-11-27T12:00:00Z");

    @Test
    void aLimitIsOverdueOnlyAfterItAndWhenAnswersUnderWayHadTheirTime() {
        Instant called = LIMIT.plus(Duration.ofMinutes(1));
        assertThat(due(ClockStep.WITHIN_TIME, LIMIT)).isEqualTo(new Due.Nothing());
        assertThat(due(ClockStep.WITHIN_TIME, called)).isEqualTo(new Due.Nothing());
        assertThat(due(ClockStep.WITHIN_TIME, called.plus(TICK))).isEqualTo(new Due.Overdue());
    }

    @Test
    void withoutAnyPatienceUpToAndIncludingTheLimitIsInTime() {
        Patience none = new Patience(Duration.ZERO, Duration.ofDays(1), Duration.ofDays(90));
        WatchedClock clock = clock(ClockStep.WITHIN_TIME, null, null);
        assertThat(none.due(sent(), clock, workingDays(), LIMIT)).isEqualTo(new Due.Nothing());
        assertThat(none.due(sent(), clock, workingDays(), LIMIT.plus(TICK)))
                .isEqualTo(new Due.Overdue());
    }

    @Test
    void anEscalationWaitsForTimeThatCountsAndNotForTheWeekend() {
        Instant mondaysNoon = Instant.parse("2026-11-30T12:00:00Z");
        assertThat(due(ClockStep.OVERDUE, mondaysNoon.minus(TICK))).isEqualTo(new Due.Nothing());
        assertThat(due(ClockStep.OVERDUE, mondaysNoon)).isEqualTo(new Due.Escalation());
    }

    @Test
    void anUrgentRequestIsEscalatedOverTheWeekend() {
        WatchedClock clock = clock(ClockStep.OVERDUE, null, null);
        WorkingTime roundTheClock = PublishedCalendars.times().roundTheClock();
        Instant saturdaysNoon = LIMIT.plus(Duration.ofDays(1));
        assertThat(PATIENCE.due(sent(), clock, roundTheClock, saturdaysNoon.minus(TICK)))
                .isEqualTo(new Due.Nothing());
        assertThat(PATIENCE.due(sent(), clock, roundTheClock, saturdaysNoon))
                .isEqualTo(new Due.Escalation());
    }

    @Test
    void aRequestLapsesAfterItsWholeLifeAndNotBefore() {
        Instant end = LIMIT.plus(Duration.ofDays(90));
        assertThat(due(ClockStep.ESCALATED, end)).isEqualTo(new Due.Nothing());
        assertThat(due(ClockStep.ESCALATED, end.plus(TICK))).isEqualTo(new Due.Lapse(sent()));
    }

    @Test
    void whileAQuestionIsOpenALimitThatHadNotPassedPassesNot() {
        WatchedClock stopped = clock(ClockStep.WITHIN_TIME, LIMIT, null);
        assertThat(PATIENCE.due(sent(), stopped, workingDays(), LIMIT.plus(Duration.ofDays(200))))
                .isEqualTo(new Due.Nothing());
    }

    @Test
    void aLimitThatHadPassedWhenTheQuestionCameIsOverdue() {
        WatchedClock stopped = clock(ClockStep.WITHIN_TIME, LIMIT.plus(TICK), null);
        assertThat(PATIENCE.due(sent(), stopped, workingDays(), LIMIT.plus(Duration.ofHours(1))))
                .isEqualTo(new Due.Overdue());
    }

    @Test
    void whileAQuestionIsOpenNothingIsEscalatedAndNothingLapses() {
        Instant asked = LIMIT.plus(Duration.ofHours(1));
        Instant muchLater = LIMIT.plus(Duration.ofDays(200));
        for (ClockStep step : new ClockStep[] {ClockStep.OVERDUE, ClockStep.ESCALATED}) {
            assertThat(PATIENCE.due(sent(), clock(step, asked, null), workingDays(), muchLater))
                    .isEqualTo(new Due.Nothing());
        }
    }

    @Test
    void theTimeOfAnOpenQuestionDoesNotCountTowardsTheEscalation() {
        Instant restarted = Instant.parse("2026-12-01T09:00:00Z");
        WatchedClock clock = clock(ClockStep.OVERDUE, null, restarted);
        Instant aDayLater = restarted.plus(Duration.ofDays(1));
        assertThat(PATIENCE.due(sent(), clock, workingDays(), aDayLater.minus(TICK)))
                .isEqualTo(new Due.Nothing());
        assertThat(PATIENCE.due(sent(), clock, workingDays(), aDayLater))
                .isEqualTo(new Due.Escalation());
    }

    @Test
    void theTimeOfARequestThatIsHeldBackDoesNotRun() {
        Request queued = new Request.Queued(asked(LIMIT), Receipts.NONE);
        assertThat(
                        PATIENCE.due(
                                queued,
                                clock(ClockStep.WITHIN_TIME, null, null),
                                workingDays(),
                                LIMIT.plus(Duration.ofDays(200))))
                .isEqualTo(new Due.Nothing());
    }

    @Test
    void nothingIsEverDueOfARequestThatEnded() {
        Request answered = new Request.NoHit(asked(LIMIT), Receipts.NONE);
        for (ClockStep step : ClockStep.values()) {
            assertThat(
                            PATIENCE.due(
                                    answered,
                                    clock(step, null, null),
                                    workingDays(),
                                    LIMIT.plus(Duration.ofDays(200))))
                    .isEqualTo(new Due.Over());
        }
    }

    @Test
    void withoutACalendarNothingIsGuessed() {
        Instant lastOfTheYear = Instant.parse("2028-12-29T23:00:00Z");
        WatchedClock clock =
                new WatchedClock(
                        asked(LIMIT).id(),
                        asked(LIMIT).referral(),
                        Given.HMRC.code(),
                        Urgency.ROUTINE,
                        lastOfTheYear,
                        null,
                        null,
                        ClockStep.OVERDUE);
        assertThat(
                        PATIENCE.due(
                                sent(),
                                clock,
                                workingDays(),
                                lastOfTheYear.plus(Duration.ofDays(20))))
                .isInstanceOf(Due.NotKnown.class);
    }

    private static Due due(ClockStep step, Instant now) {
        return PATIENCE.due(sent(), clock(step, null, null), workingDays(), now);
    }

    private static Request.Awaited sent() {
        return new Request.Sent(asked(LIMIT), Receipts.NONE);
    }

    private static WatchedClock clock(
            ClockStep step, @Nullable Instant stopped, @Nullable Instant restarted) {
        return new WatchedClock(
                asked(LIMIT).id(),
                asked(LIMIT).referral(),
                Given.HMRC.code(),
                Urgency.PRIORITY,
                LIMIT,
                stopped,
                restarted,
                step);
    }

    private static WorkingTime workingDays() {
        return PublishedCalendars.times().workingDaysOf(Given.HMRC);
    }
}
