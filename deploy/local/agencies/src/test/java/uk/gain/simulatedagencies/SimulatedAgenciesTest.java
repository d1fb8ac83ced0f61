package uk.gain.simulatedagencies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.gain.infrastructure.CertificateAuthority;

class SimulatedAgenciesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> SAYINGS = List.of("opened", "acknowledgement", "answer");

    @TempDir private Path folder;
    private SmallExchange exchange;

    @BeforeEach
    void openTheExchange() throws IOException {
        exchange = new SmallExchange();
    }

    @AfterEach
    void closeTheExchange() {
        exchange.close();
    }

    @Test
    void anAgencyThatHoldsSomethingGoesAllTheWayToContent() throws Exception {
        try (SimulatedAgencies _ = play(agencyThatAnswers(Verdict.HIT), Set.of())) {
            eventually(() -> exchange.state().equals("CONTENT_PROVIDED"));
        }
        assertThat(steps())
                .containsExactly(
                        "token", "content", "", "opened", "acknowledgement", "answer", "content");
    }

    @Test
    void anAgencyThatHoldsNothingSaysSo() throws Exception {
        try (SimulatedAgencies _ = play(agencyThatAnswers(Verdict.NO_HIT), Set.of())) {
            eventually(() -> exchange.state().equals("NO_HIT"));
        }
        assertThat(steps()).endsWith("answer");
    }

    @Test
    void aSilentAgencyTakesDeliveryAndSaysNothing() throws Exception {
        try (SimulatedAgencies _ = play("FCA", Set.of("FCA"))) {
            eventually(() -> exchange.state().equals("DELIVERED"));
            int looks = exchange.looks();
            eventually(() -> exchange.looks() > looks + 5);
        }
        assertThat(steps()).startsWith("token", "content").doesNotContainAnyElementsOf(SAYINGS);
        assertThat(exchange.state()).isEqualTo("DELIVERED");
    }

    @Test
    void anAgencyLeftToPeopleIsNotPlayed() throws Exception {
        try (SimulatedAgencies agencies = play("WPD", Set.of())) {
            assertThat(agencies.played()).isEmpty();
        }
    }

    /** The answer may have been taken although the reply was lost: the repeat has the same key. */
    @Test
    void aStepThatWasNotSettledIsRepeatedWithTheSameKey() throws Exception {
        exchange.failures.addAll(List.of(200, 200, 503));
        try (SimulatedAgencies _ = play(agencyThatAnswers(Verdict.HIT), Set.of())) {
            eventually(() -> exchange.state().equals("CONTENT_PROVIDED"));
        }
        List<String> opened =
                exchange.calls.stream().filter(call -> call.startsWith("opened ")).toList();
        assertThat(opened).hasSizeBetween(1, 2);
        assertThat(Set.copyOf(opened)).hasSize(1);
    }

    @Test
    void aRefusedTokenIsReplaced() throws Exception {
        try (SimulatedAgencies _ = play(agencyThatAnswers(Verdict.NO_HIT), Set.of())) {
            eventually(() -> exchange.calls.contains("token"));
            exchange.forgetTokens();
            eventually(() -> exchange.state().equals("NO_HIT"));
        }
        assertThat(exchange.calls.stream().filter("token"::equals)).hasSizeGreaterThanOrEqualTo(2);
    }

    private List<String> steps() {
        return exchange.calls.stream().map(call -> call.replaceFirst(" .*", "")).toList();
    }

    private SimulatedAgencies play(String agency, Set<String> silent) throws IOException {
        return SimulatedAgencies.start(settings(agency, silent), Clock.systemUTC());
    }

    private Settings settings(String agency, Set<String> silent) throws IOException {
        Path directory = folder.resolve("agencies.json");
        Files.writeString(
                directory,
                "{\"agencies\":[{\"code\":\"%s\",\"categories\":[\"TAX\"]}]}".formatted(agency));
        Path certificates = folder.resolve("certificates");
        CertificateAuthority.keptIn(certificates)
                .system(agency.toLowerCase(Locale.ROOT) + "-system");
        return new Settings(
                exchange.address(),
                exchange.address().resolve("/oauth2/token"),
                certificates,
                CertificateAuthority.PASSWORD,
                directory,
                Set.of(),
                Set.of("WPD"),
                silent,
                Duration.ofMillis(20),
                Duration.ZERO);
    }

    private static String agencyThatAnswers(Verdict verdict) {
        return Stream.iterate(1, i -> i + 1)
                .map(i -> "AGENCY-" + i)
                .filter(
                        code ->
                                new Habits(code, List.of(), false, Duration.ZERO)
                                                .verdict("TN-2026-000001")
                                        == verdict)
                .findFirst()
                .orElseThrow();
    }

    private static void eventually(BooleanSupplier happened) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!happened.getAsBoolean()) {
            assertThat(System.nanoTime()).as("still not after " + PATIENCE).isLessThan(end);
            Thread.sleep(10);
        }
    }
}
