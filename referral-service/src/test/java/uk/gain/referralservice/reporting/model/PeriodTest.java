package uk.gain.referralservice.reporting.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class PeriodTest {

    @Test
    void aMonthBeginsAtMidnightInLondonInSummerAndInWinter() {
        Period july = new Period(YearMonth.of(2026, 7), YearMonth.of(2026, 7));
        assertThat(july.from()).isEqualTo(Instant.parse("2026-06-30T23:00:00Z"));
        assertThat(july.until()).isEqualTo(Instant.parse("2026-07-31T23:00:00Z"));
        Period january = new Period(YearMonth.of(2026, 1), YearMonth.of(2026, 1));
        assertThat(january.from()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(january.until()).isEqualTo(Instant.parse("2026-02-01T00:00:00Z"));
    }

    @Test
    void theLastCompleteMonthIsTheOneBeforeThisInLondon() {
        assertThat(Period.lastComplete(Instant.parse("2026-06-30T22:59:59Z")))
                .isEqualTo(YearMonth.of(2026, 5));
        assertThat(Period.lastComplete(Instant.parse("2026-06-30T23:00:00Z")))
                .isEqualTo(YearMonth.of(2026, 6));
    }

    @Test
    void aYearToAMonthHasTwelve() {
        Period year = Period.yearTo(YearMonth.of(2026, 10));
        assertThat(year.first()).isEqualTo(YearMonth.of(2025, 11));
        assertThat(year.months()).hasSize(12);
    }

    @Test
    void aFinancialYearEndsInMarch() {
        assertThat(Period.financialYear(2026))
                .isEqualTo(new Period(YearMonth.of(2025, 4), YearMonth.of(2026, 3)));
    }

    @Test
    void aPeriodHasOneToSixtyMonths() {
        YearMonth first = YearMonth.of(2020, 1);
        assertThat(new Period(first, first.plusMonths(59)).months()).hasSize(60);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Period(first, first.plusMonths(60)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Period(first, first.minusMonths(1)));
    }
}
