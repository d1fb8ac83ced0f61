package uk.gain.referralservice;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gain.referralservice.Eventually.eventually;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import uk.gain.contract.ReferralRaised;
import uk.gain.contract.ReferralRequest;
import uk.gain.contract.ReferralWithdrawn;
import uk.gain.contract.RequestsReleased;
import uk.gain.contract.WithdrawalCode;
import uk.gain.contract.topics.Topics;
import uk.gain.platform.avro.AvroRecords;
import uk.gain.referralservice.capacity.application.ReleasingRequests;
import uk.gain.referralservice.directory.application.SeedingDirectory;
import uk.gain.referralservice.directory.model.Agencies;
import uk.gain.referralservice.directory.model.Agency;
import uk.gain.referralservice.directory.model.AgencyCode;
import uk.gain.referralservice.lifecycle.Given;
import uk.gain.referralservice.lifecycle.application.RaisingReferrals;
import uk.gain.referralservice.lifecycle.application.RecordingResponses;
import uk.gain.referralservice.lifecycle.model.Classification;
import uk.gain.referralservice.lifecycle.model.Draft;
import uk.gain.referralservice.lifecycle.model.Particulars;
import uk.gain.referralservice.lifecycle.model.Raised;
import uk.gain.referralservice.lifecycle.model.Recipients;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.Request;
import uk.gain.referralservice.lifecycle.model.RequestId;
import uk.gain.referralservice.lifecycle.model.RequestResponse;
import uk.gain.referralservice.lifecycle.model.RequestState;
import uk.gain.referralservice.lifecycle.model.Response;
import uk.gain.referralservice.lifecycle.model.Urgency;
import uk.gain.referralservice.powers.application.SeedingPowers;
import uk.gain.referralservice.powers.model.Power;
import uk.gain.referralservice.powers.model.Powers;

class CapacityTest extends RunningService {

    @Autowired RaisingReferrals raising;
    @Autowired RecordingResponses recording;
    @Autowired ReleasingRequests releasing;
    @Autowired SeedingPowers seedingPowers;
    @Autowired SeedingDirectory seedingDirectory;
    @Autowired Powers powers;
    @Autowired Agencies agencies;
    @Autowired AvroRecords avro;

    private record Open(ReferralId referral, RequestId request) {}

    @Test
    void neverAboveTheLimitAndNeverStuckWhoeverRaisesAnswersAndReleasesAtOnce() throws Exception {
        String agency = "SMARTWATER";
        int limit = 7;
        int raisers = 24;
        int each = 5;
        long all = 120;
        limit(agency, limit);
        failIfEverAbove(agency, limit);
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch together = new CountDownLatch(1);
            List<Future<?>> working = new ArrayList<>();
            for (int raiser = 0; raiser < raisers; raiser++) {
                Random random = new Random(raiser);
                working.add(
                        people.submit(
                                () -> {
                                    together.await();
                                    for (int i = 0; i < each; i++) {
                                        raise(agency, random, false);
                                    }
                                    return null;
                                }));
            }
            Callable<Void> answers =
                    () -> {
                        together.await();
                        while (answered(agency) < all) {
                            open(agency, 3).forEach(this::answer);
                        }
                        return null;
                    };
            Callable<Void> releases =
                    () -> {
                        together.await();
                        while (answered(agency) < all) {
                            releasing.release(new AgencyCode(agency));
                        }
                        return null;
                    };
            Callable<Void> changesTheLimit =
                    () -> {
                        together.await();
                        for (int now = 0; answered(agency) < all; now++) {
                            limit(agency, 2 + now % (limit - 1));
                        }
                        return null;
                    };
            working.add(people.submit(answers));
            working.add(people.submit(releases));
            working.add(people.submit(releases));
            working.add(people.submit(changesTheLimit));
            together.countDown();
            for (Future<?> one : working) {
                one.get();
            }
        } finally {
            jdbc.sql("drop trigger places_are_watched on request").update();
            limit(agency, null);
        }
        assertThat(answered(agency)).isEqualTo(all);
        assertThat(states(agency)).containsOnly("NO_HIT");
    }

    @Test
    void placesGoToTheFirstInTheQueueByUrgencyThenTierThenAge() {
        String agency = "WATER";
        limit(agency, 0);
        Random random = new Random(20261122);
        List<Raised> raised =
                IntStream.range(0, 30).mapToObj(_ -> raise(agency, random, false)).toList();
        assertThat(states(agency)).containsOnly("QUEUED");
        List<UUID> expected =
                jdbc.sql(
                                """
                                select request.id
                                from request
                                join referral on referral.id = request.referral_id
                                where agency = :agency
                                order by
                                    array_position(
                                        array['URGENT', 'PRIORITY', 'ROUTINE'], referral.urgency),
                                    coalesce((select min(tier) from unnest(criterion_tiers) tier), 6),
                                    raised_at,
                                    request.id
                                """)
                        .param("agency", agency)
                        .query(UUID.class)
                        .list();
        List<UUID> sent = new ArrayList<>();
        limit(agency, 1);
        for (int i = 0; i < raised.size(); i++) {
            eventually(() -> assertThat(open(agency, 2)).hasSize(1));
            Open next = open(agency, 1).getFirst();
            sent.add(next.request().value());
            answer(next);
        }
        limit(agency, null);
        assertThat(sent).isEqualTo(expected);
    }

    @Test
    void whatWaitsIsHeldThenReleasedWithItsTimeCountedFromThen() {
        limit("RSPCA", 0);
        JsonNode raised = raises(Bodies.to("RSPCA"));
        UUID id = UUID.fromString(raised.path("id").asString());
        assertThat(texts(raised.path("requests"), "state")).containsExactly("QUEUED");
        JsonNode waiting = gets("/api/referrals/{id}", id).path("requests").path(0);
        assertThat(waiting.path("queue").path("position").asInt()).isOne();
        assertThat(waiting.path("queue").path("expectedAt").isNull()).isTrue();
        assertThat(waiting.path("overdue").asBoolean()).isFalse();

        Instant before = Instant.now().truncatedTo(ChronoUnit.MICROS);
        limit("RSPCA", 1);

        eventually(
                () ->
                        assertThat(
                                        gets("/api/referrals/{id}", id)
                                                .path("requests")
                                                .path(0)
                                                .path("state")
                                                .asString())
                                .isEqualTo("SENT"));
        eventually(() -> assertThat(announced(id)).hasSize(2));
        var held = ((ReferralRaised) announced(id).getFirst().getBody()).getRecipients().getFirst();
        var released =
                ((RequestsReleased) announced(id).getLast().getBody()).getRecipients().getFirst();
        assertThat(held.getHeld()).isTrue();
        assertThat(released.getHeld()).isFalse();
        assertThat(released.getRequestId()).isEqualTo(held.getRequestId());
        assertThat(released.getLegalGateway()).isEqualTo(held.getLegalGateway());
        assertThat(released.getRespondBy()).isAfter(held.getRespondBy()).isAfter(before);
        assertThat(texts(gets("/api/referrals/{id}/history", id).path("items"), "kind"))
                .contains("REQUESTS_RELEASED");
        limit("RSPCA", null);
    }

    @Test
    void whoeverMustBeSafeguardedPassesTheQueue() {
        limit("WPD", 0);
        assertThat(texts(raises(Bodies.to("WPD")).path("requests"), "state"))
                .containsExactly("QUEUED");
        JsonNode child =
                raises(
                        Bodies.with(
                                body -> {
                                    to(body, "WPD");
                                    body.put("safeguarding", true);
                                }));
        assertThat(texts(child.path("requests"), "state")).containsExactly("SENT");
        limit("WPD", null);
    }

    @Test
    void thePositionAndTheExpectedDateFollowTheQueueAndThePace() {
        limit("CH", 1);
        Raised first = raise("CH", new Random(1), false);
        Open open = open("CH", 1).getFirst();
        assertThat(open.referral()).isEqualTo(first.id());
        raises(toCompaniesHouse("ROUTINE"));
        JsonNode urgent = raises(toCompaniesHouse("URGENT"));
        JsonNode priority = raises(toCompaniesHouse("PRIORITY"));
        assertThat(queueOf(urgent).path("position").asInt()).isOne();
        assertThat(queueOf(priority).path("position").asInt()).isEqualTo(2);
        assertThat(queueOf(priority).path("expectedAt").isNull()).isTrue();

        answer(open);

        eventually(() -> assertThat(queueOf(urgent).isNull()).isTrue());
        assertThat(queueOf(priority).path("position").asInt()).isOne();
        assertThat(Instant.parse(queueOf(priority).path("expectedAt").asString()))
                .isBetween(
                        Instant.now().minusSeconds(60).plus(1, ChronoUnit.DAYS),
                        Instant.now().plusSeconds(60).plus(1, ChronoUnit.DAYS));
        limit("CH", null);
        eventually(() -> assertThat(queueOf(priority).isNull()).isTrue());
    }

    @Test
    void whatNoLegalGatewayPermitsAnyMoreWhenItsTurnComesIsNeverSent() {
        Power rule = rule();
        String agency = listedUnder(rule);
        raise(agency, new Random(1), false);
        Open open = open(agency, 1).getFirst();
        ReferralId waiting = raise(agency, new Random(2), false).id();
        ReferralId alsoWaiting = raise(agency, new Random(3), false).id();
        seedingPowers.powers(List.of(rule, next(rule, rule.validFrom())));

        answer(open);

        for (ReferralId each : List.of(waiting, alsoWaiting)) {
            eventually(
                    () ->
                            assertThat(requestOf(each).path("state").asString())
                                    .isEqualTo("WITHDRAWN"));
            assertThat(requestOf(each).path("legalGatewayEnded").asBoolean()).isTrue();
            assertThat(
                            texts(
                                    gets("/api/referrals/{id}/history", each.value()).path("items"),
                                    "kind"))
                    .contains("LEGAL_GATEWAY_ENDED")
                    .doesNotContain("REQUESTS_RELEASED");
            UUID request = UUID.fromString(requestOf(each).path("id").asString());
            eventually(
                    () ->
                            assertThat(bodies(each))
                                    .contains(
                                            new ReferralWithdrawn(
                                                    List.of(request), WithdrawalCode.OTHER, null))
                                    .noneMatch(RequestsReleased.class::isInstance));
        }
    }

    @Test
    void aRequestIsReleasedUnderTheVersionThatCountsThen() {
        Power rule = rule();
        String agency = listedUnder(rule);
        raise(agency, new Random(1), false);
        Open open = open(agency, 1).getFirst();
        ReferralId waiting = raise(agency, new Random(2), false).id();
        seedingPowers.powers(List.of(rule, next(rule, null)));

        answer(open);

        eventually(() -> assertThat(requestOf(waiting).path("state").asString()).isEqualTo("SENT"));
        assertThat(requestOf(waiting).at("/legalGateway/version").asInt()).isEqualTo(2);
        eventually(
                () ->
                        assertThat(bodies(waiting))
                                .hasAtLeastOneElementOfType(RequestsReleased.class)
                                .filteredOn(RequestsReleased.class::isInstance)
                                .allSatisfy(
                                        body ->
                                                assertThat(
                                                                ((RequestsReleased) body)
                                                                        .getRecipients()
                                                                        .getFirst()
                                                                        .getLegalGateway()
                                                                        .getVersion())
                                                        .isEqualTo(2)));
    }

    @Test
    void whatNoLegalGatewayPermitsAnyMoreIsNotSentForAPersonToBeSafeguardedEither() {
        Power rule = rule();
        String agency = listedUnder(rule);
        raise(agency, new Random(1), false);
        ReferralId waiting = raise(agency, new Random(2), false).id();
        seedingPowers.powers(List.of(rule, next(rule, rule.validFrom())));

        tarian().post()
                .uri("/api/referrals/{id}/priority", waiting.value())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"urgency\": \"URGENT\", \"safeguarding\": true}")
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(requestOf(waiting).path("state").asString()).isEqualTo("WITHDRAWN");
        assertThat(requestOf(waiting).path("legalGatewayEnded").asBoolean()).isTrue();
    }

    /** A rule of its own, so that no other test asks under it. */
    private Power rule() {
        Power like = powers.versionsOf("ATCSA2001-S19").getFirst();
        Power rule = version(like, "T-" + UUID.randomUUID().toString().substring(0, 8), 1, null);
        seedingPowers.powers(List.of(rule));
        return rule;
    }

    private static Power next(Power rule, @Nullable LocalDate until) {
        return version(rule, rule.id(), rule.version() + 1, until);
    }

    private static Power version(Power like, String id, int version, @Nullable LocalDate until) {
        return new Power(
                id.toUpperCase(Locale.ROOT),
                version,
                like.statute(),
                like.provision(),
                like.from(),
                like.to(),
                like.bothWays(),
                like.purposes(),
                like.categories(),
                like.onward(),
                like.validFrom(),
                until,
                like.note(),
                like.example());
    }

    /** An agency that discloses under this rule only, and takes one request at a time. */
    private String listedUnder(Power rule) {
        Agency like = agencies.find(new AgencyCode("HMRC")).orElseThrow();
        seedingDirectory.agencies(
                List.of(
                        new Agency(
                                new AgencyCode(rule.id()),
                                "Under " + rule.id(),
                                like.legalClass(),
                                like.categories(),
                                List.of(rule.id()),
                                like.calendar(),
                                like.responseHours(),
                                1,
                                List.of(),
                                Set.of(),
                                like.channel(),
                                null,
                                List.of(),
                                true,
                                true)));
        return rule.id();
    }

    private JsonNode requestOf(ReferralId referral) {
        return gets("/api/referrals/{id}", referral.value()).path("requests").path(0);
    }

    private List<Object> bodies(ReferralId referral) {
        return Published.on(Topics.REFERRAL_REQUESTS, avro).stream()
                .filter(event -> event.getReferralId().equals(referral.value()))
                .map(ReferralRequest::getBody)
                .toList();
    }

    @Test
    void aBatchSharesTheFreePlacesByRank() {
        limit("HMLR", 2);
        List<Draft> drafts =
                List.of(
                        draft("HMLR", Urgency.ROUTINE, 1, false),
                        draft("HMLR", Urgency.URGENT, 5, false),
                        draft("HMLR", Urgency.ROUTINE, 5, true),
                        draft("HMLR", Urgency.URGENT, 1, false));
        List<Boolean> held =
                raising.raise(Given.TARIAN, drafts, "test").stream()
                        .map(outcome -> ((Raised) outcome).recipients().getFirst().held())
                        .toList();
        assertThat(held).containsExactly(true, true, false, false);
        limit("HMLR", null);
    }

    @Test
    void theDatabaseTakesAsOpenExactlyWhatTheModelAwaitsAnAnswerTo() throws Exception {
        String derived =
                jdbc.sql(
                                """
                                select pg_get_expr(adbin, adrelid)
                                from pg_attrdef
                                join pg_attribute on attrelid = adrelid and attnum = adnum
                                where adrelid = 'request'::regclass
                                and attname = 'takes_place'
                                """)
                        .query(String.class)
                        .single();
        for (RequestState state : RequestState.values()) {
            StringBuilder name = new StringBuilder(Request.class.getName()).append('$');
            for (String word : List.of(state.name().split("_", -1))) {
                name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
            }
            assertThat(
                            jdbc.sql("select " + derived + " from (select :state::text as state)")
                                    .param("state", state.name())
                                    .query(Boolean.class)
                                    .single())
                    .as(state.name())
                    .isEqualTo(
                            Request.Awaited.class.isAssignableFrom(Class.forName(name.toString())));
        }
    }

    private JsonNode queueOf(JsonNode raised) {
        return gets("/api/referrals/{id}", raised.path("id").asString())
                .path("requests")
                .path(0)
                .path("queue");
    }

    private static String toCompaniesHouse(String urgency) {
        return Bodies.with(
                body -> {
                    to(body, "CH");
                    body.put("urgency", urgency);
                });
    }

    private static void to(ObjectNode body, String agency) {
        body.putObject("recipients").putArray("agencies").add(agency);
    }

    private Raised raise(String agency, Random random, boolean safeguarding) {
        return (Raised)
                raising.raise(
                        Given.TARIAN,
                        draft(
                                agency,
                                List.of(Urgency.values()).get(random.nextInt(3)),
                                1 + random.nextInt(5),
                                safeguarding),
                        "test");
    }

    private static Draft draft(String agency, Urgency urgency, int tier, boolean safeguarding) {
        Particulars any =
                Given.particulars(Classification.OFFICIAL, urgency, List.of(Given.ocg(tier)));
        return Given.draft(
                new Particulars(
                        any.requestingUnit(),
                        null,
                        any.classification(),
                        urgency,
                        any.threatArea(),
                        any.criteria(),
                        any.categories(),
                        safeguarding,
                        false,
                        null),
                new Recipients.Named(List.of(agency)));
    }

    private void answer(Open open) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        recording.record(
                List.of(
                        new RequestResponse(
                                open.request(),
                                Given.fact(open.referral(), "REQUEST_DELIVERED", now),
                                new Response.Delivered()),
                        new RequestResponse(
                                open.request(),
                                Given.fact(open.referral(), "REQUEST_NO_HIT", now),
                                new Response.NoHit())));
    }

    private List<Open> open(String agency, int atMost) {
        return jdbc.sql(
                        """
                        select id, referral_id
                        from request
                        where agency = :agency
                        and takes_place
                        limit :most
                        """)
                .param("agency", agency)
                .param("most", atMost)
                .query(
                        (row, _) ->
                                new Open(
                                        new ReferralId(row.getObject("referral_id", UUID.class)),
                                        new RequestId(row.getObject("id", UUID.class))))
                .list();
    }

    private long answered(String agency) {
        return jdbc.sql("select count(answered_at) from request where agency = :agency")
                .param("agency", agency)
                .query(Long.class)
                .single();
    }

    private List<String> states(String agency) {
        return jdbc.sql("select distinct state from request where agency = :agency")
                .param("agency", agency)
                .query(String.class)
                .list();
    }

    /** Without what the exchange says of referrals about the same subject. */
    private List<ReferralRequest> announced(UUID id) {
        return Published.on(Topics.REFERRAL_REQUESTS, avro).stream()
                .filter(event -> event.getReferralId().equals(id))
                .filter(
                        event ->
                                event.getBody() instanceof ReferralRaised
                                        || event.getBody() instanceof RequestsReleased)
                .toList();
    }

    private void limit(String agency, @Nullable Integer capacity) {
        jdbc.sql("update agency set capacity = cast(:capacity as int) where code = :agency")
                .param("capacity", capacity)
                .param("agency", agency)
                .update();
    }

    /**
     * Makes the database refuse any statement that leaves more requests open than that. Whoever
     * takes a place holds the agency's places, so it sees everybody who took one before.
     */
    private void failIfEverAbove(String agency, int limit) {
        jdbc.sql(
                        """
                        create or replace function watch_places() returns trigger
                        language plpgsql as $watch$
                        begin
                            if (select count(*) from request where agency = '%s' and takes_place) > %d
                            then
                                raise exception 'above the limit';
                            end if;
                            return null;
                        end
                        $watch$
                        """
                                .formatted(agency, limit))
                .update();
        jdbc.sql(
                        """
                        create trigger places_are_watched after insert or update on request
                        for each statement execute function watch_places()
                        """)
                .update();
    }
}
