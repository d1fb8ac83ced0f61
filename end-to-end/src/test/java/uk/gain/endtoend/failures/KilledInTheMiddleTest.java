package uk.gain.endtoend.failures;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.gain.endtoend.exchange.Eventually.eventually;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import uk.gain.contract.ReferralRequest;
import uk.gain.contract.ReferralResponse;
import uk.gain.contract.topics.Topics;
import uk.gain.endtoend.actors.Agency;
import uk.gain.endtoend.actors.Asking;
import uk.gain.endtoend.actors.Auditor;
import uk.gain.endtoend.actors.Coordinator;
import uk.gain.endtoend.actors.People;
import uk.gain.endtoend.actors.Referral;
import uk.gain.endtoend.exchange.Inside;
import uk.gain.endtoend.exchange.TestExchange;
import uk.gain.exchange.LocalExchange;
import uk.gain.infrastructure.Part;

/**
 * Guarantee: whichever part is ended by {@code kill -9} in the middle of the work, and started
 * again, everything that was accepted is answered, told and recorded, once.
 */
class KilledInTheMiddleTest {

    private static final int REFERRALS = 6;
    private static final Map<String, String> ANSWERS =
            Map.of("NRW", "HIT", "TSW", "NO_HIT", "INSS", "HIT");

    private final LocalExchange exchange = TestExchange.running();
    private final Inside inside = new Inside(exchange);
    private final People people = new People(exchange);
    private final Coordinator coordinator = people.coordinator("tarian");
    private final Auditor auditor = people.auditor();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "referral-service",
                "agency-gateway",
                "audit-service",
                "Kafka broker",
                "PostgreSQL 18"
            })
    void nothingAcceptedIsLostOrDoubled(String name) throws Exception {
        Part part = exchange.part(name);
        List<Referral> raised = new ArrayList<>();
        try (ExecutorService desks = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> work = new ArrayList<>();
            for (int i = 0; i < REFERRALS; i++) {
                if (i == REFERRALS / 2) {
                    part.kill();
                    assertThat(part.isAlive()).isFalse();
                    work.add(desks.submit(part::restart));
                }
                Referral referral =
                        coordinator.raises(Asking.of(ANSWERS.keySet().toArray(String[]::new)));
                raised.add(referral);
                ANSWERS.forEach(
                        (code, answer) ->
                                work.add(desks.submit(() -> work(code, referral, answer))));
            }
            for (Future<?> each : work) {
                each.get();
            }
        }
        assertThat(raised).extracting(Referral::reference).doesNotHaveDuplicates();
        raised.forEach(this::isAnsweredToldAndRecordedOnce);
        theTopicsHaveNoGap();
        nothingIsLeftToBeSent();
    }

    private void work(String code, Referral referral, String answer) {
        Agency agency = people.agency(code);
        agency.works(agency.receives(referral), answer);
    }

    private void isAnsweredToldAndRecordedOnce(Referral referral) {
        eventually(
                () ->
                        assertThat(coordinator.rollUp(referral))
                                .startsWith("answered 3 of 3, 2 hits"));
        coordinator.awaits(referral, "INSS", "CONTENT_PROVIDED");
        assertThat(coordinator.readsAnswer(referral, "INSS").toString()).contains("Held by INSS");

        List<JsonNode> history = coordinator.history(referral);
        assertThat(history)
                .extracting(
                        entry -> entry.path("eventId").asString(),
                        entry -> entry.path("requestId").asString(""))
                .doesNotHaveDuplicates();
        eventually(
                () ->
                        assertThat(ids(auditor.trail(referral), "eventId"))
                                .containsAll(ids(history, "eventId")));
    }

    /**
     * A record may be there twice, after a death between sending and noting it; never not at all.
     */
    private void theTopicsHaveNoGap() {
        gapFree(
                inside.values(Topics.REFERRAL_REQUESTS).stream()
                        .collect(
                                groupingBy(
                                        ReferralRequest::getReferralId,
                                        mapping(ReferralRequest::getSequence, toList()))));
        gapFree(
                inside.values(Topics.REFERRAL_RESPONSES).stream()
                        .collect(
                                groupingBy(
                                        ReferralResponse::getAggregateId,
                                        mapping(ReferralResponse::getSequence, toList()))));
    }

    private static void gapFree(Map<UUID, List<Long>> sequences) {
        assertThat(sequences)
                .isNotEmpty()
                .allSatisfy(
                        (aggregate, sequence) ->
                                assertThat(sequence.stream().distinct())
                                        .as("%s", aggregate)
                                        .containsExactlyElementsOf(
                                                LongStream.rangeClosed(1, sequence.getLast())
                                                        .boxed()
                                                        .toList()));
    }

    private void nothingIsLeftToBeSent() {
        for (String database : List.of("referral", "gateway")) {
            eventually(
                    () ->
                            assertThat(inside.rows(database, "select count(*) from outbox"))
                                    .containsExactly("0"));
            assertThat(inside.rows(database, "select reason from parked_record")).isEmpty();
        }
    }

    private static List<String> ids(List<JsonNode> entries, String field) {
        return entries.stream().map(entry -> entry.path(field).asString()).toList();
    }
}
