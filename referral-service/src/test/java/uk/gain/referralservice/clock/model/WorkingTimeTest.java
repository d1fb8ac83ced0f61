package uk.gain.referralservice.clock.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.gain.referralservice.clock.seeding.PublishedCalendars;
import uk.gain.referralservice.directory.model.Agency.WorkingCalendar;

class WorkingTimeTest {

    private static final Duration THREE_DAYS = Duration.ofDays(3);

    @ParameterizedTest(name = "{0}: three working days from {1} end at {2}: {3}")
    @CsvSource({
        "ENGLAND_AND_WALES, 2026-11-24T09:30:00Z, 2026-11-27T09:30:00Z, a plain week",
        "ENGLAND_AND_WALES, 2026-11-26T09:30:00Z, 2026-12-01T09:30:00Z, over a weekend",
        "SCOTLAND, 2026-11-26T09:30:00Z, 2026-12-02T09:30:00Z, over St Andrew's Day",
        "ENGLAND_AND_WALES, 2026-11-28T12:00:00Z, 2026-12-03T00:00:00Z, from a Saturday",
        "ENGLAND_AND_WALES, 2026-12-24T10:00:00Z, 2026-12-31T10:00:00Z, over Christmas",
        "SCOTLAND, 2026-12-31T10:00:00Z, 2027-01-07T10:00:00Z, over 2nd January moved to Monday",
        "ENGLAND_AND_WALES, 2026-12-31T10:00:00Z, 2027-01-06T10:00:00Z, over New Year's Day",
        "ENGLAND_AND_WALES, 2026-03-27T17:00:00Z, 2026-04-01T16:00:00Z, clocks go forward",
        "ENGLAND_AND_WALES, 2026-10-23T16:00:00Z, 2026-10-28T17:00:00Z, clocks go back",
        "NORTHERN_IRELAND, 2026-07-10T23:30:00Z, 2026-07-16T23:00:00Z, over Orangemen's Day",
        "ENGLAND_AND_WALES, 2026-07-09T22:59:59Z, 2026-07-14T22:59:59Z, before a summer midnight",
        "ENGLAND_AND_WALES, 2026-07-09T23:00:00Z, 2026-07-14T23:00:00Z, at a summer midnight"
    })
    void threeWorkingDays(WorkingCalendar calendar, Instant from, Instant limit, String why) {
        assertThat(workingDays(calendar).limit(from, THREE_DAYS)).as(why).isEqualTo(limit);
    }

    @Test
    void anAgencysOwnHolidayDoesNotCount() {
        WorkingTime time =
                new WorkingDays(
                        new AgencyCalendar(
                                bankHolidays(),
                                WorkingCalendar.ENGLAND_AND_WALES,
                                Set.of(LocalDate.of(2026, 11, 25))));
        assertThat(time.limit(Instant.parse("2026-11-24T09:30:00Z"), THREE_DAYS))
                .isEqualTo(Instant.parse("2026-11-30T09:30:00Z"));
    }

    @Test
    void roundTheClockEveryHourCountsAlsoWhileTheClocksChange() {
        Instant saturdayEvening = Instant.parse("2026-03-28T20:00:00Z");
        assertThat(new RoundTheClock().limit(saturdayEvening, Duration.ofHours(8)))
                .isEqualTo(Instant.parse("2026-03-29T04:00:00Z"));
    }

    @Test
    void everyStretchIsNamed() {
        Instant from = Instant.parse("2026-12-24T12:00:00Z");
        Instant to = Instant.parse("2026-12-29T06:00:00Z");
        assertThat(workingDays(WorkingCalendar.ENGLAND_AND_WALES).spans(from, to))
                .containsExactly(
                        new Span(from, midnight("2026-12-25"), new Day.Working()),
                        new Span(
                                midnight("2026-12-25"),
                                midnight("2026-12-26"),
                                new Day.BankHoliday("Christmas Day")),
                        new Span(midnight("2026-12-26"), midnight("2026-12-28"), new Day.Weekend()),
                        new Span(
                                midnight("2026-12-28"),
                                midnight("2026-12-29"),
                                new Day.BankHoliday("Boxing Day (substitute day)")),
                        new Span(midnight("2026-12-29"), to, new Day.Working()));
    }

    @Test
    void whatWasLeftAtTheStopIsGivenFromTheRestartOn() {
        WorkingTime time = workingDays(WorkingCalendar.ENGLAND_AND_WALES);
        Instant limit = Instant.parse("2026-11-27T09:30:00Z");
        Instant stopped = Instant.parse("2026-11-26T09:30:00Z");
        assertThat(time.afterStop(stopped, limit, Instant.parse("2026-12-04T15:00:00Z")))
                .isEqualTo(Instant.parse("2026-12-07T15:00:00Z"));
    }

    @Test
    void aLimitReachedAtTheStopLeavesNothingAndOnePassedIsNotGivenAgain() {
        WorkingTime time = workingDays(WorkingCalendar.ENGLAND_AND_WALES);
        Instant limit = Instant.parse("2026-11-27T09:30:00Z");
        Instant restarted = Instant.parse("2026-12-04T15:00:00Z");
        assertThat(time.afterStop(limit, limit, restarted)).isEqualTo(restarted);
        assertThat(time.afterStop(limit.plusNanos(1000), limit, restarted)).isEqualTo(limit);
    }

    @Test
    void theLastWorkingHourThatIsKnownIsGivenAndNotOneMore() {
        WorkingTime time = workingDays(WorkingCalendar.ENGLAND_AND_WALES);
        Instant from = Instant.parse("2028-12-29T12:00:00Z");
        assertThat(time.limit(from, Duration.ofHours(12)))
                .isEqualTo(Instant.parse("2028-12-30T00:00:00Z"));
        assertThatThrownBy(() -> time.limit(from, Duration.ofHours(12).plusNanos(1000)))
                .isInstanceOf(CalendarNotKnown.class);
    }

    @Test
    void timeIsCountedForwardsOnly() {
        Instant at = Instant.parse("2026-11-24T09:30:00Z");
        for (WorkingTime time :
                List.of(new RoundTheClock(), workingDays(WorkingCalendar.SCOTLAND))) {
            assertThatThrownBy(() -> time.limit(at, Duration.ofNanos(-1)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> time.elapsed(at, at.minusNanos(1)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(time.limit(at, Duration.ZERO)).isEqualTo(at);
            assertThat(time.spans(at, at)).isEmpty();
        }
    }

    private static Instant midnight(String day) {
        return Instant.parse(day + "T00:00:00Z");
    }

    private static WorkingTime workingDays(WorkingCalendar calendar) {
        return new WorkingDays(new AgencyCalendar(bankHolidays(), calendar, Set.of()));
    }

    private static BankHolidays bankHolidays() {
        return PublishedCalendars.times().bankHolidays();
    }
}
