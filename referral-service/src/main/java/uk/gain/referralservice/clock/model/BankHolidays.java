package uk.gain.referralservice.clock.model;

import java.time.LocalDate;
import java.time.Year;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import uk.gain.referralservice.directory.model.Agency.WorkingCalendar;

/**
 * The bank holidays of the three calendars (Banking and Financial Dealings Act 1971, with the days
 * that common law and proclamations add), as published, for the years they are known for. A year of
 * which they are not known is not taken for a year without any.
 */
public final class BankHolidays {

    /** No calendar has had fewer in a year since 1978. */
    private static final int FEWEST_IN_A_YEAR = 8;

    private final Map<WorkingCalendar, NavigableMap<LocalDate, String>> named;

    /**
     * @param named by calendar and day, its name
     * @throws IllegalArgumentException when a calendar is missing, or a year between its first and
     *     its last day is incomplete, so that a mutilated file is noticed when it is read
     */
    public BankHolidays(Map<WorkingCalendar, ? extends Map<LocalDate, String>> named) {
        this.named = new EnumMap<>(WorkingCalendar.class);
        for (WorkingCalendar calendar : WorkingCalendar.values()) {
            NavigableMap<LocalDate, String> days =
                    new TreeMap<>(named.containsKey(calendar) ? named.get(calendar) : Map.of());
            requireWholeYears(calendar, days);
            this.named.put(calendar, Collections.unmodifiableNavigableMap(days));
        }
    }

    /**
     * The name of the bank holiday; empty on every other day of a year that is known.
     *
     * @throws CalendarNotKnown when the year is not known
     */
    public Optional<String> on(LocalDate day, WorkingCalendar calendar) {
        Year year = Year.from(day);
        if (year.isBefore(first(calendar)) || year.isAfter(last(calendar))) {
            throw new CalendarNotKnown(calendar, year, first(calendar), last(calendar));
        }
        return Optional.ofNullable(of(calendar).get(day));
    }

    /** Every bank holiday known, in order. */
    public NavigableMap<LocalDate, String> of(WorkingCalendar calendar) {
        return named.getOrDefault(calendar, Collections.emptyNavigableMap());
    }

    /** The first year that is known; every year from it to the last is. */
    public Year first(WorkingCalendar calendar) {
        return Year.from(of(calendar).firstKey());
    }

    public Year last(WorkingCalendar calendar) {
        return Year.from(of(calendar).lastKey());
    }

    /** The last year of which all three are known. */
    public Year lastOfAll() {
        Year last = last(WorkingCalendar.ENGLAND_AND_WALES);
        for (WorkingCalendar calendar : WorkingCalendar.values()) {
            last = last(calendar).isBefore(last) ? last(calendar) : last;
        }
        return last;
    }

    private static void requireWholeYears(
            WorkingCalendar calendar, NavigableMap<LocalDate, String> days) {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("No bank holidays of " + calendar);
        }
        int last = days.lastKey().getYear();
        for (int year = days.firstKey().getYear(); year <= last; year++) {
            int many = days.subMap(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1)).size();
            if (many < FEWEST_IN_A_YEAR) {
                throw new IllegalArgumentException(
                        "Only %d bank holidays of %s in %d: the year is incomplete"
                                .formatted(many, calendar, year));
            }
        }
    }
}
