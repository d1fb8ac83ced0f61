package uk.gain.referralservice.clock.model;

import java.util.Set;
import uk.gain.referralservice.directory.model.Agency;

/** How time counts for any agency, as far as the bank holidays are known. */
public record WorkingTimes(BankHolidays bankHolidays) {

    /** Every hour, for everybody alike. */
    public WorkingTime roundTheClock() {
        return new RoundTheClock();
    }

    /** The hours of the agency's working days. */
    public WorkingTime workingDaysOf(Agency agency) {
        return new WorkingDays(
                new AgencyCalendar(bankHolidays, agency.calendar(), Set.copyOf(agency.holidays())));
    }
}
