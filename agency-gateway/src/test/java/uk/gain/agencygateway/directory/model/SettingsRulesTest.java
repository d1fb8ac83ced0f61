package uk.gain.agencygateway.directory.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SettingsRulesTest {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

    @Test
    void nothingAtAllIsAcceptable() {
        assertThat(SettingsRules.broken(AgencySettings.NONE)).isEmpty();
    }

    @Test
    void aCapacityIsNothingOrMore() {
        assertThat(broken(0, List.of(), null)).isEmpty();
        assertThat(broken(-1, List.of(), null)).containsExactly("capacity-not-negative");
    }

    @Test
    void holidaysLieInTheCenturyAndAreAtMostAYear() {
        assertThat(broken(null, List.of(FIRST, LAST), null)).isEmpty();
        assertThat(broken(null, List.of(FIRST.minusDays(1)), null))
                .containsExactly("holiday-in-range");
        assertThat(broken(null, List.of(LAST.plusDays(1)), null))
                .containsExactly("holiday-in-range");
        assertThat(broken(null, days(366), null)).isEmpty();
        assertThat(broken(null, days(367), null)).containsExactly("holidays-at-most");
    }

    @Test
    void aContactIsAMailboxOrANumber() {
        assertThat(broken(null, List.of(), "gain@agency.example")).isEmpty();
        assertThat(broken(null, List.of(), "+44 20 7946 0000")).isEmpty();
        assertThat(broken(null, List.of(), "Jo Example, room 4"))
                .containsExactly("contact-is-functional");
    }

    @Test
    void theOrderInWhichDaysAreGivenMakesNoDifference() {
        assertThat(settings(null, List.of(LAST, FIRST, LAST), null))
                .isEqualTo(settings(null, List.of(FIRST, LAST), null));
    }

    private static List<LocalDate> days(int count) {
        return FIRST.datesUntil(FIRST.plusDays(count)).toList();
    }

    private static List<String> broken(
            @Nullable Integer capacity, List<LocalDate> holidays, @Nullable String contact) {
        return SettingsRules.broken(settings(capacity, holidays, contact)).stream()
                .map(BrokenRule::rule)
                .toList();
    }

    private static AgencySettings settings(
            @Nullable Integer capacity, List<LocalDate> holidays, @Nullable String contact) {
        return new AgencySettings(capacity, holidays, Set.of(), contact);
    }
}
