package uk.gain.referralservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import uk.gain.contract.AccessOutcome;
import uk.gain.contract.topics.Topics;
import uk.gain.platform.avro.AvroRecords;
import uk.gain.platform.identity.Ids;
import uk.gain.referralservice.lifecycle.application.Limits;
import uk.gain.referralservice.lifecycle.model.Asked;
import uk.gain.referralservice.lifecycle.model.ClockStep;
import uk.gain.referralservice.lifecycle.model.Clocks.Place;
import uk.gain.referralservice.lifecycle.model.Fact;
import uk.gain.referralservice.lifecycle.model.Occasion;
import uk.gain.referralservice.lifecycle.model.ReferralEvent;
import uk.gain.referralservice.lifecycle.model.ReferralEvents;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.Request;
import uk.gain.referralservice.lifecycle.model.RequestId;
import uk.gain.referralservice.lifecycle.model.Requests;
import uk.gain.referralservice.lifecycle.model.Urgency;
import uk.gain.referralservice.limits.application.WatchingLimits;

/** Time is the test's: it sweeps when the test says so, and nothing passes by itself. */
@TestPropertySource(
        properties = {
            "gain.clock.sweep-every=365d",
            "gain.clock.batch-size=2",
            // What is said long before the test's time is no record that is behind.
            "gain.push-back.enabled=false",
            "spring.main.allow-bean-definition-overriding=true"
        })
class PassingLimitsTest extends RunningService {

    /** A Tuesday's morning; three working days later is Friday. */
    private static final Instant RAISED = Instant.parse("2026-11-24T09:00:00Z");

    private static final Instant LIMIT = Instant.parse("2026-11-27T09:00:00Z");
    private static final Duration A_LITTLE = Duration.ofMinutes(2);
    private static final MovableClock CLOCK = new MovableClock(RAISED);

    @Autowired WatchingLimits watching;
    @Autowired ReferralEvents events;
    @Autowired Requests requests;
    @Autowired Limits limits;
    @Autowired AvroRecords avro;
    @Autowired TransactionTemplate transaction;

    @TestConfiguration(proxyBeanMethods = false)
    static class Time {

        @Bean
        @Primary
        Clock movableClock() {
            return CLOCK;
        }
    }

    @BeforeEach
    void start() {
        CLOCK.moveTo(RAISED);
    }

    @Test
    void whatPassesIsSaidOnceAndNeverEarlyAlsoByTwoInstancesAtOnce()
            throws InterruptedException, ExecutionException {
        JsonNode referral = raises(Bodies.to("HMRC", "DWP", "EA", "DVLA", "NCA"));
        assertThat(texts(referral.path("requests"), "respondBy")).containsOnly(LIMIT.toString());

        CLOCK.moveTo(LIMIT);
        sweep();
        assertThat(said(referral)).isEmpty();

        CLOCK.moveTo(LIMIT.plus(A_LITTLE));
        twoSweepAtOnce();
        sweep();
        assertThat(said(referral)).containsOnly(Map.entry("REQUEST_OVERDUE", 5L));

        CLOCK.moveTo(Instant.parse("2026-11-30T08:59:59.999999Z"));
        sweep();
        assertThat(said(referral)).containsOnly(Map.entry("REQUEST_OVERDUE", 5L));

        CLOCK.moveTo(Instant.parse("2026-11-30T09:00:00Z"));
        twoSweepAtOnce();
        sweep();
        assertThat(said(referral))
                .containsOnly(Map.entry("REQUEST_OVERDUE", 5L), Map.entry("REQUEST_ESCALATED", 5L));
    }

    @Test
    void whatPassedWhileTheServiceWasAwayIsSaidAllTheSameAndOnce() {
        JsonNode referral = raises(Bodies.to("HMRC"));
        CLOCK.moveTo(LIMIT.plus(Duration.ofDays(91)));
        sweep();
        sweep();
        assertThat(said(referral))
                .containsOnly(
                        Map.entry("REQUEST_OVERDUE", 1L),
                        Map.entry("REQUEST_ESCALATED", 1L),
                        Map.entry("REQUEST_LAPSED", 1L));
        assertThat(texts(gets("/api/referrals/{id}", id(referral)).path("requests"), "state"))
                .containsExactly("LAPSED");
    }

    @Test
    void aLaterLimitMayPassAgain() {
        JsonNode referral = raises(Bodies.to("HMRC"));
        CLOCK.moveTo(LIMIT.plus(A_LITTLE));
        sweep();

        Instant extended = LIMIT.plus(Duration.ofDays(7));
        changes(
                referral,
                request ->
                        new ReferralEvent.RequestExtended(
                                now(referral), request, extended, null, null),
                extended);
        sweep();
        CLOCK.moveTo(extended);
        sweep();
        assertThat(said(referral)).containsOnly(Map.entry("REQUEST_OVERDUE", 1L));
        CLOCK.moveTo(extended.plus(A_LITTLE));
        sweep();
        sweep();
        assertThat(said(referral)).containsOnly(Map.entry("REQUEST_OVERDUE", 2L));
    }

    @Test
    void anOpenQuestionStopsTheTimeAndItsAnswerGivesBackWhatWasLeft() {
        JsonNode referral = raises(Bodies.to("HMRC"));
        CLOCK.moveTo(LIMIT.minus(Duration.ofDays(1)));
        changes(
                referral,
                request -> new ReferralEvent.ClockStopped(now(referral), request, Ids.next()),
                null);

        CLOCK.moveTo(LIMIT.plus(Duration.ofDays(3)));
        sweep();
        assertThat(said(referral)).isEmpty();
        assertThat(
                        gets("/api/referrals/{id}", id(referral))
                                .path("requests")
                                .get(0)
                                .path("overdue"))
                .isEqualTo(JSON.readTree("false"));
        assertThat(gets("/api/referrals/{id}/roll-up", id(referral)).path("overdue").asInt())
                .isZero();

        Instant later = Instant.parse("2026-12-01T09:00:00Z");
        assertThat(restart(referral)).isEqualTo(later);
        CLOCK.moveTo(later);
        sweep();
        assertThat(said(referral)).isEmpty();
        CLOCK.moveTo(later.plus(A_LITTLE));
        sweep();
        assertThat(said(referral)).containsOnly(Map.entry("REQUEST_OVERDUE", 1L));
    }

    @Test
    void theClockTellsEveryIntervalAndAddsUpToTheLimit() {
        JsonNode referral = raises(Bodies.to("HMRC"));
        CLOCK.moveTo(LIMIT.minus(Duration.ofDays(1)));
        changes(
                referral,
                request -> new ReferralEvent.ClockStopped(now(referral), request, Ids.next()),
                null);
        JsonNode stopped = clock(referral);
        assertThat(stopped.path("state").asString()).isEqualTo("STOPPED");
        assertThat(stopped.path("respondBy").isNull()).isTrue();
        assertThat(stopped.path("totals").path("left").asString()).isEqualTo("PT24H");

        CLOCK.moveTo(Instant.parse("2026-11-27T15:00:00Z"));
        restart(referral);
        CLOCK.moveTo(Instant.parse("2026-11-28T15:00:00Z"));
        JsonNode clock = clock(referral);
        assertThat(clock.path("state").asString()).isEqualTo("RUNNING");
        assertThat(clock.path("respondBy").asString()).isEqualTo("2026-11-30T15:00:00Z");
        assertThat(texts(clock.path("intervals"), "reason"))
                .containsExactly(
                        "WORKING_TIME", "OPEN_QUESTION", "WORKING_TIME", "WEEKEND", "WORKING_TIME");
        assertThat(texts(clock.path("changes"), "kind"))
                .containsExactly("STARTED", "STOPPED", "RESTARTED");
        assertThat(clock.path("totals"))
                .isEqualTo(
                        JSON.readTree(
                                """
                                {
                                  "allowed": "PT72H",
                                  "counted": "PT72H",
                                  "notCounted": "PT78H",
                                  "used": "PT57H",
                                  "left": "PT15H"
                                }
                                """));
    }

    @Test
    void aLimitIsExplainedByTheDaysOffTheAgencyHadWhenItWasSet() {
        JsonNode referral = raises(Bodies.to("HMRC"));
        jdbc.sql(
                        "update agency set holidays = '{2026-11-26}', listed_at = :now where code = 'HMRC'")
                .param("now", RAISED.plusSeconds(60).atOffset(java.time.ZoneOffset.UTC))
                .update();
        assertThat(clock(referral).path("totals").path("counted").asString()).isEqualTo("PT72H");
        CLOCK.moveTo(RAISED.plusSeconds(120));
        assertThat(texts(clock(raises(Bodies.to("HMRC"))).path("intervals"), "reason"))
                .containsExactly(
                        "WORKING_TIME",
                        "AGENCY_HOLIDAY",
                        "WORKING_TIME",
                        "WEEKEND",
                        "WORKING_TIME");
        jdbc.sql("update agency set holidays = '{}' where code = 'HMRC'").update();
    }

    @Test
    void anotherRegionsClockIsNotFoundAndTheAttemptIsRecorded() {
        JsonNode referral = raises(Bodies.to("HMRC"));
        northWest()
                .get()
                .uri(
                        "/api/referrals/{id}/requests/{request}/clock",
                        id(referral),
                        request(referral))
                .exchange()
                .expectStatus()
                .isNotFound();
        Eventually.eventually(
                () ->
                        assertThat(Published.on(Topics.REFERRAL_ACCESS, avro))
                                .anySatisfy(
                                        access -> {
                                            assertThat(access.getObjectId())
                                                    .isEqualTo(request(referral));
                                            assertThat(access.getOutcome())
                                                    .isEqualTo(AccessOutcome.DENIED);
                                        }));
    }

    @Test
    void aRiseCountsFromTheChangeOnAndIsFollowedByTheClock() {
        JsonNode referral = raises(Bodies.to("HMRC"));
        CLOCK.moveTo(Instant.parse("2026-11-25T09:00:00Z"));
        JsonNode changed = reprioritises(referral, "URGENT", false, 200);
        assertThat(texts(changed.path("requests"), "respondBy"))
                .containsExactly("2026-11-25T17:00:00Z");
        assertThat(gets("/api/referrals/{id}", id(referral)).path("urgency").asString())
                .isEqualTo("URGENT");
        assertThat(texts(clock(referral).path("intervals"), "reason"))
                .containsExactly("WORKING_TIME", "ROUND_THE_CLOCK");
        assertThat(texts(clock(referral).path("changes"), "kind"))
                .containsExactly("STARTED", "REPRIORITISED");

        CLOCK.moveTo(Instant.parse("2026-11-25T17:00:00Z").plus(A_LITTLE));
        sweep();
        assertThat(said(referral)).containsOnly(Map.entry("REQUEST_OVERDUE", 1L));

        reprioritises(referral, "ROUTINE", false, 200);
        sweep();
        assertThat(gets("/api/referrals/{id}/roll-up", id(referral)).path("overdue").asInt())
                .isZero();
        CLOCK.move(Duration.ofDays(20));
        sweep();
        assertThat(said(referral)).containsEntry("REQUEST_OVERDUE", 2L);
    }

    @Test
    void whatWaitsForAPlaceIsSentAtOnceWhenAPersonMustBeSafeguarded() {
        jdbc.sql("update agency set capacity = 0 where code = 'EA'").update();
        try {
            JsonNode referral = raises(Bodies.to("EA"));
            assertThat(texts(referral.path("requests"), "state")).containsExactly("QUEUED");
            JsonNode sooner = reprioritises(referral, "URGENT", false, 200);
            assertThat(sooner.path("requests").get(0).path("released").asBoolean()).isFalse();
            CLOCK.move(Duration.ofHours(3));
            JsonNode sent = reprioritises(referral, "URGENT", true, 200);
            assertThat(sent.path("requests").get(0).path("released").asBoolean()).isTrue();
            assertThat(texts(sent.path("requests"), "respondBy"))
                    .containsExactly(CLOCK.instant().plus(Duration.ofHours(8)).toString());
            assertThat(texts(gets("/api/referrals/{id}", id(referral)).path("requests"), "state"))
                    .containsExactly("SENT");
            assertThat(texts(clock(referral).path("intervals"), "reason"))
                    .containsExactly("ROUND_THE_CLOCK");
        } finally {
            jdbc.sql("update agency set capacity = null where code = 'EA'").update();
        }
    }

    @Test
    void aChangeThatChangesNothingAndAForeignOneAreRefused() {
        JsonNode referral = raises(Bodies.to("HMRC"));
        JsonNode problem = reprioritises(referral, "PRIORITY", false, 422);
        assertThat(texts(problem.path("errors"), "rule")).containsExactly("nothing-changes");
        reprioritises(northWest(), referral, "URGENT", true, 404);
        assertThat(gets("/api/referrals/{id}", id(referral)).path("urgency").asString())
                .isEqualTo("PRIORITY");
    }

    private JsonNode reprioritises(
            JsonNode referral, String urgency, boolean safeguarding, int status) {
        return reprioritises(tarian(), referral, urgency, safeguarding, status);
    }

    private static JsonNode reprioritises(
            WebTestClient by, JsonNode referral, String urgency, boolean safeguarding, int status) {
        return json(
                by.post()
                        .uri("/api/referrals/{id}/priority", id(referral))
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(
                                "{\"urgency\": \"%s\", \"safeguarding\": %s}"
                                        .formatted(urgency, safeguarding))
                        .exchange()
                        .expectStatus()
                        .isEqualTo(status)
                        .expectBody()
                        .returnResult()
                        .getResponseBody());
    }

    private JsonNode clock(JsonNode referral) {
        return gets(
                "/api/referrals/{id}/requests/{request}/clock", id(referral), request(referral));
    }

    private static String request(JsonNode referral) {
        return referral.path("requests").get(0).path("id").asString();
    }

    /** As the co-ordinator's answer does it. */
    private Instant restart(JsonNode referral) {
        Map<RequestId, Instant> restarted =
                Objects.requireNonNull(
                        transaction.execute(
                                _ -> {
                                    events.hold(List.of(id(referral)));
                                    return limits.restartedAt(
                                            CLOCK.instant(),
                                            held(referral).values(),
                                            Urgency.PRIORITY);
                                }));
        Instant limit = restarted.values().iterator().next();
        changes(
                referral,
                request -> new ReferralEvent.ClockRestarted(now(referral), request, limit),
                limit);
        return limit;
    }

    private void changes(
            JsonNode referral,
            java.util.function.Function<RequestId, ReferralEvent> event,
            @Nullable Instant limit) {
        transaction.executeWithoutResult(
                _ -> {
                    events.hold(List.of(id(referral)));
                    Map<RequestId, Request> held = held(referral);
                    if (limit != null) {
                        requests.change(
                                held.values().stream()
                                        .map(request -> limited(request, limit))
                                        .toList());
                    }
                    events.record(held.keySet().stream().map(event).toList());
                });
    }

    private static Request limited(Request request, Instant limit) {
        Asked asked = request.asked();
        return new Request.Sent(
                new Asked(asked.id(), asked.referral(), asked.agency(), limit), request.receipts());
    }

    private Map<RequestId, Request> held(JsonNode referral) {
        return requests.holdForUpdate(
                texts(referral.path("requests"), "id").stream()
                        .map(UUID::fromString)
                        .map(RequestId::new)
                        .toList());
    }

    private void sweep() {
        for (ClockStep step :
                List.of(ClockStep.WITHIN_TIME, ClockStep.OVERDUE, ClockStep.ESCALATED)) {
            @Nullable Place after = null;
            do {
                after = watching.watch(step, after);
            } while (after != null);
        }
    }

    private void twoSweepAtOnce() throws InterruptedException, ExecutionException {
        CountDownLatch together = new CountDownLatch(2);
        try (ExecutorService instances = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> both = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                both.add(
                        instances.submit(
                                () -> {
                                    together.countDown();
                                    together.await();
                                    sweep();
                                    return true;
                                }));
            }
            for (Future<?> each : both) {
                each.get();
            }
        }
    }

    /** What the clock said, from what is announced of it. */
    private Map<String, Long> said(JsonNode referral) {
        return gets("/api/referrals/{id}/history", id(referral))
                .path("items")
                .valueStream()
                .map(line -> line.path("kind").asString())
                .filter(kind -> kind.matches("REQUEST_(OVERDUE|ESCALATED|LAPSED)"))
                .collect(
                        java.util.stream.Collectors.groupingBy(
                                kind -> kind, java.util.stream.Collectors.counting()));
    }

    private static Occasion now(JsonNode referral) {
        return new Occasion(Ids.next(), id(referral), CLOCK.instant(), Fact.Party.EXCHANGE);
    }

    private static ReferralId id(JsonNode referral) {
        return new ReferralId(UUID.fromString(referral.path("id").asString()));
    }
}
