package uk.gain.referralservice.clock.model;

import java.time.Year;
import uk.gain.referralservice.directory.model.Agency.WorkingCalendar;

/**
 * A year whose bank holidays nobody has supplied. No limit is made up for it: whoever asked gets
 * none until the published dates are there.
 */
public final class CalendarNotKnown extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CalendarNotKnown(WorkingCalendar calendar, Year wanted, Year first, Year last) {
        super(
                "The bank holidays of %s are known for %s to %s, not for %s"
                        .formatted(calendar, first, last, wanted));
    }
}
