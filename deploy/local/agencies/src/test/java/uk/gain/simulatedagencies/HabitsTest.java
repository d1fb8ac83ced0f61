package uk.gain.simulatedagencies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class HabitsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    /** The story's referral needs hits, refusals and a silence among its 22 agencies. */
    @Test
    void theTwentyTwoAgenciesOfTheStoryDoNotAllAnswerAlike() {
        Map<Verdict, Long> verdicts =
                Stream.of(
                                "HMRC", "NCA", "HOIE", "BF", "DWP", "DVLA", "DVSA", "EA", "NRW",
                                "TSW", "CPS", "HMPPS", "GLAA", "SIA", "INSS", "CH", "HMLR", "FCA",
                                "NHSCFA", "MTCBC", "SWFRS", "BT")
                        .map(code -> habits(code).verdict("TN-2026-000001"))
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(verdicts).containsKeys(Verdict.values());
        assertThat(verdicts).containsEntry(Verdict.SILENCE, 1L);
    }

    @Test
    void theSameRequestIsAlwaysAnsweredInTheSameWay() {
        Habits again = habits("HMRC");
        for (int i = 1; i <= 100; i++) {
            String reference = "NW-2026-%06d".formatted(i);
            assertThat(habits("HMRC").answer(reference)).isEqualTo(again.answer(reference));
            assertThat(habits("HMRC").content(reference, TODAY))
                    .isEqualTo(again.content(reference, TODAY));
            assertThat(habits("HMRC").delay(reference))
                    .isEqualTo(again.delay(reference))
                    .isBetween(Duration.ZERO, Duration.ofSeconds(10));
        }
    }

    @Test
    void onlyContentUnderConditionsHasAnActionAndASanitisationCode() {
        for (int i = 1; i <= 100; i++) {
            for (JsonNode item :
                    habits("HMRC").content("NW-2026-%06d".formatted(i), TODAY).path("items")) {
                JsonNode grading = item.path("grading");
                boolean conditions = grading.path("handling").asString().equals("CONDITIONS");
                assertThat(grading.has("action")).isEqualTo(conditions);
                assertThat(grading.has("sanitisation")).isEqualTo(conditions);
            }
        }
    }

    private static Habits habits(String code) {
        return new Habits(
                code, List.of("TAX", "COMPANIES"), code.equals("FCA"), Duration.ofSeconds(10));
    }
}
