package uk.gain.referralservice;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gain.referralservice.Eventually.eventually;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import uk.gain.contract.AnswerWithdrawn;
import uk.gain.contract.Channel;
import uk.gain.contract.ClarificationSought;
import uk.gain.contract.ContentRefused;
import uk.gain.contract.RecallCode;
import uk.gain.contract.ReferralResponse;
import uk.gain.contract.RefusalCode;
import uk.gain.contract.RequestAcknowledged;
import uk.gain.contract.RequestDelivered;
import uk.gain.contract.RequestHit;
import uk.gain.contract.RequestNoHit;
import uk.gain.contract.RequestRefused;
import uk.gain.contract.RequestUndeliverable;
import uk.gain.contract.SealedContent;
import uk.gain.contract.UndeliverableCode;
import uk.gain.contract.WithdrawalTaken;
import uk.gain.contract.topics.Topics;
import uk.gain.platform.avro.AvroRecords;
import uk.gain.platform.avro.ContractProvisioning;
import uk.gain.referralservice.directory.model.Units;
import uk.gain.referralservice.directory.model.Units.RequestingUnit;
import uk.gain.referralservice.directory.model.Units.Rocu;
import uk.gain.referralservice.reporting.model.Counting;
import uk.gain.referralservice.reporting.model.Dimension;
import uk.gain.referralservice.reporting.model.Figures;
import uk.gain.referralservice.reporting.model.Period;
import uk.gain.referralservice.reporting.model.Row;
import uk.gain.referralservice.reporting.model.Selection;

/**
 * Every figure against a count that reads the topics' records only and shares no code with what is
 * counted in the database.
 */
class RecountedFromTopicsTest extends RunningService {

    private static final int REFERRALS = 60;
    private static final String ROCU = "RECOUNT";
    private static final String COORDINATOR = "coordinator.recount";
    private static final List<String> UNITS = List.of("RECOUNT-A", "RECOUNT-B", "RECOUNT-C");
    private static final List<String> AREAS =
            List.of("DRUG_TRAFFICKING", "CYBERCRIME", "FIREARMS", "COUNTY_LINES");
    private static final List<String> AGENCIES = List.of("HMRC", "DWP", "NCA", "HOIE");
    private static final List<RefusalCode> CODES =
            List.of(RefusalCode.NO_CAPACITY, RefusalCode.INTERNAL_POLICY, RefusalCode.OUT_OF_REMIT);

    @Autowired AvroRecords avro;
    @Autowired ContractProvisioning contract;
    @Autowired Counting counting;
    @Autowired TransactionTemplate transactions;
    @Autowired Units units;

    private final Random random = new Random(2_015);
    private Gateway gateway;

    /** The next place of each request in the order of its agency's side. */
    private final Map<UUID, Long> sequences = new HashMap<>();

    private final List<UUID> said = new ArrayList<>();
    private final Set<UUID> taken = new HashSet<>();

    /** A region of its own: what other tests leave half done is nobody's here. */
    @BeforeEach
    void open() {
        units.addMissing(
                List.of(
                        new Rocu(
                                ROCU,
                                "A region to be recounted",
                                "gain@recount.example",
                                UNITS.stream()
                                        .map(unit -> new RequestingUnit(unit, unit, List.of()))
                                        .toList(),
                                List.of(COORDINATOR))));
        contract.provision(List.of(Topics.REFERRAL_RESPONSES, Topics.DOCUMENT_PARTS));
        gateway = new Gateway(avro);
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void everyFigureEqualsTheCountOfTheTopicsRecords() {
        List<JsonNode> raised = new ArrayList<>();
        for (int i = 0; i < REFERRALS; i++) {
            JsonNode referral = raisesAtRandom();
            raised.add(referral);
            answers(referral);
        }
        awaitHeard();
        raised.forEach(referral -> acts(referral, "withdrawal", "recall"));
        takesWithdrawals();
        awaitHeard();
        raised.forEach(this::closesAtRandom);
        answersLate(raised);
        awaitHeard();

        Set<UUID> ours = ours();
        Instant soon = Instant.now().truncatedTo(ChronoUnit.MICROS);
        Instant later = soon.plus(Duration.ofDays(30));
        for (Instant now : List.of(soon, later)) {
            Recount recount = recount(ours, now);
            for (Set<Dimension> by :
                    List.of(
                            Set.<Dimension>of(),
                            Set.of(Dimension.UNIT),
                            Set.of(Dimension.ROCU),
                            Set.of(Dimension.AGENCY),
                            Set.of(Dimension.THREAT_AREA),
                            Set.of(Dimension.MONTH),
                            EnumSet.allOf(Dimension.class))) {
                assertThat(count(by, now))
                        .as("by %s as of %s", by, now)
                        .containsExactlyInAnyOrderElementsOf(recount.by(by));
            }
        }
        thatTheMixtureHasEverything(count(Set.of(), later).getFirst().figures());
    }

    private static void thatTheMixtureHasEverything(Figures figures) {
        assertThat(figures.hits()).isPositive();
        assertThat(figures.noHits()).isPositive();
        assertThat(figures.refused()).isPositive();
        assertThat(figures.contentRefused()).isPositive();
        assertThat(figures.ended()).isPositive();
        assertThat(figures.overdue()).isPositive().isLessThan(figures.unanswered());
        assertThat(figures.worth().arrests()).isPositive();
        assertThat(figures.worth().seizedPence()).isPositive();
    }

    @Test
    void whatIsServedIsWhatIsCounted() {
        raisesAtRandom();
        Period period = thisMonthAndLast();
        List<Row> counted = count(Set.of(Dimension.UNIT), Instant.now());
        JsonNode served =
                json(
                        as(COORDINATOR, "COORDINATOR")
                                .get()
                                .uri(
                                        "/api/reports/figures?by=UNIT&from={from}&to={to}",
                                        period.first(),
                                        period.last())
                                .exchange()
                                .expectStatus()
                                .isOk()
                                .expectBody()
                                .returnResult()
                                .getResponseBody());
        assertThat(
                        served.path("rows")
                                .valueStream()
                                .map(
                                        row ->
                                                row.path("unit").asString()
                                                        + " "
                                                        + row.path("figures")
                                                                .path("requests")
                                                                .asLong()))
                .containsExactlyElementsOf(
                        counted.stream()
                                .map(row -> row.unit() + " " + row.figures().requests())
                                .toList());
    }

    private Recount recount(Set<UUID> ours, Instant now) {
        return new Recount(
                Published.on(Topics.REFERRAL_REQUESTS, avro).stream()
                        .filter(event -> ours.contains(event.getReferralId()))
                        .toList(),
                Published.on(Topics.REFERRAL_RESPONSES, avro).stream()
                        .filter(
                                event ->
                                        event.getReferralId() != null
                                                && ours.contains(event.getReferralId()))
                        .toList(),
                now);
    }

    private JsonNode raisesAtRandom() {
        List<String> asked = new ArrayList<>(AGENCIES);
        Collections.shuffle(asked, random);
        String body =
                Bodies.with(
                        referral -> {
                            referral.put("requestingUnit", any(UNITS));
                            referral.put("threatArea", any(AREAS));
                            var named = referral.putObject("recipients").putArray("agencies");
                            asked.subList(0, 1 + random.nextInt(AGENCIES.size()))
                                    .forEach(named::add);
                        });
        return json(
                post(as(COORDINATOR, "COORDINATOR"), UUID.randomUUID().toString(), body)
                        .expectStatus()
                        .isCreated()
                        .expectBody()
                        .returnResult()
                        .getResponseBody());
    }

    /** To each request of the referral: nothing, a receipt, a question, or an answer. */
    private void answers(JsonNode raised) {
        UUID referral = id(raised);
        Instant at = Instant.parse(raised.path("raisedAt").asString());
        for (JsonNode request : raised.path("requests")) {
            for (SpecificRecord body : answers()) {
                Instant when =
                        body instanceof ClarificationSought
                                ? now()
                                : at.plus(Duration.ofSeconds(60L + random.nextInt(900_000)));
                says(referral, id(request), body, when);
            }
        }
    }

    private List<SpecificRecord> answers() {
        SpecificRecord delivered = RequestDelivered.newBuilder().setChannel(Channel.PULL).build();
        SpecificRecord noHit = RequestNoHit.newBuilder().setChannel(Channel.PULL).build();
        SpecificRecord takenBack =
                AnswerWithdrawn.newBuilder().setCode(RecallCode.INACCURATE).build();
        return switch (random.nextInt(12)) {
            case 0 -> List.of();
            case 1 -> List.of(delivered);
            case 2 -> List.of(delivered, new RequestAcknowledged());
            case 3 -> List.of(delivered, hit());
            case 4, 5 -> List.of(delivered, noHit);
            case 6 -> List.of(delivered, refusal());
            case 7 -> List.of(delivered, question());
            case 8 -> List.of(delivered, hit(), takenBack);
            case 9 -> List.of(delivered, hit(), takenBack, noHit);
            case 10 -> List.of(new RequestUndeliverable(UndeliverableCode.AGENCY_DISABLED));
            default ->
                    List.of(
                            delivered,
                            hit(),
                            ContentRefused.newBuilder()
                                    .setChannel(Channel.PULL)
                                    .setCode(any(CODES))
                                    .build());
        };
    }

    private static SpecificRecord hit() {
        return RequestHit.newBuilder().setChannel(Channel.PULL).build();
    }

    private SpecificRecord refusal() {
        return RequestRefused.newBuilder().setChannel(Channel.PULL).setCode(any(CODES)).build();
    }

    /** Sealed with a key that nobody has: hearing it opens nothing. */
    private static ClarificationSought question() {
        return new ClarificationSought(
                new SealedContent(
                        UUID.randomUUID(),
                        "uk.gain.contract.MessageContent",
                        ByteBuffer.wrap(new byte[40])));
    }

    /** One of these, or nothing; what the state does not allow is refused. */
    private void acts(JsonNode raised, String... actions) {
        int choice = random.nextInt(actions.length + 2);
        if (choice < actions.length) {
            act(
                    raised,
                    actions[choice],
                    """
                    {"code": "%s"}
                    """
                            .formatted(
                                    actions[choice].equals("recall")
                                            ? "INACCURATE"
                                            : "NO_LONGER_NEEDED"));
        }
    }

    private void closesAtRandom(JsonNode raised) {
        UUID first = id(raised.path("requests").path(0));
        act(
                raised,
                "closure",
                """
                {"outcomes": [
                  {"kind": "LEAD"},
                  {"kind": "ARREST", "count": %d},
                  {"kind": "SEIZURE", "valuePence": %d, "requestId": "%s"},
                  {"kind": "DISRUPTION_MINOR", "requestId": "%s"}
                ]}
                """
                        .formatted(1 + random.nextInt(4), random.nextInt(9_000_000), first, first));
    }

    private void act(JsonNode raised, String action, String body) {
        as(COORDINATOR, "COORDINATOR")
                .post()
                .uri("/api/referrals/{id}/{action}", id(raised), action)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .value(status -> assertThat(status).isIn(200, 409, 422));
    }

    /** As the gateway does: every request that was not answered is withdrawn. */
    private void takesWithdrawals() {
        jdbc
                .sql(
                        """
                        select request.id, referral_id, withdrawal_id
                        from request
                        join referral on referral.id = referral_id
                        where rocu = :rocu
                        and withdrawal_id is not null
                        """)
                .param("rocu", ROCU)
                .query(
                        (row, _) ->
                                List.of(
                                        row.getObject("referral_id", UUID.class),
                                        row.getObject("id", UUID.class),
                                        row.getObject("withdrawal_id", UUID.class)))
                .list()
                .stream()
                .filter(asked -> taken.add(asked.get(1)))
                .forEach(
                        asked ->
                                says(
                                        asked.get(0),
                                        asked.get(1),
                                        new WithdrawalTaken(asked.get(2)),
                                        now()));
    }

    /** Answers that were on the way when they were recalled. */
    private void answersLate(List<JsonNode> raised) {
        for (JsonNode referral : raised) {
            for (JsonNode request : referral.path("requests")) {
                if (isRecalled(id(request)) && random.nextBoolean()) {
                    says(
                            id(referral),
                            id(request),
                            random.nextBoolean() ? refusal() : hit(),
                            now());
                }
            }
        }
    }

    private boolean isRecalled(UUID request) {
        return jdbc.sql("select state from request where id = :id")
                .param("id", request)
                .query(String.class)
                .single()
                .equals("RECALLED");
    }

    private void says(UUID referral, UUID request, SpecificRecord body, Instant at) {
        long sequence = sequences.merge(request, 1L, Long::sum);
        ReferralResponse event =
                ReferralResponse.newBuilder(Gateway.event(referral, request, sequence, body))
                        .setOccurredAt(at)
                        .build();
        gateway.says(referral, event);
        said.add(event.getEventId());
    }

    private void awaitHeard() {
        eventually(() -> assertThat(heard()).isEqualTo(said.size()));
    }

    private long heard() {
        return jdbc.sql(
                        """
                        select count(distinct event_id)
                        from history
                        where event_id = any(cast(:events as uuid[]))
                        """)
                .param("events", said.stream().map(UUID::toString).toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    private List<Row> count(Set<Dimension> by, Instant now) {
        Selection selection = new Selection(thisMonthAndLast(), by, ROCU, null, null, null);
        return Objects.requireNonNull(transactions.execute(_ -> counting.count(selection, now)));
    }

    /** Other tests' databases share the broker. */
    private Set<UUID> ours() {
        return new HashSet<>(
                jdbc.sql("select id from referral where rocu = :rocu")
                        .param("rocu", ROCU)
                        .query(UUID.class)
                        .list());
    }

    private static Period thisMonthAndLast() {
        YearMonth now = YearMonth.now(Period.ZONE);
        return new Period(now.minusMonths(1), now);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    private static UUID id(JsonNode view) {
        return UUID.fromString(view.path("id").asString());
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
