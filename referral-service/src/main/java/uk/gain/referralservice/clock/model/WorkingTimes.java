package uk.gain.referralservice.clock.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import uk.gain.referralservice.directory.model.Agency;
import uk.gain.referralservice.directory.model.Agency.WorkingCalendar;

/** How time counts for any agency, as far as the bank holidays are known. */
public record WorkingTimes(BankHolidays bankHolidays) {

    /** Every hour, for everybody alike. */
    public WorkingTime roundTheClock() {
        return new RoundTheClock();
    }

    /** The hours of the agency's working days. */
    public WorkingTime workingDaysOf(Agency agency) {
        return workingDays(agency.calendar(), agency.holidays());
    }

    /** The hours of working days: all but weekends, bank holidays and these. */
    public WorkingTime workingDays(WorkingCalendar calendar, Collection<LocalDate> holidays) {
        return new WorkingDays(new AgencyCalendar(bankHolidays, calendar, Set.copyOf(holidays)));
    }
}
