package uk.gain.referralservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.gain.referralservice.Eventually.eventually;
import static uk.gain.referralservice.RaisingOverHttpTest.problem;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import uk.gain.contract.AccessEvent;
import uk.gain.contract.AccessOutcome;
import uk.gain.contract.Actor;
import uk.gain.contract.ActorKind;
import uk.gain.contract.ActorRole;
import uk.gain.contract.AgencyListed;
import uk.gain.contract.AgencySettings;
import uk.gain.contract.AgencySettingsChanged;
import uk.gain.contract.Member;
import uk.gain.contract.Operation;
import uk.gain.contract.ReferralResponse;
import uk.gain.contract.ThreatArea;
import uk.gain.contract.topics.Topics;
import uk.gain.platform.avro.AvroRecords;
import uk.gain.platform.avro.ContractProvisioning;
import uk.gain.platform.identity.Ids;
import uk.gain.referralservice.directory.application.SeedingDirectory;
import uk.gain.referralservice.directory.model.Agencies;
import uk.gain.referralservice.directory.model.Agency;
import uk.gain.referralservice.directory.model.AgencyCode;

class EditingDirectoryTest extends RunningService {

    private static final int EDITORS = 16;

    @Autowired AvroRecords avro;
    @Autowired ContractProvisioning contract;
    @Autowired Agencies agencies;
    @Autowired SeedingDirectory seeding;

    private String code = "";

    @BeforeEach
    void nameAnAgency() {
        code = "T-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    @Test
    void anAgencyIsListedOnceAnnouncedAndOnRecord() {
        String key = UUID.randomUUID().toString();
        byte[] first = body(list(key, entry()).expectStatus().isCreated());
        byte[] again = body(list(key, entry()).expectStatus().isCreated());
        assertThat(again).isEqualTo(first);
        problem(list(UUID.randomUUID().toString(), entry()), 409, "agency-listed-already");

        JsonNode shown = gets("/api/agencies/{code}", code);
        assertThat(shown.path("capacity").asInt()).isEqualTo(40);
        assertThat(shown.path("holidays").path(0).asString()).isEqualTo("2026-12-24");
        eventually(() -> assertThat(announced()).hasSize(1));
        AgencyListed announced = announced().getFirst();
        assertThat(announced.getVersion()).isEqualTo(1);
        assertThat(announced.getActor().getRole()).isEqualTo(ActorRole.OPERATOR);
        assertThat(announced.getActor().getSubject()).isEqualTo("operator");
        assertThat(announced.getMembers())
                .extracting(Member::getSubject)
                .containsExactly("officer." + code);
        eventually(() -> assertThat(changesOnRecord()).containsExactly("1"));
    }

    @Test
    void anAgencyIsListedWithPowersOnlyThatThereIsARuleFor() {
        JsonNode problem =
                problem(
                        list(
                                UUID.randomUUID().toString(),
                                entry(entry -> entry.withArray("powers").add("NOT-1999-S1"))),
                        422,
                        "agency-refused");
        assertThat(problem.at("/errors/0/field").asString()).isEqualTo("powers[1]");
        assertThat(problem.at("/errors/0/rule").asString()).isEqualTo("power-known");

        Agency listed = agencies.current(new AgencyCode("HMRC")).orElseThrow().agency();
        assertThatThrownBy(() -> seeding.agencies(List.of(naming(listed, "NOT-1999-S1"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("HMRC names NOT-1999-S1");
    }

    private static Agency naming(Agency agency, String power) {
        return new Agency(
                agency.code(),
                agency.name(),
                agency.legalClass(),
                agency.categories(),
                List.of(power),
                agency.calendar(),
                agency.responseHours(),
                agency.capacity(),
                agency.holidays(),
                agency.areasOfInterest(),
                agency.channel(),
                agency.contact(),
                agency.members(),
                agency.enabled(),
                agency.example());
    }

    @Test
    void whatTheSeedListedIsOnRecordOnce() {
        seeding.agencies(List.of(agencies.current(new AgencyCode("HMRC")).orElseThrow().agency()));
        eventually(
                () ->
                        assertThat(
                                        accesses().stream()
                                                .filter(
                                                        access ->
                                                                "seed of the directory"
                                                                        .equals(access.getSource()))
                                                .map(AccessEvent::getObjectId))
                                .contains("DWP", "TN", "NW")
                                .containsOnlyOnce("HMRC"));
    }

    @Test
    void everyChangeIsAVersionThatSaysWhoChangedWhatAndWhen() {
        list(UUID.randomUUID().toString(), entry()).expectStatus().isCreated();
        change("\"1\"", entry(entry -> entry.put("capacity", 7))).expectStatus().isOk();
        String tag =
                change("\"2\"", entry(entry -> entry.put("enabled", false)))
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseHeaders()
                        .getETag();
        assertThat(tag).isEqualTo("\"3\"");

        JsonNode versions = operatorGets("/api/agencies/{code}/versions", code).path("items");
        assertThat(versions.valueStream().map(version -> version.path("version").asInt()))
                .containsExactly(3, 2, 1);
        assertThat(versions.path(0).path("changed").toString())
                .isEqualTo("[\"capacity\",\"enabled\"]");
        assertThat(versions.path(1).path("changed").toString()).isEqualTo("[\"capacity\"]");
        assertThat(versions.path(1).path("by").path("subject").asString()).isEqualTo("operator");
        assertThat(versions.path(1).path("agency").path("capacity").asInt()).isEqualTo(7);
        JsonNode page = operatorGets("/api/agencies/{code}/versions?limit=2", code);
        JsonNode rest =
                operatorGets(
                        "/api/agencies/{code}/versions?limit=2&cursor="
                                + page.path("next").asString(),
                        code);
        assertThat(rest.path("items").path(0).path("version").asInt()).isEqualTo(1);

        eventually(
                () ->
                        assertThat(announced())
                                .extracting(AgencyListed::getVersion)
                                .containsExactly(1L, 2L, 3L));
        assertThat(announced().getLast().getEnabled()).isFalse();
        eventually(() -> assertThat(changesOnRecord()).containsExactly("1", "2", "3"));
    }

    @Test
    void whatIsListedAlreadyMakesNoVersion() {
        list(UUID.randomUUID().toString(), entry()).expectStatus().isCreated();
        JsonNode same = json(body(change("\"1\"", entry()).expectStatus().isOk()));
        assertThat(same.path("version").asInt()).isEqualTo(1);
    }

    @Test
    void aChangeToAVersionThatMovedIsRefusedWithTheOneItIsAt() {
        list(UUID.randomUUID().toString(), entry()).expectStatus().isCreated();
        change("\"1\"", entry(entry -> entry.put("capacity", 7))).expectStatus().isOk();
        JsonNode moved =
                problem(
                        change("\"1\"", entry(entry -> entry.put("capacity", 8))),
                        412,
                        "version-moved");
        assertThat(moved.path("version").asInt()).isEqualTo(2);
        problem(change(null, entry()), 428, "version-missing");
        problem(change("*", entry()), 400, "invalid-request");
        assertThat(gets("/api/agencies/{code}", code).path("capacity").asInt()).isEqualTo(7);
    }

    @Test
    void ofManyWhoEditAtOnceOneIsHeardAndNoVersionIsMissing() throws Exception {
        list(UUID.randomUUID().toString(), entry()).expectStatus().isCreated();
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService editors = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> edits = new ArrayList<>();
            for (int i = 0; i < EDITORS; i++) {
                int capacity = 100 + i;
                edits.add(
                        () ->
                                change("\"1\"", entry(entry -> entry.put("capacity", capacity)))
                                        .expectBody()
                                        .returnResult()
                                        .getStatus()
                                        .value());
            }
            for (Future<Integer> edit : editors.invokeAll(edits)) {
                answers.add(result(edit));
            }
        }
        assertThat(answers.stream().filter(status -> status == 200)).hasSize(1);
        assertThat(answers.stream().filter(status -> status == 412)).hasSize(EDITORS - 1);
        assertThat(versionsKept()).containsExactly(1L, 2L);
    }

    @Test
    void everyFieldThatIsWrongIsNamedAndNothingIsKept() {
        JsonNode refused =
                problem(
                        list(
                                UUID.randomUUID().toString(),
                                entry(
                                        entry -> {
                                            entry.put("code", "lower case");
                                            entry.putNull("name");
                                            entry.putArray("categories");
                                            entry.put("capacity", -1);
                                            entry.put("contact", "Example Person");
                                            entry.withObject("/responseHours").put("urgent", 0);
                                        })),
                        422,
                        "agency-refused");
        assertThat(texts(refused.path("errors"), "field"))
                .containsExactly(
                        "code",
                        "name",
                        "categories",
                        "responseHours.urgent",
                        "capacity",
                        "contact");
        problem(
                list(UUID.randomUUID().toString(), entry(entry -> entry.put("calendar", "MARS"))),
                400,
                "invalid-request");
        problem(
                list(UUID.randomUUID().toString(), entry(entry -> entry.put("colour", "red"))),
                400,
                "invalid-request");
        problem(
                as("operator", "OPERATOR").get().uri("/api/agencies/{code}", code).exchange(),
                404,
                "not-found");
        assertThat(versionsKept()).isEmpty();
    }

    @Test
    void membersComeAndGoAndNobodyActsForTwo() {
        list(UUID.randomUUID().toString(), entry()).expectStatus().isCreated();
        String system = "system." + code;
        String thumbprint = "A".repeat(43);
        JsonNode added =
                json(
                        body(
                                member(
                                                "\"1\"",
                                                system,
                                                "{\"role\":\"AGENCY_SYSTEM\",\"certificateThumbprints\":[\""
                                                        + thumbprint
                                                        + "\"]}")
                                        .expectStatus()
                                        .isOk()));
        assertThat(added.path("changed").toString()).isEqualTo("[\"members\"]");
        assertThat(texts(added.path("members"), "subject"))
                .containsExactly("officer." + code, system);

        JsonNode refused =
                problem(
                        member("\"2\"", "officer.hmrc", "{\"role\":\"AGENCY_OFFICER\"}"),
                        422,
                        "agency-refused");
        assertThat(texts(refused.path("errors"), "field")).containsExactly("subject");
        assertThat(texts(refused.path("errors"), "rule")).containsExactly("acts-for-one-agency");

        remove("\"2\"", system).expectStatus().isOk();
        problem(remove("\"3\"", system), 404, "not-found");
        JsonNode now = operatorGets("/api/agencies/{code}/members", code);
        assertThat(texts(now.path("members"), "subject")).containsExactly("officer." + code);
        eventually(
                () ->
                        assertThat(announced())
                                .extracting(listed -> listed.getMembers().size())
                                .containsExactly(1, 2, 1));
    }

    @Test
    void onlyOperatorsEditAndWhoElseTriedIsOnRecord() {
        problem(
                tarian().post()
                        .uri("/api/agencies")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(entry())
                        .exchange(),
                403,
                "forbidden");
        problem(
                tarian().get().uri("/api/agencies/{code}/members", "HMRC").exchange(),
                403,
                "forbidden");
        problem(
                tarian().get().uri("/api/agencies/{code}/versions", "HMRC").exchange(),
                403,
                "forbidden");
        eventually(
                () ->
                        assertThat(accesses())
                                .anyMatch(
                                        access ->
                                                access.getOperation() == Operation.CONFIGURATION
                                                        && access.getOutcome()
                                                                == AccessOutcome.DENIED
                                                        && access.getSource()
                                                                .equals("POST /api/agencies")));
        assertThat(versionsKept()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/referrals",
                "/api/referrals/{id}",
                "/api/referrals/{id}/roll-up",
                "/api/referrals/{id}/history",
                "/api/referrals/{id}/content",
                "/api/referrals/{id}/requests/{requestId}/content"
            })
    void anOperatorNeverSeesAReferral(String path) {
        JsonNode raised = raises(Bodies.inOrder());
        byte[] answer =
                as("operator", "OPERATOR")
                        .get()
                        .uri(
                                path,
                                raised.path("id").asString(),
                                raised.path("requests").path(0).path("id").asString())
                        .exchange()
                        .expectStatus()
                        .isForbidden()
                        .expectBody()
                        .returnResult()
                        .getResponseBody();
        assertThat(new String(answer == null ? new byte[0] : answer, StandardCharsets.UTF_8))
                .doesNotContain("Markername")
                .doesNotContain(raised.path("reference").asString());
    }

    @Test
    void whatAnAgencySetsItselfIsPublishedWithItsOwnActor() {
        contract.provision(List.of(Topics.REFERRAL_RESPONSES, Topics.DOCUMENT_PARTS));
        list(UUID.randomUUID().toString(), entry()).expectStatus().isCreated();
        try (Gateway gateway = new Gateway(avro)) {
            says(gateway, 1, code, settings(3, "+44 20 7946 0000"));
            eventually(() -> assertThat(announced()).hasSize(2));
            AgencyListed settled = announced().getLast();
            assertThat(settled.getVersion()).isEqualTo(2);
            assertThat(settled.getCapacity()).isEqualTo(3);
            assertThat(settled.getHolidays()).isEmpty();
            assertThat(settled.getAreasOfInterest()).containsExactly(ThreatArea.CYBERCRIME);
            assertThat(settled.getContact()).isEqualTo("+44 20 7946 0000");
            assertThat(settled.getActor().getRole()).isEqualTo(ActorRole.AGENCY_OFFICER);
            assertThat(settled.getActor().getOrganisation()).isEqualTo(code);
            assertThat(settled.getMembers()).as("what it does not set stays").hasSize(1);
            eventually(() -> assertThat(changesOnRecord()).containsExactly("1", "2"));

            says(gateway, 2, code, settings(3, "+44 20 7946 0000"));
            says(gateway, 3, code, settings(4, "+44 20 7946 0000"));
            eventually(() -> assertThat(versionsKept()).containsExactly(1L, 2L, 3L));
            assertThat(gets("/api/agencies/{code}", code).path("capacity").asInt()).isEqualTo(4);
        }
    }

    @Test
    void whatCannotBeListedIsParkedForTheOperator() {
        contract.provision(List.of(Topics.REFERRAL_RESPONSES, Topics.DOCUMENT_PARTS));
        list(UUID.randomUUID().toString(), entry()).expectStatus().isCreated();
        try (Gateway gateway = new Gateway(avro)) {
            says(gateway, 1, code, settings(-3, "Example Person"));
            eventually(() -> assertThat(parked(code)).isEqualTo(1));
            String other = "U" + code;
            says(gateway, 1, other, settings(3, null));
            eventually(() -> assertThat(parked(other)).isEqualTo(1));
        }
        assertThat(versionsKept()).containsExactly(1L);
    }

    private void says(Gateway gateway, long sequence, String agency, AgencySettings settings) {
        UUID aggregate = aggregate(agency);
        gateway.says(
                aggregate,
                ReferralResponse.newBuilder()
                        .setEventId(Ids.next())
                        .setAggregateId(aggregate)
                        .setAgency(agency)
                        .setSequence(sequence)
                        .setOccurredAt(Instant.now().truncatedTo(ChronoUnit.MICROS))
                        .setActor(
                                Actor.newBuilder()
                                        .setKind(ActorKind.PERSON)
                                        .setRole(ActorRole.AGENCY_OFFICER)
                                        .setSubject("officer." + agency)
                                        .setOrganisation(agency)
                                        .build())
                        .setBody(
                                AgencySettingsChanged.newBuilder()
                                        .setAgency(agency)
                                        .setSettings(settings)
                                        .build())
                        .build());
    }

    private static AgencySettings settings(int capacity, @Nullable String contact) {
        return AgencySettings.newBuilder()
                .setCapacity(capacity)
                .setHolidays(List.of())
                .setAreasOfInterest(List.of(ThreatArea.CYBERCRIME))
                .setContact(contact)
                .build();
    }

    private static UUID aggregate(String agency) {
        return UUID.nameUUIDFromBytes(agency.getBytes(StandardCharsets.UTF_8));
    }

    private long parked(String agency) {
        return jdbc.sql("select count(*) from parked_record where key = :key")
                .param("key", aggregate(agency).toString())
                .query(Long.class)
                .single();
    }

    private String entry() {
        return entry(_ -> {});
    }

    private String entry(Consumer<ObjectNode> change) {
        ObjectNode entry =
                (ObjectNode)
                        JSON.readTree(
                                """
                                {
                                  "name": "Bristol Trading Standards",
                                  "legalClass": "LOCAL_AUTHORITY",
                                  "categories": ["INTELLECTUAL_PROPERTY"],
                                  "powers": ["CDA1998-S115"],
                                  "calendar": "ENGLAND_AND_WALES",
                                  "responseHours": {"urgent": 8, "priority": 72, "routine": 168},
                                  "capacity": 40,
                                  "holidays": ["2026-12-24"],
                                  "areasOfInterest": [],
                                  "channel": "WEB_INBOX",
                                  "contact": "gain@tradingstandards.example",
                                  "enabled": true
                                }
                                """);
        entry.put("code", code);
        entry.putArray("members")
                .addObject()
                .put("subject", "officer." + code)
                .put("role", "AGENCY_OFFICER");
        change.accept(entry);
        return entry.toString();
    }

    private ResponseSpec list(String key, String body) {
        return as("operator", "OPERATOR")
                .post()
                .uri("/api/agencies")
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private ResponseSpec change(@Nullable String ifMatch, String body) {
        return with(as("operator", "OPERATOR").put().uri("/api/agencies/{code}", code), ifMatch)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private ResponseSpec member(String ifMatch, String subject, String body) {
        return with(
                        as("operator", "OPERATOR")
                                .put()
                                .uri("/api/agencies/{code}/members/{subject}", code, subject),
                        ifMatch)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private ResponseSpec remove(String ifMatch, String subject) {
        return as("operator", "OPERATOR")
                .delete()
                .uri("/api/agencies/{code}/members/{subject}", code, subject)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header(HttpHeaders.IF_MATCH, ifMatch)
                .exchange();
    }

    private static WebTestClient.RequestBodySpec with(
            WebTestClient.RequestBodySpec request, @Nullable String ifMatch) {
        request.header("Idempotency-Key", UUID.randomUUID().toString());
        return ifMatch == null ? request : request.header(HttpHeaders.IF_MATCH, ifMatch);
    }

    private JsonNode operatorGets(String path, Object... variables) {
        return json(
                body(
                        as("operator", "OPERATOR")
                                .get()
                                .uri(path, variables)
                                .exchange()
                                .expectStatus()
                                .isOk()));
    }

    private static byte[] body(ResponseSpec answer) {
        byte[] body = answer.expectBody().returnResult().getResponseBody();
        return body == null ? new byte[0] : body;
    }

    private static int result(Future<Integer> edit) throws InterruptedException {
        try {
            return edit.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private List<AgencyListed> announced() {
        return Published.on(Topics.AGENCY_DIRECTORY, avro).stream()
                .filter(listed -> listed.getAgency().equals(code))
                .toList();
    }

    private List<AccessEvent> accesses() {
        return Published.on(Topics.REFERRAL_ACCESS, avro);
    }

    /** Versions of the agency whose making is on record. */
    private List<String> changesOnRecord() {
        return accesses().stream()
                .filter(access -> access.getOperation() == Operation.CONFIGURATION)
                .filter(access -> code.equals(access.getObjectId()))
                .map(access -> String.valueOf(access.getObjectVersion()))
                .toList();
    }

    private List<Long> versionsKept() {
        return jdbc.sql("select version from agency_version where code = :code order by version")
                .param("code", code)
                .query(Long.class)
                .list();
    }
}
