package uk.gain.hammer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gain.endtoend.exchange.TestExchange;

class HammerTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(strings = {"single", "bulk"})
    void everyExchangeIsCheckedAndTimed(String mode) {
        Goal goal =
                Goal.of(
                        List.of(
                                "--exchanges",
                                "40",
                                "--agencies",
                                "4",
                                "--clients",
                                "4",
                                "--rate",
                                "10",
                                "--timeout",
                                "120",
                                "--no-floor"));
        new Hammer(
                        new PrintStream(printed, true, StandardCharsets.UTF_8),
                        goal,
                        TestExchange.running())
                .run(Path.of("none"));
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("EXACT: 40 requests")
                .contains(Step.SEEN.words());
    }

    @Test
    void whatCannotBeDoneIsSaidBeforeAnythingStarts() {
        assertThatThrownBy(() -> Goal.of(List.of("--agencies", "21")))
                .hasMessage("--agencies must be 1 to 20");
        assertThatThrownBy(() -> Goal.of(List.of("--exchanges", "many")))
                .hasMessage("--exchanges needs a number, not many");
        assertThatThrownBy(() -> Goal.of(List.of("--speed", "9"))).hasMessage("No option --speed");
    }
}
