package uk.gain.referralservice.lifecycle.model;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gain.referralservice.lifecycle.Given.draft;

import org.junit.jupiter.api.Test;

class PersonalDataTest {

    @Test
    void aDraftThatIsPrintedShowsNobody() {
        assertThat(draft().toString()).doesNotContain("Example", "Question?", "Necessity");
    }
}
