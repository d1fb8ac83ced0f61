package uk.gain.agencygateway.webhooks.model;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a message is tried again, and when its endpoint is left alone. */
class TryingAgainTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final Reply SERVER_ERROR = new Reply.Answered(500, null);

    @Test
    void theWaitsAreThoseOfTheSpecification() {
        List<Instant> attempts = new ArrayList<>(List.of(NOW));
        while (Schedule.verdict(SERVER_ERROR, attempts.size() - 1, attempts.getLast(), 0)
                instanceof Verdict.Again(Instant next, _)) {
            attempts.add(next);
        }

        assertThat(attempts.stream().map(at -> Duration.between(NOW, at).toString()))
                .containsExactly(
                        "PT0S",
                        "PT5S",
                        "PT5M5S",
                        "PT35M5S",
                        "PT2H35M5S",
                        "PT7H35M5S",
                        "PT17H35M5S",
                        "PT31H35M5S",
                        "PT51H35M5S",
                        "PT75H35M5S");
        assertThat(Schedule.verdict(SERVER_ERROR, 9, NOW, 0)).isEqualTo(new Verdict.GivenUp());
    }

    @Test
    void aWaitIsUpToATenthLonger() {
        assertThat(Schedule.verdict(SERVER_ERROR, 1, NOW, 0.5))
                .isEqualTo(new Verdict.Again(NOW.plusSeconds(315), NOW));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 202, 204, 299})
    void everything2xxIsTaken(int status) {
        assertThat(Schedule.verdict(new Reply.Answered(status, null), 0, NOW, 0))
                .isEqualTo(new Verdict.Taken());
    }

    @ParameterizedTest
    @ValueSource(ints = {199, 300, 301, 302, 304, 307, 308, 400, 401, 404, 409, 411, 429, 500, 503})
    void everythingElseFails(int status) {
        assertThat(Schedule.verdict(new Reply.Answered(status, null), 0, NOW, 0))
                .isEqualTo(new Verdict.Again(NOW.plusSeconds(5), NOW));
    }

    @Test
    void goneIsGone() {
        assertThat(Schedule.verdict(new Reply.Answered(410, null), 0, NOW, 0))
                .isEqualTo(new Verdict.Gone());
    }

    @Test
    void retryAfterIsHonouredForTheWholeEndpointUpToADay() {
        assertThat(Schedule.verdict(new Reply.Answered(503, Duration.ofSeconds(90)), 0, NOW, 0))
                .isEqualTo(new Verdict.Again(NOW.plusSeconds(90), NOW.plusSeconds(90)));
        assertThat(Schedule.verdict(new Reply.Answered(429, Duration.ofSeconds(2)), 0, NOW, 0))
                .isEqualTo(new Verdict.Again(NOW.plusSeconds(5), NOW.plusSeconds(2)));
        assertThat(Schedule.verdict(new Reply.Answered(503, Duration.ofDays(900)), 0, NOW, 0))
                .isEqualTo(
                        new Verdict.Again(
                                NOW.plus(Duration.ofDays(1)), NOW.plus(Duration.ofDays(1))));
    }

    @Test
    void theCircuitOpensAtTheFifthFailureAndEachProbeThatFailsDoublesThePause() {
        Circuit circuit = Circuit.closed();
        for (int i = 0; i < 4; i++) {
            circuit = circuit.failed(NOW, NOW);
            assertThat(circuit.holdsAt(NOW)).isFalse();
            assertThat(circuit.probing()).isFalse();
        }
        List<Duration> pauses = new ArrayList<>();
        Instant at = NOW;
        for (int i = 0; i < 9; i++) {
            circuit = circuit.failed(at, at);
            assertThat(circuit.probing()).isTrue();
            Instant until = requireNonNull(circuit.notBefore());
            assertThat(circuit.holdsAt(until.minusNanos(1))).isTrue();
            assertThat(circuit.holdsAt(until)).isFalse();
            pauses.add(Duration.between(at, until));
            at = until;
        }
        assertThat(pauses.stream().map(Duration::toMinutes))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);
    }

    @Test
    void whoeverAsksForTimeGetsIt() {
        assertThat(Circuit.closed().failed(NOW, NOW.plusSeconds(7)))
                .isEqualTo(new Circuit(1, 0, NOW.plusSeconds(7)));
        assertThat(new Circuit(5, 1, NOW.plusSeconds(9)).triedNow())
                .isEqualTo(new Circuit(5, 1, null));
    }
}
