package uk.gain.referralservice.limits.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.gain.referralservice.lifecycle.model.Urgency;

class ReprioritisingTest {

    private static final Instant EARLIER = Instant.parse("2026-11-24T09:00:00Z");
    private static final Instant LATER = EARLIER.plusSeconds(1);

    @ParameterizedTest(name = "{0} to {1}: {2} to {3}")
    @CsvSource({
        "ROUTINE, URGENT, later, earlier, earlier",
        "ROUTINE, URGENT, earlier, later, earlier",
        "PRIORITY, URGENT, later, earlier, earlier",
        "ROUTINE, PRIORITY, earlier, later, earlier",
        "URGENT, ROUTINE, earlier, later, later",
        "URGENT, ROUTINE, later, earlier, later",
        "PRIORITY, ROUTINE, earlier, later, later",
        "PRIORITY, PRIORITY, earlier, later, earlier",
        "PRIORITY, PRIORITY, later, earlier, later"
    })
    void aRiseGivesNoTimeAndAFallTakesNone(
            Urgency before, Urgency after, String current, String counted, String limit) {
        assertThat(Reprioritising.limit(before, after, at(current), at(counted)))
                .isEqualTo(at(limit));
    }

    private static Instant at(String when) {
        return when.equals("later") ? LATER : EARLIER;
    }
}
