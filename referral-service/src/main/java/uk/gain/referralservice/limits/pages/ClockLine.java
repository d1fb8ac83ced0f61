package uk.gain.referralservice.limits.pages;

import java.time.Duration;
import java.time.Instant;
import uk.gain.referralservice.clock.model.Day;
import uk.gain.referralservice.lifecycle.model.ClockChange;
import uk.gain.referralservice.limits.model.Interval;
import uk.gain.webui.Words;

/** One stretch of time on the page, in words. */
record ClockLine(Instant from, Instant to, String lasting, boolean counted, String why) {

    static ClockLine of(Interval interval) {
        return new ClockLine(
                interval.from(),
                interval.to(),
                hours(interval.duration()),
                interval.counted(),
                why(interval.reason()));
    }

    /** 26 h 30 min; less than a minute is told in seconds. */
    static String hours(Duration duration) {
        if (duration.compareTo(Duration.ofMinutes(1)) < 0) {
            return duration.toSeconds() + " s";
        }
        return duration.toMinutesPart() == 0
                ? duration.toHours() + " h"
                : duration.toHours() + " h " + duration.toMinutesPart() + " min";
    }

    /** What a change did, in words. */
    static String told(ClockChange change) {
        return switch (change) {
            case ClockChange.Started started -> Words.of(started.urgency()) + ": the time began";
            case ClockChange.Stopped _ -> "The agency asked a question: the time stopped";
            case ClockChange.Restarted restarted ->
                    "Its question was answered by "
                            + restarted.by().subject()
                            + ", "
                            + restarted.by().organisation()
                            + ": the time runs again";
            case ClockChange.Extended extended ->
                    "The time was extended by "
                            + extended.by().subject()
                            + ", "
                            + extended.by().organisation();
            case ClockChange.Reprioritised changed ->
                    Words.of(changed.urgency())
                            + " from now on, as set by "
                            + changed.by().subject()
                            + ", "
                            + changed.by().organisation();
        };
    }

    private static String why(Interval.Reason reason) {
        return switch (reason) {
            case Interval.Reason.OpenQuestion _ -> "A question of the agency was open";
            case Interval.Reason.Calendar(Day.Working(), boolean roundTheClock) ->
                    roundTheClock ? "Every hour counts" : "Working time";
            case Interval.Reason.Calendar(Day.Weekend(), _) -> "Weekend";
            case Interval.Reason.Calendar(Day.BankHoliday(String name), _) ->
                    "Bank holiday: " + name;
            case Interval.Reason.Calendar(Day.AgencyHoliday(), _) -> "The agency’s own holiday";
        };
    }
}
