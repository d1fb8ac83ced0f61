package uk.gain.referralservice.lifecycle.model;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import uk.gain.referralservice.clock.model.WorkingTime;
import uk.gain.referralservice.clock.model.WorkingTimes;
import uk.gain.referralservice.directory.model.Agency;
import uk.gain.referralservice.directory.model.ResponseHours;

/**
 * How soon an answer is asked for; the hours are the agency's. URGENT counts every hour round the
 * clock, the others the hours of the agency's working days.
 */
public enum Urgency {
    URGENT,
    PRIORITY,
    ROUTINE;

    /** 0 for the most urgent; the lower is sent the sooner. */
    public int precedence() {
        return switch (this) {
            case URGENT -> 0;
            case PRIORITY -> 1;
            case ROUTINE -> 2;
        };
    }

    /** What an agency with these hours is given. */
    public Duration allowed(ResponseHours hours) {
        return Duration.ofHours(
                switch (this) {
                    case URGENT -> hours.urgent();
                    case PRIORITY -> hours.priority();
                    case ROUTINE -> hours.routine();
                });
    }

    /** How time counts against the agency. */
    public WorkingTime counted(Agency agency, WorkingTimes times) {
        return switch (this) {
            case URGENT -> times.roundTheClock();
            case PRIORITY, ROUTINE -> times.workingDaysOf(agency);
        };
    }

    /**
     * The last instant at which the agency's answer is in time, in whole microseconds, as the
     * contract carries it.
     *
     * @throws uk.gain.referralservice.clock.model.CalendarNotKnown when it lies beyond the years
     *     whose bank holidays are known
     */
    public Instant limit(Instant from, Agency agency, WorkingTimes times) {
        return counted(agency, times)
                .limit(from.truncatedTo(ChronoUnit.MICROS), allowed(agency.responseHours()));
    }
}
