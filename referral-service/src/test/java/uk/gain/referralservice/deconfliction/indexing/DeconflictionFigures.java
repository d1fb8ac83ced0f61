package uk.gain.referralservice.deconfliction.indexing;

import org.junit.jupiter.api.Test;

/**
 * Prints recall and precision of de-confliction per kind of subject and in all. Its name keeps it
 * out of the ordinary tests; docs/deconfliction.md says how it is run.
 */
class DeconflictionFigures {

    @Test
    void areThese() throws Exception {
        Figures figures =
                Figures.of(
                        Long.getLong("gain.deconfliction.seed", 2026),
                        Integer.getInteger("gain.deconfliction.beings", 30_000));
        System.out.println(figures.text());
    }
}
