package uk.gain.endtoend.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gain.endtoend.exchange.Eventually.eventually;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import uk.gain.endtoend.actors.Agency;
import uk.gain.endtoend.actors.Asking;
import uk.gain.endtoend.actors.Auditor;
import uk.gain.endtoend.actors.Coordinator;
import uk.gain.endtoend.actors.Evidence;
import uk.gain.endtoend.actors.People;
import uk.gain.endtoend.actors.Referral;
import uk.gain.endtoend.actors.Request;
import uk.gain.endtoend.exchange.TestExchange;

/** One referral to 22 agencies, from raised to proven. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperationLavaTest {

    private static final Map<String, String> ANSWERS =
            Map.of("HMRC", "HIT", "DWP", "HIT", "EA", "HIT", "NHSCFA", "REFUSED", "FCA", "SILENCE");

    private final People people = new People(TestExchange.running());
    private final Coordinator coordinator = people.coordinator("tarian");
    private final Auditor auditor = people.auditor();
    private Referral lava;

    @BeforeAll
    void twentyTwoAgenciesAreAskedAndAllButOneAnswer() throws Exception {
        Asking asking =
                Asking.operationLava()
                        .answeredBy(Instant.now().plusSeconds(20).truncatedTo(ChronoUnit.SECONDS));
        lava = coordinator.raises(asking);
        try (ExecutorService desks = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> work =
                    asking.agencies().stream()
                            .<Future<?>>map(code -> desks.submit(() -> work(people.agency(code))))
                            .toList();
            for (Future<?> each : work) {
                each.get();
            }
        }
    }

    private void work(Agency agency) {
        Request request = agency.receives(lava);
        String answer = ANSWERS.getOrDefault(agency.code(), "NO_HIT");
        switch (answer) {
            case "SILENCE" -> agency.fetches(request);
            case "REFUSED" -> {
                agency.fetches(request);
                agency.refuses(request, "NO_CAPACITY", "As our policy stands.");
            }
            default -> agency.works(request, answer);
        }
    }

    @Test
    void theCoordinatorSeesTheRollUp() {
        eventually(
                () ->
                        assertThat(coordinator.rollUp(lava))
                                .isEqualTo("answered 21 of 22, 3 hits, 1 overdue"));
    }

    @Test
    void eachReceiptIsAFactOfItsOwn() {
        JsonNode answered = coordinator.awaits(lava, "HMRC", "CONTENT_PROVIDED").path("receipts");
        assertThat(answered.propertyNames())
                .contains("acceptedAt", "deliveredAt", "openedAt", "openedBy", "answeredAt");
        assertThat(answered.properties()).noneMatch(receipt -> receipt.getValue().isNull());

        JsonNode silent = coordinator.awaits(lava, "FCA", "DELIVERED").path("receipts");
        assertThat(silent.hasNonNull("deliveredAt")).isTrue();
        assertThat(silent.hasNonNull("openedAt")).isFalse();
        assertThat(silent.hasNonNull("answeredAt")).isFalse();
    }

    @Test
    void theContentOfAHitReachesTheCoordinatorAndNobodyElse() {
        coordinator.awaits(lava, "DWP", "CONTENT_PROVIDED");
        JsonNode content = coordinator.readsAnswer(lava, "DWP");
        assertThat(content.path("items").path(0).path("text").asString()).isEqualTo("Held by DWP");
        assertThat(
                        people.coordinator("northwest")
                                .triesToReadAnswerOf(lava, request("DWP"))
                                .status())
                .isEqualTo(404);
    }

    @Test
    void aRefusalIsDataWithTheAgencysWordsAndNoContent() {
        JsonNode refused = coordinator.awaits(lava, "NHSCFA", "REFUSED");
        assertThat(refused.path("refusal").path("code").asString()).isEqualTo("NO_CAPACITY");
        JsonNode answer = coordinator.readsAnswer(lava, "NHSCFA");
        assertThat(answer.path("items")).isEmpty();
        assertThat(answer.path("reasons").size()).isEqualTo(1);
    }

    @Test
    void theHistoryTellsEveryEventOnce() {
        coordinator.awaits(lava, "EA", "CONTENT_PROVIDED");
        List<String> ids =
                coordinator.history(lava).stream()
                        .map(
                                entry ->
                                        entry.path("eventId").asString()
                                                + " of "
                                                + entry.path("requestId").asString("the referral"))
                        .toList();
        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(22 * 2);
    }

    @Test
    void theTrailHoldsRaisingDisclosuresAndAnswers() {
        eventually(
                () -> {
                    List<JsonNode> trail = auditor.trail(lava);
                    assertThat(trail)
                            .extracting(entry -> entry.path("eventType").asString())
                            .anyMatch(type -> type.contains("ReferralRaised"))
                            .anyMatch(type -> type.contains("ContentProvided"));
                    assertThat(trail)
                            .filteredOn(
                                    entry ->
                                            entry.path("operation").asString().equals("DISCLOSURE"))
                            .hasSizeGreaterThanOrEqualTo(22);
                });
    }

    @Test
    void aStrangersProgramProvesAnEntryAndRefusesItOnceAByteIsChanged() {
        List<JsonNode> trail = eventually(() -> auditor.trail(lava), found -> !found.isEmpty());
        Evidence evidence = auditor.downloads(trail.getFirst().path("index").asLong());
        assertThat(evidence.convincesAStranger()).isTrue();
        assertThat(evidence.withOneBitChanged().convincesAStranger()).isFalse();
    }

    private String request(String agency) {
        return coordinator.request(lava, agency).path("id").asString();
    }
}
