package uk.gain.referralservice.lifecycle.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReferenceTest {

    @Test
    void itNamesRegionYearAndNumber() {
        assertThat(new Reference("NW", 2026, 123)).hasToString("NW-2026-000123");
    }

    @Test
    void numbersMayOutgrowTheirSixDigits() {
        assertThat(new Reference("NW", 2026, 1_000_000)).hasToString("NW-2026-1000000");
    }

    @Test
    void numbersStartAtOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Reference("NW", 2026, 0));
    }

    @Test
    void theYearIsThatOfTheClockOnTheWall() {
        assertThat(Reference.yearOf(Instant.parse("2026-12-31T23:59:59.999999Z"))).isEqualTo(2026);
        assertThat(Reference.yearOf(Instant.parse("2027-01-01T00:00:00Z"))).isEqualTo(2027);
    }
}
