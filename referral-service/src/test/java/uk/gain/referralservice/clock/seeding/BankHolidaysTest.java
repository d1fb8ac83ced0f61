package uk.gain.referralservice.clock.seeding;

import static java.time.temporal.TemporalAdjusters.firstInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uk.gain.referralservice.clock.model.BankHolidays;
import uk.gain.referralservice.clock.model.CalendarNotKnown;
import uk.gain.referralservice.directory.model.Agency.WorkingCalendar;

class BankHolidaysTest {

    private static final BankHolidays PUBLISHED = PublishedCalendars.times().bankHolidays();

    /** Worked out from the Act's Schedule 1 and the date of Easter, not from the file. */
    @ParameterizedTest
    @EnumSource
    void thePublishedDaysAreThoseOfTheActAndOneProclamation(WorkingCalendar calendar) {
        NavigableSet<LocalDate> expected = new TreeSet<>();
        IntStream.rangeClosed(2024, 2028)
                .mapToObj(year -> ofTheAct(calendar, year))
                .forEach(expected::addAll);
        if (calendar == WorkingCalendar.SCOTLAND) {
            expected.add(LocalDate.of(2026, 6, 15));
        }
        assertThat(PUBLISHED.of(calendar).navigableKeySet()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "ENGLAND_AND_WALES, 2026-12-28, Boxing Day (substitute day)",
        "SCOTLAND, 2026-06-15, World Cup bank holiday",
        "SCOTLAND, 2028-01-04, 2nd January (substitute day)",
        "NORTHERN_IRELAND, 2026-07-13, Battle of the Boyne (Orangemen’s Day) (substitute day)"
    })
    void theyHaveTheirNames(WorkingCalendar calendar, LocalDate day, String name) {
        assertThat(PUBLISHED.on(day, calendar)).contains(name);
    }

    @Test
    void aYearThatIsNotKnownIsRefusedAndNotTakenForWorkingDays() {
        for (WorkingCalendar calendar : WorkingCalendar.values()) {
            assertThat(PUBLISHED.on(LocalDate.of(2028, 12, 31), calendar)).isEmpty();
            assertThatThrownBy(() -> PUBLISHED.on(LocalDate.of(2029, 1, 1), calendar))
                    .isInstanceOf(CalendarNotKnown.class)
                    .hasMessageContaining("known for 2024 to 2028, not for 2029");
            assertThatThrownBy(() -> PUBLISHED.on(LocalDate.of(2023, 12, 31), calendar))
                    .isInstanceOf(CalendarNotKnown.class);
        }
        assertThat(PUBLISHED.lastOfAll()).isEqualTo(Year.of(2028));
    }

    @Test
    void aFileWithAnIncompleteYearIsRefused() {
        Map<WorkingCalendar, NavigableMap<LocalDate, String>> cut =
                new EnumMap<>(WorkingCalendar.class);
        for (WorkingCalendar calendar : WorkingCalendar.values()) {
            cut.put(calendar, new TreeMap<>(PUBLISHED.of(calendar)));
        }
        NavigableMap<LocalDate, String> days =
                new TreeMap<>(PUBLISHED.of(WorkingCalendar.SCOTLAND));
        days.subMap(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 12, 1)).clear();
        cut.put(WorkingCalendar.SCOTLAND, days);
        assertThatThrownBy(() -> new BankHolidays(cut))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SCOTLAND in 2027");
    }

    private static NavigableSet<LocalDate> ofTheAct(WorkingCalendar calendar, int year) {
        boolean scotland = calendar == WorkingCalendar.SCOTLAND;
        NavigableSet<LocalDate> days = new TreeSet<>();
        days.add(easter(year).minusDays(2));
        days.add(LocalDate.of(year, Month.MAY, 1).with(firstInMonth(DayOfWeek.MONDAY)));
        days.add(LocalDate.of(year, Month.MAY, 1).with(lastInMonth(DayOfWeek.MONDAY)));
        days.add(
                LocalDate.of(year, Month.AUGUST, 1)
                        .with(
                                scotland
                                        ? firstInMonth(DayOfWeek.MONDAY)
                                        : lastInMonth(DayOfWeek.MONDAY)));
        if (!scotland) {
            days.add(easter(year).plusDays(1));
        }
        addOrSubstitute(days, LocalDate.of(year, 1, 1));
        if (scotland) {
            addOrSubstitute(days, LocalDate.of(year, 1, 2));
            addOrSubstitute(days, LocalDate.of(year, 11, 30));
        }
        if (calendar == WorkingCalendar.NORTHERN_IRELAND) {
            addOrSubstitute(days, LocalDate.of(year, 3, 17));
            addOrSubstitute(days, LocalDate.of(year, 7, 12));
        }
        addOrSubstitute(days, LocalDate.of(year, 12, 25));
        addOrSubstitute(days, LocalDate.of(year, 12, 26));
        return days;
    }

    private static void addOrSubstitute(NavigableSet<LocalDate> days, LocalDate day) {
        LocalDate free = day;
        while (free.getDayOfWeek().getValue() > 5 || days.contains(free)) {
            free = free.plusDays(1);
        }
        days.add(free);
    }

    /** Gauss's algorithm for the Gregorian calendar, good for 1900 to 2099. */
    private static LocalDate easter(int year) {
        int d = (19 * (year % 19) + 24) % 30;
        int e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + 5) % 7;
        LocalDate found = LocalDate.of(year, 3, 22).plusDays(d + e);
        boolean tooLate =
                found.equals(LocalDate.of(year, 4, 26))
                        || (found.equals(LocalDate.of(year, 4, 25))
                                && d == 28
                                && e == 6
                                && year % 19 > 10);
        return tooLate ? found.minusDays(7) : found;
    }
}
