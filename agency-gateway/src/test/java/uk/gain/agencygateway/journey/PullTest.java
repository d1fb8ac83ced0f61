package uk.gain.agencygateway.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gain.agencygateway.journey.Eventually.eventually;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.gain.agencygateway.journey.AgencyClient.Answer;
import uk.gain.agencygateway.journey.CoordinatorsSide.Raised;
import uk.gain.contract.AccessEvent;
import uk.gain.contract.AccessOutcome;
import uk.gain.contract.InformationCategory;
import uk.gain.contract.Operation;
import uk.gain.contract.RecallCode;
import uk.gain.contract.Recipient;
import uk.gain.contract.ReferralRaised;
import uk.gain.contract.ReferralRecalled;
import uk.gain.contract.ThreatArea;
import uk.gain.contract.Urgency;
import uk.gain.contract.topics.Topics;
import uk.gain.infrastructure.RealParts;
import uk.gain.platform.identity.Ids;

/** Agencies that ask for their work. */
class PullTest extends RunningGateway {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String JSON_TYPE = "application/json";
    private static final String NDJSON = "application/x-ndjson";

    @Autowired HikariDataSource connections;

    private TopicReader<AccessEvent> accesses;

    @BeforeAll
    void accesses() {
        accesses =
                new TopicReader<>(
                        Topics.GATEWAY_ACCESS,
                        RealParts.broker().bootstrapServers(),
                        RealParts.registry().url());
    }

    @AfterAll
    void closeAccesses() {
        accesses.close();
    }

    @Test
    void everyFilterLeavesOutWhatItShouldAndTheyCombine() throws Throwable {
        AgencyClient system = joins("FILTERS");
        Instant before = Instant.now().minusSeconds(1);
        Raised plain = coordinators.raises("FILTERS");
        Raised urgent = coordinators.raises(as -> as.setUrgency(Urgency.URGENT), "FILTERS");
        Raised fraud =
                coordinators.raises(
                        as ->
                                as.setThreatArea(ThreatArea.CYBERCRIME)
                                        .setReference("NW-2026-000777")
                                        .setCategories(
                                                List.of(
                                                        InformationCategory.TAX,
                                                        InformationCategory.COMPANIES)),
                        "FILTERS");
        Raised late = coordinators.raises(dueBy(Instant.now().minusSeconds(60)), "FILTERS");
        for (Raised raised : List.of(plain, urgent, fraud, late)) {
            arrived(system, raised, "FILTERS");
        }
        content(system, plain.path("FILTERS"));

        assertThat(found(system, "")).containsExactlyInAnyOrder(of(plain, urgent, fraud, late));
        assertThat(found(system, "state=SENT")).containsExactlyInAnyOrder(of(urgent, fraud, late));
        assertThat(found(system, "state=DELIVERED")).containsExactly(of(plain));
        assertThat(found(system, "state=SENT&state=DELIVERED")).hasSize(4);
        assertThat(found(system, "urgency=URGENT")).containsExactly(of(urgent));
        assertThat(found(system, "threatArea=CYBERCRIME")).containsExactly(of(fraud));
        assertThat(found(system, "overdue=true")).containsExactly(of(late));
        assertThat(found(system, "respondByBefore=" + Instant.now().truncatedTo(ChronoUnit.MILLIS)))
                .containsExactly(of(late));
        assertThat(found(system, "reference=nw-2026-000777")).containsExactly(of(fraud));
        assertThat(found(system, "reference=NW-2026-000778")).isEmpty();
        assertThat(found(system, "category=COMPANIES")).containsExactly(of(fraud));
        assertThat(found(system, "since=" + before)).hasSize(4);
        assertThat(found(system, "since=" + Instant.now().plusSeconds(60))).isEmpty();
        assertThat(found(system, "state=SENT&urgency=PRIORITY&threatArea=DRUG_TRAFFICKING"))
                .containsExactly(of(late));
        assertThat(found(system, "overdue=true&category=COMPANIES")).isEmpty();
    }

    @Test
    void whatIsNoFilterAndWhatIsNoCursorIsAProblem() throws Throwable {
        AgencyClient system = joins("HOSTILE");
        for (String query :
                List.of(
                        "state=LOST",
                        "urgency=now",
                        "overdue=perhaps",
                        "respondByBefore=tomorrow",
                        "respondByBefore=1969-12-31T23:59:59Z",
                        "since=%2B999999999-12-31T23:59:59Z",
                        "reference=Jane%20Doe",
                        "category=GOSSIP",
                        "cursor=eHl6",
                        "cursor=OTk5OTk5OTk5OTk5OTk5OTk5OTk",
                        "cursor=%00",
                        "limit=many")) {
            Answer answer = system.get("/api/requests?" + query);
            assertThat(answer.status()).as(query).isEqualTo(400);
            assertThat(answer.problem()).as(query).isEqualTo("invalid-request");
        }
        for (String lease : List.of("9", "601", "-1", "x", "99999999999999999999")) {
            assertThat(system.next(0, "?lease=" + lease).status()).as(lease).isEqualTo(400);
        }
        for (String prefer :
                List.of("wait=x", "wait=-5", "respond-async", "wait", ",,;=", "wait=")) {
            assertThat(system.posting("/api/requests/next", "Prefer", prefer).status())
                    .as(prefer)
                    .isEqualTo(204);
        }
    }

    @Test
    void newWorkIsHandedOutSafeguardingFirstThenByUrgencyThenByLimitThenByArrival()
            throws Throwable {
        AgencyClient system = joins("ORDER");
        Instant soon = Instant.now().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MILLIS);
        Raised routine = coordinators.raises(as -> as.setUrgency(Urgency.ROUTINE), "ORDER");
        Raised first = coordinators.raises(dueBy(soon.plusSeconds(60)), "ORDER");
        Raised second = coordinators.raises(dueBy(soon.plusSeconds(60)), "ORDER");
        Raised sooner = coordinators.raises(dueBy(soon), "ORDER");
        Raised urgent = coordinators.raises(as -> as.setUrgency(Urgency.URGENT), "ORDER");
        Raised child =
                coordinators.raises(
                        as -> as.setUrgency(Urgency.ROUTINE).setSafeguarding(true), "ORDER");
        for (Raised raised : List.of(routine, first, second, sooner, urgent, child)) {
            arrived(system, raised, "ORDER");
        }

        List<UUID> handed = new ArrayList<>();
        for (Answer next = system.next(0, "?lease=600");
                next.status() == 200;
                next = system.next(0, "?lease=600")) {
            handed.add(id(next.json().path("request")));
        }

        assertThat(handed).startsWith(of(child, urgent, sooner)).endsWith(of(routine)).hasSize(6);
        assertThat(handed.subList(3, 5)).containsExactlyInAnyOrder(of(first, second));
        assertThat(system.get(child.path("ORDER")).json().path("state").asString())
                .isEqualTo("SENT");
    }

    @Test
    void ofSixtyFourCallersAtOnceNoTwoAreHandedTheSame() throws Throwable {
        AgencyClient system = joins("CROWD");
        List<Raised> raised = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            raised.add(coordinators.raises("CROWD"));
        }
        eventually(() -> assertThat(found(system, "limit=200")).hasSize(40));
        List<UUID> handed = new ArrayList<>();
        int none = 0;
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> answers =
                    IntStream.range(0, 64)
                            .mapToObj(_ -> callers.submit(() -> system.next(4, "?lease=600")))
                            .toList();
            for (Future<Answer> answer : answers) {
                switch (answer.get().status()) {
                    case 200 -> handed.add(id(answer.get().json().path("request")));
                    case 204 -> none++;
                    default -> throw new AssertionError(answer.get().text());
                }
            }
        }
        assertThat(handed)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrder(of(raised.toArray(Raised[]::new)));
        assertThat(none).isEqualTo(24);
    }

    @Test
    void aLeaseEndsByFetchingOrByItselfAndThenTheRequestIsHandedOutAgain() throws Throwable {
        AgencyClient system = joins("LEASES");
        Raised raised = coordinators.raises("LEASES");
        arrived(system, raised, "LEASES");

        Answer handed = system.next(0, "");
        assertThat(handed.status()).isEqualTo(200);
        assertThat(id(handed.json().path("request"))).isEqualTo(raised.request("LEASES"));
        assertThat(system.next(0, "").status()).isEqualTo(204);
        Answer again = system.next(20, "?lease=600");
        assertThat(id(again.json().path("request"))).isEqualTo(raised.request("LEASES"));
        assertThat(Instant.now())
                .isAfterOrEqualTo(Instant.parse(handed.json().path("leasedUntil").asString()));
        assertThat(again.http().headers().firstValue("Preference-Applied")).contains("wait=20");

        content(system, raised.path("LEASES"));
        jdbc.sql("update request set leased_until = now() where request_id = :id")
                .param("id", raised.request("LEASES"))
                .update();
        assertThat(system.next(0, "").status()).isEqualTo(204);
    }

    @Test
    void whoWaitsIsHandedWhatComesAndHoldsNoConnectionMeanwhile() throws Throwable {
        AgencyClient system = joins("WAITING");
        List<Raised> raised = Collections.synchronizedList(new ArrayList<>());
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> waiting =
                    IntStream.range(0, 100)
                            .mapToObj(_ -> callers.submit(() -> system.next(12, "?lease=600")))
                            .toList();
            assertThat(system.get("/api/requests").status()).isEqualTo(200);
            eventually(
                    () ->
                            assertThat(connections.getHikariPoolMXBean().getActiveConnections())
                                    .isZero());
            assertThat(waiting).noneMatch(Future::isDone);
            Instant sent = Instant.now();
            for (int i = 0; i < 3; i++) {
                raised.add(coordinators.raises("WAITING"));
            }
            List<UUID> handed = new ArrayList<>();
            for (Future<Answer> answer : waiting) {
                if (answer.get().status() == 200) {
                    handed.add(id(answer.get().json().path("request")));
                } else {
                    assertThat(answer.get().status()).isEqualTo(204);
                }
            }
            assertThat(handed).containsExactlyInAnyOrder(of(raised.toArray(Raised[]::new)));
            assertThat(Duration.between(sent, Instant.now())).isGreaterThan(Duration.ofSeconds(3));
        }
    }

    @Test
    void whoWaitsAndMeanwhileMayNoLongerIsRefused() throws Throwable {
        AgencyClient system = joins("LEAVING");
        try (ExecutorService caller = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Answer> waiting = caller.submit(() -> system.next(40, ""));
            coordinators.lists("LEAVING", 2, false);
            assertThat(waiting.get().status()).isEqualTo(403);
            assertThat(waiting.get().problem()).isEqualTo("no-membership");
        }
    }

    @Test
    void peekingDeliversNothingAndSaysWhetherToFetch() throws Throwable {
        AgencyClient system = joins("PEEKING");
        AgencyClient other = joins("PEEKED");
        Raised raised = coordinators.raises("PEEKING");
        String path = raised.path("PEEKING");
        arrived(system, raised, "PEEKING");

        Answer peeked = system.head(path + "/content");
        assertThat(peeked.status()).isEqualTo(200);
        assertThat(header(peeked, "Gain-State")).isEqualTo("SENT");
        assertThat(header(peeked, "ETag")).isEqualTo("\"1\"");
        assertThat(peeked.text()).isEmpty();
        assertThat(system.get(path).json().path("state").asString()).isEqualTo("SENT");
        assertThat(system.get(path + "/content", "If-None-Match", "\"1\"").status()).isEqualTo(304);
        assertThat(system.get(path).json().path("state").asString()).isEqualTo("SENT");
        Answer viewed = system.get(path);
        assertThat(header(system.head(path), "ETag")).isEqualTo(header(viewed, "ETag"));
        assertThat(header(system.head(path), "Content-Length"))
                .isEqualTo(header(viewed, "Content-Length"));
        assertThat(system.get(path, "If-None-Match", header(viewed, "ETag")).status())
                .isEqualTo(304);

        Answer fetched = content(system, path);
        assertThat(header(fetched, "ETag")).isEqualTo("\"1\"");
        assertThat(header(system.head(path + "/content"), "Gain-State")).isEqualTo("DELIVERED");
        assertThat(other.head(path).status()).isEqualTo(404);
        assertThat(other.head(path + "/content").status()).isEqualTo(404);
        assertThat(other.get(path + "/content", "If-None-Match", "\"1\"").status()).isEqualTo(404);
        coordinators.follows(raised, 2, recalled());
        eventually(() -> assertThat(system.head(path + "/content").status()).isEqualTo(409));
        assertThat(system.get(path + "/content", "If-None-Match", "*").status()).isEqualTo(409);

        UUID request = raised.request("PEEKING");
        eventually(
                () ->
                        assertThat(accessesOf(request, AccessOutcome.DENIED))
                                .filteredOn(
                                        access ->
                                                access.getActor()
                                                        .getOrganisation()
                                                        .equals("PEEKED"))
                                .hasSize(3));
        assertThat(accessesOf(request, AccessOutcome.ALLOWED)).hasSize(1);
    }

    @Test
    void manyAreFetchedAtOnceEachWithItsOwnResultAndItsOwnDisclosure() throws Throwable {
        AgencyClient system = joins("BULK");
        joins("ELSEWHERE");
        Raised here = coordinators.raises("BULK");
        Raised there = coordinators.raises("BULK");
        Raised recalled = coordinators.raises("BULK");
        Raised foreign = coordinators.raises("ELSEWHERE");
        Raised keyless = coordinators.prepares(List.of("BULK"), List.of());
        coordinators.publishes(keyless.event());
        arrived(system, keyless, "BULK");
        for (Raised raised : List.of(here, there, recalled)) {
            content(system, raised.path("BULK"));
        }
        coordinators.follows(recalled, 2, recalled());
        eventually(
                () ->
                        assertThat(system.get(recalled.path("BULK") + "/content").status())
                                .isEqualTo(409));
        UUID unknown = Ids.next();
        String body =
                ids(
                        here.request("BULK"),
                        recalled.request("BULK"),
                        foreign.request("ELSEWHERE"),
                        unknown,
                        keyless.request("BULK"),
                        there.request("BULK"),
                        here.request("BULK"));

        Answer array = system.fetch(JSON_TYPE, body);
        Answer lines = system.fetch(NDJSON, body);

        assertThat(array.status()).as(array.text()).isEqualTo(200);
        assertThat(array.json().valueStream().map(PullTest::result).toList())
                .containsExactly(
                        here.request("BULK") + " 200 What is known?",
                        recalled.request("BULK") + " 409 urn:gain:problem:recalled",
                        foreign.request("ELSEWHERE") + " 404 urn:gain:problem:not-found",
                        unknown + " 404 urn:gain:problem:not-found",
                        keyless.request("BULK") + " 503 urn:gain:problem:key-not-here",
                        there.request("BULK") + " 200 What is known?");
        assertThat(header(lines, "Content-Type")).startsWith(NDJSON);
        assertThat(lines.text().lines().map(JSON::readTree).map(PullTest::result).toList())
                .isEqualTo(array.json().valueStream().map(PullTest::result).toList());
        eventually(
                () -> {
                    assertThat(fromBulk(here.request("BULK")))
                            .hasSize(2)
                            .allSatisfy(
                                    access -> {
                                        assertThat(access.getOperation())
                                                .isEqualTo(Operation.DISCLOSURE);
                                        assertThat(access.getRecipients()).containsExactly("BULK");
                                    });
                    assertThat(fromBulk(foreign.request("ELSEWHERE")))
                            .hasSize(2)
                            .allSatisfy(
                                    access ->
                                            assertThat(access.getReason()).isEqualTo("not-found"));
                    assertThat(fromBulk(recalled.request("BULK")))
                            .hasSize(2)
                            .allSatisfy(
                                    access -> assertThat(access.getReason()).isEqualTo("recalled"));
                });
        assertThat(fromBulk(keyless.request("BULK"))).isEmpty();
        assertThat(system.get(keyless.path("BULK")).json().path("state").asString())
                .isEqualTo("SENT");
    }

    @Test
    void fiveHundredAreFetchedAtOnceAndNoMore() throws Throwable {
        AgencyClient system = joins("MANY");
        List<Raised> raised = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            raised.add(coordinators.prepares(List.of("MANY"), List.of()));
        }
        raised.forEach(coordinators::handsOver);
        raised.forEach(one -> coordinators.publishes(one.event()));
        UUID[] requests = raised.stream().map(one -> one.request("MANY")).toArray(UUID[]::new);
        eventually(
                () ->
                        assertThat(
                                        jdbc.sql(
                                                        "select count(*) from request where agency = 'MANY'")
                                                .query(Integer.class)
                                                .single())
                                .isEqualTo(500));
        eventually(
                () ->
                        assertThat(
                                        jdbc.sql(
                                                        """
                                                        select count(*)
                                                        from content_key
                                                        where owner_id = any (cast(:owners as uuid[]))
                                                        """)
                                                .param(
                                                        "owners",
                                                        raised.stream()
                                                                .map(
                                                                        one ->
                                                                                one.referralId()
                                                                                        .toString())
                                                                .toArray(String[]::new))
                                                .query(Integer.class)
                                                .single())
                                .isEqualTo(1000));
        long begin = System.nanoTime();
        Answer answer = system.fetch(NDJSON, ids(requests));
        System.out.printf(
                "500 requests fetched at once in %d ms%n", (System.nanoTime() - begin) / 1_000_000);

        assertThat(answer.text().lines().map(JSON::readTree))
                .hasSize(500)
                .allSatisfy(line -> assertThat(line.path("status").asInt()).isEqualTo(200));
        assertThat(found(system, "state=DELIVERED&limit=200")).hasSize(200);
        Answer more =
                system.fetch(
                        JSON_TYPE,
                        ids(
                                IntStream.range(0, 501)
                                        .mapToObj(_ -> Ids.next())
                                        .toArray(UUID[]::new)));
        assertThat(more.status()).isEqualTo(400);
        assertThat(more.problem()).isEqualTo("invalid-request");
        for (String body :
                List.of("{}", "{\"ids\":[]}", "{\"ids\":[null]}", "{\"ids\":[\"x\"]}", "[]", "")) {
            assertThat(system.fetch(JSON_TYPE, body).status()).as(body).isEqualTo(400);
        }
        assertThat(system.fetch("text/csv", ids(requests)).status()).isEqualTo(406);
    }

    private static UnaryOperator<ReferralRaised.Builder> dueBy(Instant respondBy) {
        return as ->
                as.setRecipients(
                        as.getRecipients().stream()
                                .map(to -> Recipient.newBuilder(to).setRespondBy(respondBy).build())
                                .toList());
    }

    private static ReferralRecalled recalled() {
        return ReferralRecalled.newBuilder()
                .setRequestIds(List.of())
                .setCode(RecallCode.INACCURATE)
                .build();
    }

    private static List<UUID> found(AgencyClient client, String query) {
        return client.get("/api/requests?" + query)
                .json()
                .path("items")
                .valueStream()
                .map(PullTest::id)
                .toList();
    }

    /** The requests of these; each went to one agency. */
    private static UUID[] of(Raised... raised) {
        return Arrays.stream(raised)
                .map(one -> one.requests().values().iterator().next())
                .toArray(UUID[]::new);
    }

    private static UUID id(JsonNode request) {
        return UUID.fromString(request.path("id").asString());
    }

    private static String ids(UUID... ids) {
        return JSON.writeValueAsString(
                Map.of("ids", Arrays.stream(ids).map(UUID::toString).toList()));
    }

    private static String result(JsonNode line) {
        JsonNode content = line.path("content");
        return "%s %s %s"
                .formatted(
                        line.path("id").asString(),
                        line.path("status").asInt(),
                        content.isObject()
                                ? content.path("question").asString()
                                : line.path("problem").path("type").asString());
    }

    private static String header(Answer answer, String name) {
        return answer.http().headers().firstValue(name).orElse("");
    }

    private List<AccessEvent> fromBulk(UUID request) {
        return accesses.values().stream()
                .filter(access -> request.toString().equals(access.getObjectId()))
                .filter(access -> access.getSource().equals("POST /api/requests/fetch"))
                .toList();
    }

    private List<AccessEvent> accessesOf(UUID request, AccessOutcome outcome) {
        return accesses.values().stream()
                .filter(access -> request.toString().equals(access.getObjectId()))
                .filter(access -> access.getOutcome() == outcome)
                .toList();
    }
}
