package uk.gain.referralservice;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gain.referralservice.Eventually.eventually;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import uk.gain.contract.Channel;
import uk.gain.contract.ContentRefused;
import uk.gain.contract.ReferralResponse;
import uk.gain.contract.RefusalCode;
import uk.gain.contract.RequestAcknowledged;
import uk.gain.contract.RequestDelivered;
import uk.gain.contract.RequestHit;
import uk.gain.contract.RequestNoHit;
import uk.gain.contract.RequestRefused;
import uk.gain.contract.topics.Topics;
import uk.gain.platform.avro.AvroRecords;
import uk.gain.platform.avro.ContractProvisioning;
import uk.gain.referralservice.reporting.model.Counting;
import uk.gain.referralservice.reporting.model.Dimension;
import uk.gain.referralservice.reporting.model.Period;
import uk.gain.referralservice.reporting.model.Row;
import uk.gain.referralservice.reporting.model.Selection;

/**
 * Every figure against a count that reads the topics' records only and shares no code with what is
 * counted in the database.
 */
class RecountedFromTopicsTest extends RunningService {

    private static final int REFERRALS = 40;
    private static final String ROCU = "WM";
    private static final List<String> UNITS =
            List.of("STAFFORDSHIRE-POLICE", "WEST-MIDLANDS-POLICE", "WARWICKSHIRE-POLICE");
    private static final List<String> AREAS =
            List.of("DRUG_TRAFFICKING", "CYBERCRIME", "FIREARMS", "COUNTY_LINES");
    private static final List<String> AGENCIES = List.of("HMRC", "DWP", "NCA", "HOIE");
    private static final List<RefusalCode> CODES =
            List.of(RefusalCode.NO_CAPACITY, RefusalCode.INTERNAL_POLICY, RefusalCode.OUT_OF_REMIT);

    @Autowired AvroRecords avro;
    @Autowired ContractProvisioning contract;
    @Autowired Counting counting;
    @Autowired TransactionTemplate transactions;

    private final Random random = new Random(2_015);
    private Gateway gateway;

    @BeforeEach
    void open() {
        contract.provision(List.of(Topics.REFERRAL_RESPONSES));
        gateway = new Gateway(avro);
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void everyFigureEqualsTheCountOfTheTopicsRecords() {
        List<ReferralResponse> said = new ArrayList<>();
        for (int i = 0; i < REFERRALS; i++) {
            said.addAll(answersTo(raisesAtRandom()));
        }
        Set<UUID> events =
                said.stream().map(ReferralResponse::getEventId).collect(Collectors.toSet());
        eventually(() -> assertThat(heard(events)).isEqualTo(events.size()));

        Set<UUID> ours = ours();
        Instant soon = Instant.now().truncatedTo(ChronoUnit.MICROS);
        for (Instant now : List.of(soon, soon.plus(Duration.ofDays(30)))) {
            Recount recount =
                    new Recount(
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
            Period period = thisMonthAndLast();
            for (Set<Dimension> by :
                    List.of(
                            Set.<Dimension>of(),
                            Set.of(Dimension.UNIT),
                            Set.of(Dimension.ROCU),
                            Set.of(Dimension.AGENCY),
                            Set.of(Dimension.THREAT_AREA),
                            Set.of(Dimension.MONTH),
                            EnumSet.allOf(Dimension.class))) {
                List<Row> counted = count(new Selection(period, by, ROCU, null, null, null), now);
                assertThat(counted)
                        .as("by %s as of %s", by, now)
                        .containsExactlyInAnyOrderElementsOf(recount.by(by));
            }
        }
        assertThat(
                        count(
                                        new Selection(
                                                thisMonthAndLast(),
                                                Set.of(),
                                                ROCU,
                                                null,
                                                null,
                                                null),
                                        soon)
                                .getFirst()
                                .figures()
                                .answered())
                .as("the mixture has answers")
                .isGreaterThan(REFERRALS);
    }

    @Test
    void whatIsServedIsWhatIsCounted() {
        raisesAtRandom();
        Period period = thisMonthAndLast();
        List<Row> counted = count(Selection.of(ROCU, period, Dimension.UNIT), Instant.now());
        JsonNode served =
                json(
                        westMidlands()
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
                post(westMidlands(), UUID.randomUUID().toString(), body)
                        .expectStatus()
                        .isCreated()
                        .expectBody()
                        .returnResult()
                        .getResponseBody());
    }

    /** To each request of the referral: nothing, a receipt, or an answer after some hours. */
    private List<ReferralResponse> answersTo(JsonNode raised) {
        UUID referral = UUID.fromString(raised.path("id").asString());
        Instant at = Instant.parse(raised.path("raisedAt").asString());
        List<ReferralResponse> said = new ArrayList<>();
        for (JsonNode request : raised.path("requests")) {
            UUID id = UUID.fromString(request.path("id").asString());
            String agency = request.path("agency").asString();
            List<SpecificRecord> bodies = answers();
            for (int i = 0; i < bodies.size(); i++) {
                said.add(
                        gateway.says(
                                referral,
                                ReferralResponse.newBuilder(
                                                Gateway.event(referral, id, i + 1, bodies.get(i)))
                                        .setAgency(agency)
                                        .setOccurredAt(
                                                at.plus(
                                                        Duration.ofSeconds(
                                                                60L + random.nextInt(900_000))))
                                        .build()));
            }
        }
        return said;
    }

    private List<SpecificRecord> answers() {
        SpecificRecord delivered = RequestDelivered.newBuilder().setChannel(Channel.PULL).build();
        SpecificRecord hit = RequestHit.newBuilder().setChannel(Channel.PULL).build();
        return switch (random.nextInt(7)) {
            case 0 -> List.of();
            case 1 -> List.of(delivered);
            case 2 -> List.of(delivered, new RequestAcknowledged());
            case 3 -> List.of(delivered, hit);
            case 4 ->
                    List.of(delivered, RequestNoHit.newBuilder().setChannel(Channel.PULL).build());
            case 5 ->
                    List.of(
                            delivered,
                            RequestRefused.newBuilder()
                                    .setChannel(Channel.PULL)
                                    .setCode(any(CODES))
                                    .build());
            default ->
                    List.of(
                            delivered,
                            hit,
                            ContentRefused.newBuilder()
                                    .setChannel(Channel.PULL)
                                    .setCode(any(CODES))
                                    .build());
        };
    }

    private List<Row> count(Selection selection, Instant now) {
        return Objects.requireNonNull(transactions.execute(_ -> counting.count(selection, now)));
    }

    private long heard(Set<UUID> events) {
        return jdbc.sql(
                        """
                        select count(distinct event_id)
                        from history
                        where event_id = any(cast(:events as uuid[]))
                        """)
                .param("events", events.stream().map(UUID::toString).toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    /** Other tests' databases share the broker. */
    private Set<UUID> ours() {
        return new HashSet<>(
                jdbc.sql("select id from referral where rocu = :rocu")
                        .param("rocu", ROCU)
                        .query(UUID.class)
                        .list());
    }

    private WebTestClient westMidlands() {
        return as("coordinator.westmidlands", "COORDINATOR");
    }

    private static Period thisMonthAndLast() {
        YearMonth now = YearMonth.now(Period.ZONE);
        return new Period(now.minusMonths(1), now);
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
