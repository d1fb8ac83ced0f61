package uk.gain.agencygateway.webhooks.application;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.gain.agencygateway.FreshDatabase;
import uk.gain.agencygateway.MovableClock;
import uk.gain.agencygateway.requests.RequestsChanged.Author;
import uk.gain.agencygateway.requests.RequestsChanged.Change;
import uk.gain.agencygateway.requests.RequestsChanged.Kind;
import uk.gain.agencygateway.webhooks.model.Agencies;
import uk.gain.agencygateway.webhooks.model.Delivery;
import uk.gain.agencygateway.webhooks.model.Delivery.Ended;
import uk.gain.agencygateway.webhooks.model.Delivery.Outcome;
import uk.gain.agencygateway.webhooks.model.Delivery.Waiting;
import uk.gain.agencygateway.webhooks.model.Destination;
import uk.gain.agencygateway.webhooks.model.Endpoint;
import uk.gain.agencygateway.webhooks.model.Receivers;
import uk.gain.agencygateway.webhooks.model.Reply;
import uk.gain.agencygateway.webhooks.store.WebhookStores;
import uk.gain.contract.ActorKind;
import uk.gain.contract.ActorRole;
import uk.gain.contract.Operation;
import uk.gain.platform.access.Access;
import uk.gain.platform.access.AccessEvents;
import uk.gain.platform.identity.Caller;

/** Deliveries on a real PostgreSQL, with a clock and receivers of the test's own. */
class DeliveringMessagesTest {

    private static final Caller OFFICER =
            new Caller(ActorKind.PERSON, ActorRole.AGENCY_OFFICER, "officer.hmrc", "HMRC");
    private static final Caller OPERATOR =
            new Caller(ActorKind.PERSON, ActorRole.OPERATOR, "operator", "PLATFORM");
    private static final Reply TAKEN = new Reply.Answered(204, null);
    private static final Reply BROKEN = new Reply.Answered(500, null);

    private final FreshDatabase database = new FreshDatabase();
    private final WebhookStores stores = WebhookStores.on(database);
    private final MovableClock clock = new MovableClock();
    private final WebhookSettings settings =
            new WebhookSettings(
                    false,
                    2,
                    Duration.ofMillis(10),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(15),
                    Duration.ofHours(24),
                    Duration.ofDays(90));
    private final List<String> recorded = Collections.synchronizedList(new ArrayList<>());
    private final Agencies directory =
            new Agencies() {
                @Override
                public boolean isListed(String agency) {
                    return true;
                }

                @Override
                public boolean isEnabled(String agency) {
                    return !agency.equals("CLOSED");
                }
            };
    private final Configurations record = new Configurations(new Recorded());
    private final ConfiguringWebhooks configuring =
            new ConfiguringWebhooks(
                    stores.endpoints(),
                    stores.deliveries(),
                    stores.hosts(),
                    record,
                    settings,
                    clock);
    private final RegisteringHosts registering =
            new RegisteringHosts(
                    stores.hosts(),
                    stores.endpoints(),
                    stores.deliveries(),
                    directory,
                    record,
                    settings,
                    clock);
    private final ReadingDeliveries reading =
            new ReadingDeliveries(stores.deliveries(), stores.endpoints(), record, clock);
    private final QueueingMessages queueing = new QueueingMessages(stores.deliveries(), clock);
    private final Scripted receiver = new Scripted();
    private final DeliveringMessages delivering = worker(receiver);

    /** What is on record. */
    private final class Recorded implements AccessEvents {

        @Override
        public void record(Caller caller, Access access) {
            assertThat(access.operation()).isEqualTo(Operation.CONFIGURATION);
            recorded.add(caller.subject() + " " + access.source() + " " + access.objectId());
        }

        @Override
        public void recordDenied(Caller caller, Access access) {
            recorded.add(caller.subject() + " denied " + access.source());
        }
    }

    /** Answers as it was told, and 204 after that. */
    private static final class Scripted implements Receivers {

        private final Deque<Reply> script = new ArrayDeque<>();
        private final List<String> bodies = Collections.synchronizedList(new ArrayList<>());
        private final List<Sent> sent = Collections.synchronizedList(new ArrayList<>());

        @Override
        public Reply post(Destination destination, Map<String, String> headers, String body) {
            sent.add(
                    new Sent(
                            requireNonNull(headers.get("webhook-id")),
                            requireNonNull(headers.get("webhook-timestamp")),
                            requireNonNull(headers.get("webhook-signature"))));
            bodies.add(body);
            Reply reply = script.poll();
            return reply == null ? TAKEN : reply;
        }
    }

    /** The headers of one message. */
    private record Sent(String id, String timestamp, String signatures) {}

    private DeliveringMessages worker(Receivers receivers) {
        return new DeliveringMessages(
                new TakingTurns(
                        stores.endpoints(),
                        stores.deliveries(),
                        directory,
                        record,
                        settings,
                        clock),
                stores.deliveries(),
                receivers,
                settings,
                clock);
    }

    @BeforeEach
    void anEndpoint() {
        registering.register(OPERATOR, "HMRC", "hooks.hmrc.gov.uk", 443, "registers");
        assertThat(configuring.set(OFFICER, "https://hooks.hmrc.gov.uk/gain", "sets"))
                .isInstanceOf(Configured.Now.class);
    }

    private UUID[] changes(int count) {
        UUID[] requests = new UUID[count];
        Arrays.setAll(requests, _ -> UUID.randomUUID());
        queueing.queue(
                Arrays.stream(requests)
                        .map(one -> change(one, "HMRC", Author.COORDINATOR))
                        .toList());
        return requests;
    }

    private Change change(UUID request, String agency, Author by) {
        return new Change(
                request,
                agency,
                "NW-2026-000001",
                "ROUTINE",
                Kind.ARRIVED,
                by,
                UUID.randomUUID(),
                "ReferralRaised",
                clock.instant());
    }

    private void deliverAll() {
        while (delivering.deliver()) {
            // One turn after the other.
        }
    }

    private List<Delivery> deliveries() {
        return reading.page(OFFICER, null, 100);
    }

    private Endpoint endpoint() {
        return stores.endpoints().find("HMRC").orElseThrow();
    }

    @Test
    void everyMessageIsSentOnceAndInOrder() {
        UUID[] requests = changes(50);

        deliverAll();

        assertThat(receiver.bodies).hasSize(50);
        for (int i = 0; i < 50; i++) {
            assertThat(receiver.bodies.get(i)).contains(requests[i].toString());
        }
        assertThat(deliveries())
                .allSatisfy(
                        one ->
                                assertThat(one.standing())
                                        .isEqualTo(new Ended(Outcome.DELIVERED, clock.instant())));
    }

    @Test
    void whatIsRolledBackIsNotSent() {
        database.transactions()
                .executeWithoutResult(
                        transaction -> {
                            changes(1);
                            assertThat(deliveries()).hasSize(1);
                            transaction.setRollbackOnly();
                        });

        assertThat(deliveries()).isEmpty();
    }

    @Test
    void aSystemIsNotToldOfWhatItDidItselfAndNobodyWithoutAnEndpointIs() {
        queueing.queue(
                List.of(
                        change(UUID.randomUUID(), "HMRC", Author.AGENCY_SYSTEM),
                        change(UUID.randomUUID(), "HMRC", Author.EXCHANGE),
                        change(UUID.randomUUID(), "DWP", Author.COORDINATOR),
                        change(UUID.randomUUID(), "HMRC", Author.AGENCY_OFFICER)));

        assertThat(deliveries()).hasSize(1);
    }

    @Test
    void theIdAndTheBodyStayOverAllAttemptsAndTheTimeDoesNot() {
        changes(1);
        receiver.script.add(BROKEN);
        deliverAll();
        assertThat(deliveries().getFirst().standing())
                .isInstanceOfSatisfying(
                        Waiting.class,
                        waiting ->
                                assertThat(waiting.nextAttemptAt())
                                        .isBetween(
                                                clock.instant().plusSeconds(5),
                                                clock.instant().plusMillis(5500)));
        clock.passes(Duration.ofSeconds(4));
        deliverAll();
        assertThat(receiver.bodies).hasSize(1);
        clock.passes(Duration.ofSeconds(2));
        deliverAll();

        assertThat(receiver.bodies).hasSize(2);
        assertThat(receiver.bodies.get(0)).isEqualTo(receiver.bodies.get(1));
        assertThat(receiver.sent.get(0).id()).isEqualTo(receiver.sent.get(1).id());
        assertThat(receiver.sent.get(0).timestamp()).isNotEqualTo(receiver.sent.get(1).timestamp());
        Delivery.Told told =
                reading.find(OFFICER, deliveries().getFirst().id(), "looks").orElseThrow();
        assertThat(told.attempts())
                .extracting(Delivery.Attempt::number, Delivery.Attempt::status)
                .containsExactly(tuple(1, 500), tuple(2, 204));
    }

    @Test
    void afterTenAttemptsItIsGivenUpAndSentAgainWhenAskedFor() {
        changes(1);
        for (int i = 0; i < 200 && deliveries().getFirst().standing() instanceof Waiting; i++) {
            receiver.script.add(BROKEN);
            deliverAll();
            clock.passes(Duration.ofMinutes(30));
        }
        Delivery over = deliveries().getFirst();
        assertThat(over.standing())
                .isInstanceOfSatisfying(
                        Ended.class,
                        ended -> assertThat(ended.outcome()).isEqualTo(Outcome.GIVEN_UP));
        assertThat(over.attempts()).isEqualTo(10);
        receiver.script.clear();

        assertThat(reading.redeliver(OFFICER, over.id(), "again"))
                .isEqualTo(new ReadingDeliveries.Redelivery.Queued());
        assertThat(reading.redeliver(OFFICER, over.id(), "again"))
                .isEqualTo(new ReadingDeliveries.Redelivery.StillWaiting());
        clock.passes(Duration.ofHours(1));
        deliverAll();

        assertThat(deliveries().getFirst().standing())
                .isEqualTo(new Ended(Outcome.DELIVERED, clock.instant()));
        assertThat(deliveries().getFirst().attempts()).isEqualTo(11);
        assertThat(receiver.sent.stream().map(Sent::id).distinct())
                .containsExactly(over.id().toString());
    }

    @Test
    void fiveFailuresOpenTheCircuitAndOneMessageProbes() {
        changes(20);
        for (int i = 0; i < 6; i++) {
            receiver.script.add(new Reply.Failed(Reply.Why.TIMED_OUT));
        }
        deliverAll();
        assertThat(receiver.bodies).hasSize(5);
        clock.passes(Duration.ofSeconds(59));
        deliverAll();
        assertThat(receiver.bodies).hasSize(5);
        clock.passes(Duration.ofSeconds(1));
        deliverAll();
        assertThat(receiver.bodies).hasSize(6);
        clock.passes(Duration.ofSeconds(119));
        deliverAll();
        assertThat(receiver.bodies).hasSize(6);
        clock.passes(Duration.ofSeconds(1));
        deliverAll();
        assertThat(endpoint().circuit().failures()).isZero();
        clock.passes(Duration.ofMinutes(6));
        deliverAll();
        assertThat(deliveries())
                .allSatisfy(one -> assertThat(one.standing()).isInstanceOf(Ended.class));
    }

    @Test
    void aTestGoesAtOnceAlsoWhileTheCircuitIsOpen() {
        changes(20);
        for (int i = 0; i < 5; i++) {
            receiver.script.add(BROKEN);
        }
        deliverAll();

        configuring.test(OFFICER);
        deliverAll();

        assertThat(receiver.bodies.get(5)).contains("\"webhook.test\"");
    }

    @Test
    void retryAfterHoldsTheWholeEndpoint() {
        changes(3);
        receiver.script.add(new Reply.Answered(503, Duration.ofMinutes(10)));
        deliverAll();
        assertThat(receiver.bodies).hasSize(1);
        clock.passes(Duration.ofMinutes(10).minusSeconds(1));
        deliverAll();
        assertThat(receiver.bodies).hasSize(1);
        clock.passes(Duration.ofSeconds(1));
        deliverAll();
        assertThat(receiver.bodies).hasSize(4);
    }

    @Test
    void goneDisablesTheEndpointAndIsOnRecord() {
        changes(3);
        receiver.script.add(new Reply.Answered(410, null));
        deliverAll();

        assertThat(receiver.bodies).hasSize(1);
        assertThat(endpoint().state()).isEqualTo(new Endpoint.Disabled(Endpoint.Because.GONE));
        assertThat(deliveries())
                .allSatisfy(
                        one ->
                                assertThat(one.standing())
                                        .isEqualTo(
                                                new Ended(
                                                        Outcome.ENDPOINT_DISABLED,
                                                        clock.instant())));
        assertThat(recorded).contains("agency-gateway webhook answered 410 HMRC");
        changes(1);
        assertThat(deliveries()).hasSize(3);
        configuring.enable(OFFICER, "enables");
        changes(1);
        deliverAll();
        assertThat(receiver.bodies).hasSize(2);
    }

    @Test
    void aHostThatIsRemovedTakesTheEndpointWithIt() {
        changes(2);
        registering.remove(OPERATOR, stores.hosts().all().getFirst().id(), "removes");
        deliverAll();

        assertThat(receiver.bodies).isEmpty();
        assertThat(endpoint().state())
                .isEqualTo(new Endpoint.Disabled(Endpoint.Because.HOST_REMOVED));
        assertThat(configuring.enable(OFFICER, "enables")).isInstanceOf(Configured.Refused.class);
        assertThat(configuring.set(OFFICER, "https://evil.example.com/", "sets"))
                .isInstanceOf(Configured.Refused.class);
    }

    @Test
    void aDisabledAgencyIsToldNothing() {
        Caller closed = new Caller(ActorKind.PERSON, ActorRole.AGENCY_OFFICER, "officer", "CLOSED");
        registering.register(OPERATOR, "CLOSED", "hooks.closed.gov.uk", 443, "registers");
        configuring.set(closed, "https://hooks.closed.gov.uk/", "sets");
        queueing.queue(List.of(change(UUID.randomUUID(), "CLOSED", Author.COORDINATOR)));
        deliverAll();

        assertThat(receiver.bodies).isEmpty();
    }

    @Test
    void twoKeysSignUntilTheOverlapIsOver() {
        configuring.rotate(OFFICER, "rotates");
        changes(1);
        deliverAll();
        clock.passes(Duration.ofHours(24));
        changes(1);
        deliverAll();

        assertThat(receiver.sent.get(0).signatures().split(" ", -1)).hasSize(2);
        assertThat(receiver.sent.get(1).signatures().split(" ", -1)).hasSize(1);
        assertThat(configuring.view(OFFICER).keys()).hasSize(1);
    }

    @Test
    void secretsAreNotInTheTableInTheClear() {
        byte[] sealed =
                database.jdbc().sql("select sealed from webhook_key").query(byte[].class).single();
        byte[] secret = stores.endpoints().signingKeys("HMRC", clock.instant()).getFirst().secret();

        assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
                .doesNotContain(
                        new String(
                                Arrays.copyOfRange(secret, secret.length - 32, secret.length),
                                StandardCharsets.ISO_8859_1));
    }

    @Test
    void ofManyWorkersOneSendsToAnEndpointAndNothingIsSentTwice()
            throws InterruptedException, ExecutionException {
        changes(200);
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                DeliveringMessages worker = worker(receiver);
                all.add(
                        workers.submit(
                                () -> {
                                    for (int idle = 0; idle < 20; ) {
                                        idle = worker.deliver() ? 0 : idle + 1;
                                    }
                                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        deliverAll();

        assertThat(receiver.sent.stream().map(Sent::id)).hasSize(200).doesNotHaveDuplicates();
    }

    @Test
    void whoeverDiesWhileSendingIsReplacedWhenTheLeaseRunsOut() {
        changes(1);
        Instant now = clock.instant();
        assertThat(stores.endpoints().lease(UUID.randomUUID(), now, now.plusSeconds(60)))
                .isPresent();
        deliverAll();
        assertThat(receiver.bodies).isEmpty();
        clock.passes(Duration.ofMinutes(1));
        deliverAll();
        assertThat(receiver.bodies).hasSize(1);
    }

    @Test
    void anotherAgencySeesNothingAndTheAttemptIsOnRecord() {
        changes(1);
        Caller other = new Caller(ActorKind.PERSON, ActorRole.AGENCY_OFFICER, "other", "DWP");
        UUID id = deliveries().getFirst().id();

        assertThat(reading.page(other, null, 100)).isEmpty();
        assertThat(reading.find(other, id, "looks")).isEmpty();
        assertThat(reading.redeliver(other, id, "again"))
                .isEqualTo(new ReadingDeliveries.Redelivery.NotFound());
        assertThat(recorded).contains("other denied looks", "other denied again");
    }

    @Test
    void everyChangeOfTheSettingsIsOnRecordAndWhatEndedIsForgottenInTime() {
        configuring.disable(OFFICER, "disables");
        configuring.enable(OFFICER, "enables");
        configuring.rotate(OFFICER, "rotates");
        assertThat(recorded)
                .containsExactly(
                        "operator registers HMRC",
                        "officer.hmrc sets HMRC",
                        "officer.hmrc disables HMRC",
                        "officer.hmrc enables HMRC",
                        "officer.hmrc rotates HMRC");
        changes(1);
        deliverAll();
        clock.passes(Duration.ofDays(90));
        assertThat(delivering.forget()).isFalse();
        clock.passes(Duration.ofSeconds(1));
        assertThat(delivering.forget()).isTrue();
        assertThat(deliveries()).isEmpty();
    }
}
