package uk.gain.referralservice.deconfliction.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The floor under the figures that docs/deconfliction.md prints. */
class FiguresTest {

    @Test
    void deconflictionFindsWhatItShouldAndLittleElse() throws Exception {
        Figures figures = Figures.of(1984, 8_000);

        assertThat(figures.all().recall()).as("recall").isGreaterThan(0.75);
        assertThat(figures.telling().recall())
                .as("recall of what has more to compare than a name")
                .isGreaterThan(0.85);
        assertThat(figures.all().precision()).as("precision").isGreaterThan(0.97);
    }
}
