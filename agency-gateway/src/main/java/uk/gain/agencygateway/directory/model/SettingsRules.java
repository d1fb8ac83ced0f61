package uk.gain.agencygateway.directory.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the directory's owner would refuse, refused here already: the agency is told at once. The
 * owner has the last word.
 */
public final class SettingsRules {

    private static final int MOST_HOLIDAYS = 366;
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);

    /** A mailbox or a number: neither has room for a person's name and address. */
    private static final Pattern CONTACT =
            Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,190}|\\+?[0-9][0-9 ()-]{3,28}[0-9]");

    private SettingsRules() {}

    /** Every rule that is broken; empty when the settings are acceptable. */
    public static List<BrokenRule> broken(AgencySettings settings) {
        List<BrokenRule> broken = new ArrayList<>();
        if (settings.capacity() != null && settings.capacity() < 0) {
            broken.add(
                    new BrokenRule("capacity", "capacity-not-negative", "A capacity is 0 or more"));
        }
        if (settings.holidays().size() > MOST_HOLIDAYS) {
            broken.add(new BrokenRule("holidays", "holidays-at-most", "At most 366 holidays"));
        }
        if (settings.holidays().stream()
                .anyMatch(day -> day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY))) {
            broken.add(
                    new BrokenRule(
                            "holidays",
                            "holiday-in-range",
                            "A holiday lies in the years 2000 to 2099"));
        }
        if (settings.contact() != null && !CONTACT.matcher(settings.contact()).matches()) {
            broken.add(
                    new BrokenRule(
                            "contact",
                            "contact-is-functional",
                            "A contact is a functional mailbox or a telephone number, not a"
                                    + " person"));
        }
        return broken;
    }
}
