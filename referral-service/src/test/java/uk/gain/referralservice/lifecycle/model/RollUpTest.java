package uk.gain.referralservice.lifecycle.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RollUpTest {

    @Test
    void itReadsAsACoordinatorSaysIt() {
        assertThat(new RollUp(22, 7, 3, 3, 1, 2, 1).text())
                .isEqualTo("answered 7 of 22, 3 hits, 1 overdue");
    }

    @Test
    void oneHitIsOneHit() {
        assertThat(new RollUp(1, 1, 1, 0, 0, 0, 0).text())
                .isEqualTo("answered 1 of 1, 1 hit, 0 overdue");
    }
}
