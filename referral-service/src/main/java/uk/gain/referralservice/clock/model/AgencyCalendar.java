package uk.gain.referralservice.clock.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import uk.gain.referralservice.directory.model.Agency.WorkingCalendar;

/** The days of one agency: its nation's bank holidays and its own. */
record AgencyCalendar(
        BankHolidays bankHolidays, WorkingCalendar calendar, Set<LocalDate> holidays) {

    AgencyCalendar {
        holidays = Set.copyOf(holidays);
    }

    /**
     * What the day is; the published reason comes before the agency's own.
     *
     * @throws CalendarNotKnown when the year is not known, whatever the day of the week
     */
    Day on(LocalDate day) {
        var bankHoliday = bankHolidays.on(day, calendar);
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return new Day.Weekend();
        }
        if (bankHoliday.isPresent()) {
            return new Day.BankHoliday(bankHoliday.get());
        }
        return holidays.contains(day) ? new Day.AgencyHoliday() : new Day.Working();
    }
}
