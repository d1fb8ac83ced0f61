package uk.gain.agencygateway.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static uk.gain.agencygateway.journey.Eventually.eventually;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import uk.gain.agencygateway.AgencyGatewayApplication;
import uk.gain.agencygateway.journey.AgencyClient.Answer;
import uk.gain.agencygateway.journey.CoordinatorsSide.Raised;
import uk.gain.contract.AccessEvent;
import uk.gain.contract.AccessOutcome;
import uk.gain.contract.AnswerContent;
import uk.gain.contract.ContentItem;
import uk.gain.contract.ContentProvided;
import uk.gain.contract.MessageContent;
import uk.gain.contract.Operation;
import uk.gain.contract.OutcomesAdded;
import uk.gain.contract.RecipientsAdded;
import uk.gain.contract.ReferralResponse;
import uk.gain.contract.RequestChased;
import uk.gain.contract.RequestRefused;
import uk.gain.contract.RequestsAccepted;
import uk.gain.contract.RequestsReleased;
import uk.gain.contract.topics.Topics;
import uk.gain.infrastructure.RealParts;
import uk.gain.platform.avro.AvroRecords;
import uk.gain.platform.avro.ContractProvisioning;
import uk.gain.platform.cipher.Binding;
import uk.gain.platform.cipher.ContentCipher;
import uk.gain.platform.cipher.DataKeys;
import uk.gain.platform.identity.Ids;

@SpringBootTest(
        classes = AgencyGatewayApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GatewayJourneyTest {

    private static final Issuer ISSUER = new Issuer();
    private static final String CONTENT =
            """
            {"partial": false, "items": [{"subjectId": "%s", "subjectRole": "SUSPECT", "category": "TAX",
              "text": "Marker Answertext", "basis": "FACT", "asOf": "2026-11-01", "accuracy": "as filed",
              "grading": {"source": "RELIABLE", "assessment": "KNOWN_DIRECTLY", "handling": "CONDITIONS",
                          "action": "COVERT_ACTION_ONLY", "sanitisation": "MAY_BE_SANITISED"}}]}
            """;

    private final CoordinatorsSide coordinators;
    private final ContentCipher cipher;
    private final AgencyClient system;
    private final AgencyClient officer;
    private final AgencyClient dwp;
    private final String base;
    private final TopicReader<ReferralResponse> responses;
    private final TopicReader<AccessEvent> accesses;

    @DynamicPropertySource
    static void realParts(DynamicPropertyRegistry settings)
            throws IOException, GeneralSecurityException {
        RunningParts.settings(settings);
        settings.add("gain.security.issuer", ISSUER::url);
        settings.add("gain.security.jwk-set-uri", ISSUER::jwkSetUri);
    }

    @Autowired
    GatewayJourneyTest(
            @LocalServerPort int port,
            ContractProvisioning contract,
            AvroRecords avro,
            ContentCipher cipher,
            DataKeys dataKeys) {
        contract.provision(
                List.of(Topics.REFERRAL_REQUESTS, Topics.AGENCY_DIRECTORY, Topics.CONTENT_KEYS));
        String broker = RealParts.broker().bootstrapServers();
        this.cipher = cipher;
        coordinators = new CoordinatorsSide(broker, avro, cipher, dataKeys);
        responses =
                new TopicReader<>(Topics.REFERRAL_RESPONSES, broker, RealParts.registry().url());
        accesses = new TopicReader<>(Topics.GATEWAY_ACCESS, broker, RealParts.registry().url());
        base = "http://127.0.0.1:" + port;
        system = client("hmrc-system", "AGENCY_SYSTEM");
        officer = client("officer.hmrc", "AGENCY_OFFICER");
        dwp = client("dwp-system", "AGENCY_SYSTEM");
    }

    @BeforeAll
    void theDirectoryIsKnown() throws Throwable {
        coordinators.lists("HMRC", 1, true);
        coordinators.lists("DWP", 1, true);
        eventually(() -> assertThat(officer.get("/api/requests").status()).isEqualTo(200));
        eventually(() -> assertThat(dwp.get("/api/requests").status()).isEqualTo(200));
    }

    @AfterAll
    void close() {
        coordinators.close();
        responses.close();
        accesses.close();
    }

    @Test
    void oneReferralBecomesOneRequestInEachInboxAndOneReceipt() throws Throwable {
        Raised raised = coordinators.raises("HMRC", "DWP");
        arrived(system, raised, "HMRC");
        arrived(dwp, raised, "DWP");
        eventually(
                () ->
                        assertThat(of(raised.referralId()))
                                .singleElement()
                                .satisfies(
                                        accepted -> {
                                            assertThat(accepted.getSequence()).isEqualTo(1);
                                            assertThat(
                                                            ((RequestsAccepted) accepted.getBody())
                                                                    .getRequests())
                                                    .extracting(one -> one.getRequestId())
                                                    .containsExactlyElementsOf(
                                                            raised.requests().values());
                                        }));
    }

    @Test
    void aSystemWalksTheWholeWayToContent() throws Throwable {
        Raised raised = coordinators.raises("HMRC");
        String path = raised.path("HMRC");
        arrived(system, raised, "HMRC");
        JsonNode content = readable(system, path);
        assertThat(content.at("/subjects/0/identifiers/0/value").asString())
                .isEqualTo("Marker Subjectname");
        assertThat(actions(system.get(path)))
                .containsExactlyInAnyOrder(
                        "FETCH",
                        "OPEN",
                        "ACKNOWLEDGE",
                        "ANSWER",
                        "SEEK_CLARIFICATION",
                        "SEEK_EXTENSION",
                        "PASS_ON");
        assertThat(system.post(path + "/opened", "{\"officer\":\"officer-4711\"}").status())
                .isEqualTo(200);
        assertThat(
                        system.post(path + "/acknowledgement", "{\"agencyReference\":\"CASE-1\"}")
                                .status())
                .isEqualTo(200);
        assertThat(system.post(path + "/answer", "{\"answer\":\"HIT\"}").status()).isEqualTo(200);
        Answer provided = system.post(path + "/content", CONTENT.formatted(raised.subjectId()));
        assertThat(provided.status()).as(provided.text()).isEqualTo(200);
        assertThat(provided.json().path("state").asString()).isEqualTo("CONTENT_PROVIDED");
        assertThat(provided.json().path("answer").asString()).isEqualTo("HIT");

        UUID request = raised.request("HMRC");
        eventually(
                () ->
                        assertThat(of(request))
                                .extracting(one -> one.getBody().getClass().getSimpleName())
                                .containsExactly(
                                        "RequestDelivered",
                                        "RequestOpened",
                                        "RequestAcknowledged",
                                        "RequestHit",
                                        "ContentProvided"));
        assertThat(of(request))
                .extracting(ReferralResponse::getSequence)
                .containsExactly(1L, 2L, 3L, 4L, 5L);
        ReferralResponse last = of(request).getLast();
        ContentItem item =
                cipher.open(
                                raised.answerKey("HMRC"),
                                new Binding(last.getEventId(), raised.referralId()),
                                ((ContentProvided) last.getBody()).getContent(),
                                AnswerContent.class)
                        .getItems()
                        .getFirst();
        assertThat(item.getText()).isEqualTo("Marker Answertext");
        assertThat(item.getSubjectId()).isEqualTo(raised.subjectId());
        assertThat(historyTypes(system, path))
                .containsExactly(
                        "ReferralRaised",
                        "RequestDelivered",
                        "RequestOpened",
                        "RequestAcknowledged",
                        "RequestHit",
                        "ContentProvided");
        assertDisclosed(request);
    }

    private void assertDisclosed(UUID request) throws Throwable {
        eventually(
                () ->
                        assertThat(accessesOf(request))
                                .anySatisfy(
                                        access -> {
                                            assertThat(access.getOperation())
                                                    .isEqualTo(Operation.DISCLOSURE);
                                            assertThat(access.getRecipients())
                                                    .containsExactly("HMRC");
                                            assertThat(access.getActor().getSubject())
                                                    .isEqualTo("hmrc-system");
                                        }));
    }

    @Test
    void anOfficerWhoReadsHasItDeliveredAndOpenedAndIsOnRecord() throws Throwable {
        Raised raised = coordinators.raises("HMRC");
        String path = raised.path("HMRC");
        arrived(officer, raised, "HMRC");
        readable(officer, path);
        readable(officer, path);
        UUID request = raised.request("HMRC");
        eventually(
                () ->
                        assertThat(accessesOf(request))
                                .filteredOn(access -> access.getOutcome() == AccessOutcome.ALLOWED)
                                .hasSize(2)
                                .allSatisfy(
                                        access -> {
                                            assertThat(access.getOperation())
                                                    .isEqualTo(Operation.CONSULTATION);
                                            assertThat(access.getActor().getSubject())
                                                    .isEqualTo("officer.hmrc");
                                            assertThat(access.getReferralId())
                                                    .isEqualTo(raised.referralId());
                                        }));
        eventually(
                () ->
                        assertThat(of(request))
                                .extracting(one -> one.getBody().getClass().getSimpleName())
                                .containsExactly("RequestDelivered", "RequestOpened"));
        assertThat(officer.get(path).json().at("/receipts/openedBy").asString())
                .isEqualTo("officer.hmrc");
    }

    @Test
    void aRefusalTravelsWithItsCodeAndItsSealedReason() throws Throwable {
        Raised raised = coordinators.raises("HMRC");
        String path = raised.path("HMRC");
        arrived(system, raised, "HMRC");
        readable(system, path);
        Answer refused =
                system.post(
                        path + "/answer",
                        """
                        {"answer": "REFUSED", "refusal": {"code": "NO_CAPACITY", "text": "Marker Reason"}}
                        """);
        assertThat(refused.status()).as(refused.text()).isEqualTo(200);
        assertThat(refused.json().at("/refusal/code").asString()).isEqualTo("NO_CAPACITY");
        UUID request = raised.request("HMRC");
        eventually(() -> assertThat(of(request)).hasSize(2));
        ReferralResponse last = of(request).getLast();
        assertThat(
                        cipher.open(
                                        raised.answerKey("HMRC"),
                                        new Binding(last.getEventId(), raised.referralId()),
                                        ((RequestRefused) last.getBody()).getReason(),
                                        MessageContent.class)
                                .getText())
                .isEqualTo("Marker Reason");
    }

    @Test
    void recordsThatComeTwiceTakeEffectOnce() throws Throwable {
        Raised raised = coordinators.raises("HMRC");
        coordinators.publishes(raised.event());
        coordinators.handsOver(raised);
        coordinators.publishes(raised.event());
        coordinators.follows(
                raised, 2, RequestChased.newBuilder().setRequestId(raised.request("HMRC")).build());
        String path = raised.path("HMRC");
        eventually(
                () ->
                        assertThat(historyTypes(system, path))
                                .containsExactly("ReferralRaised", "RequestChased"));
        eventually(() -> assertThat(of(raised.referralId())).hasSize(1));
    }

    @Test
    void contentWhoseKeyComesLaterIsReadableWhenItHasCome() throws Throwable {
        Raised raised = coordinators.prepares(List.of("HMRC"), List.of());
        coordinators.publishes(raised.event());
        arrived(system, raised, "HMRC");
        Answer early = system.get(raised.path("HMRC") + "/content");
        assertThat(early.status()).isEqualTo(503);
        assertThat(early.problem()).isEqualTo("key-not-here");
        assertThat(early.http().headers().firstValue("Retry-After")).isPresent();
        assertThat(system.get(raised.path("HMRC")).json().path("state").asString())
                .isEqualTo("SENT");
        coordinators.handsOver(raised);
        readable(system, raised.path("HMRC"));
    }

    @Test
    void erasedContentIsGoneForReadingAndForAnswering() throws Throwable {
        Raised raised = coordinators.raises("HMRC");
        String path = raised.path("HMRC");
        arrived(system, raised, "HMRC");
        readable(system, path);
        assertThat(system.post(path + "/answer", "{\"answer\":\"HIT\"}").status()).isEqualTo(200);
        coordinators.destroysTheKeysOf(raised);
        coordinators.handsOver(raised);
        eventually(
                () -> {
                    Answer gone = system.get(path + "/content");
                    assertThat(gone.status()).isEqualTo(410);
                    assertThat(gone.problem()).isEqualTo("key-destroyed");
                });
        assertThat(system.post(path + "/content", CONTENT.formatted(raised.subjectId())).problem())
                .isEqualTo("key-destroyed");
    }

    @Test
    void aRequestHeldBackArrivesWhenItIsReleasedAndOthersWhenAdded() throws Throwable {
        Raised raised = coordinators.prepares(List.of("DWP"), List.of("HMRC"));
        coordinators.handsOver(raised);
        coordinators.publishes(raised.event());
        arrived(dwp, raised, "DWP");
        assertThat(system.get(raised.path("HMRC")).status()).isEqualTo(404);
        coordinators.follows(
                raised,
                2,
                new RequestsReleased(
                        List.of(
                                CoordinatorsSide.recipient(
                                        raised.request("HMRC"), "HMRC", false))));
        arrived(system, raised, "HMRC");
        UUID added = Ids.next();
        coordinators.follows(
                raised,
                3,
                new RecipientsAdded(List.of(CoordinatorsSide.recipient(added, "HMRC", false))));
        eventually(() -> assertThat(system.get("/api/requests/" + added).status()).isEqualTo(200));
        eventually(
                () ->
                        assertThat(of(raised.referralId()))
                                .extracting(ReferralResponse::getSequence)
                                .containsExactly(1L, 2L, 3L));
    }

    @Test
    void whatIsNotActedOnIsKeptInTheHistory() throws Throwable {
        Raised raised = coordinators.raises("HMRC");
        coordinators.follows(raised, 2, new OutcomesAdded(List.of()));
        eventually(
                () ->
                        assertThat(historyTypes(system, raised.path("HMRC")))
                                .containsExactly("ReferralRaised", "OutcomesAdded"));
    }

    @Test
    void anotherAgencysRequestIsNotFoundByAnyOperationAndEveryAttemptIsOnRecord() throws Throwable {
        Raised raised = coordinators.raises("HMRC");
        String path = raised.path("HMRC");
        arrived(system, raised, "HMRC");
        List<Answer> answers =
                List.of(
                        dwp.get(path),
                        dwp.get(path + "/content"),
                        dwp.get(path + "/history"),
                        dwp.post(path + "/opened", "{\"officer\":\"x\"}"),
                        dwp.post(path + "/acknowledgement", "{}"),
                        dwp.post(path + "/answer", "{\"answer\":\"NO_HIT\"}"),
                        dwp.post(path + "/content", CONTENT.formatted(raised.subjectId())),
                        dwp.post(path + "/content-refusal", "{\"code\":\"OUT_OF_REMIT\"}"),
                        dwp.get(path + "/messages"),
                        dwp.post(path + "/clarification", "{\"text\":\"x\"}"),
                        dwp.post(
                                path + "/question-answer",
                                "{\"questionId\":\"%s\",\"text\":\"x\"}".formatted(Ids.next())),
                        dwp.post(path + "/extension", "{\"respondBy\":\"2999-01-01T00:00:00Z\"}"),
                        dwp.post(
                                path + "/recall-confirmation",
                                "{\"recallId\":\"%s\",\"action\":\"DELETED\"}"
                                        .formatted(Ids.next())),
                        dwp.post(path + "/answer-withdrawal", "{\"code\":\"OTHER\"}"));
        assertThat(answers)
                .extracting(Answer::status, Answer::problem)
                .containsOnly(tuple(404, "not-found"));
        assertThat(dwp.get("/api/requests?limit=200").text())
                .doesNotContain(raised.request("HMRC").toString());
        eventually(
                () ->
                        assertThat(accessesOf(raised.request("HMRC")))
                                .filteredOn(
                                        access -> access.getActor().getOrganisation().equals("DWP"))
                                .hasSize(14)
                                .allSatisfy(
                                        access ->
                                                assertThat(access.getOutcome())
                                                        .isEqualTo(AccessOutcome.DENIED)));
        assertThat(system.get(path).json().path("state").asString()).isEqualTo("SENT");
    }

    @Test
    void membersOfADisabledAgencyAreRefusedAtOnce() throws Throwable {
        coordinators.lists("EA", 1, true);
        AgencyClient ea = client("ea-system", "AGENCY_SYSTEM");
        eventually(() -> assertThat(ea.get("/api/requests").status()).isEqualTo(200));
        coordinators.lists("EA", 2, false);
        eventually(
                () -> {
                    assertThat(ea.get("/api/requests").status()).isEqualTo(403);
                    assertThat(ea.get("/api/requests").problem()).isEqualTo("no-membership");
                });
    }

    @Test
    void aRepeatedCommandIsAnsweredByteForByteAndTakesEffectOnce() throws Throwable {
        Raised raised = coordinators.raises("HMRC");
        String path = raised.path("HMRC");
        arrived(system, raised, "HMRC");
        readable(system, path);
        String key = UUID.randomUUID().toString();
        Answer first = system.post(path + "/answer", "{\"answer\":\"NO_HIT\"}", key);
        Answer again = system.post(path + "/answer", "{\"answer\":\"NO_HIT\"}", key);
        assertThat(first.status()).isEqualTo(200);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(system.post(path + "/answer", "{\"answer\":\"HIT\"}", key).status())
                .isEqualTo(422);
        Answer late = system.post(path + "/answer", "{\"answer\":\"HIT\"}");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.problem()).isEqualTo("action-not-available");
        assertThat(late.json().path("state").asString()).isEqualTo("NO_HIT");
        assertThat(actions(late)).containsExactlyInAnyOrder("FETCH", "OPEN", "WITHDRAW_ANSWER");
        assertThat(system.postWithoutKey(path + "/answer", "{\"answer\":\"HIT\"}").status())
                .isEqualTo(400);
    }

    @Test
    void whatIsWrongWithAnAnswerIsNamed() throws Throwable {
        Raised raised = coordinators.raises("HMRC");
        String path = raised.path("HMRC");
        arrived(system, raised, "HMRC");
        readable(system, path);
        assertThat(rules(system.post(path + "/answer", "{\"answer\":\"REFUSED\"}"), 422))
                .containsExactly("refusal required-when-refused");
        assertThat(
                        rules(
                                system.post(
                                        path + "/answer",
                                        "{\"answer\":\"HIT\",\"refusal\":{\"code\":\"NO_CAPACITY\"}}"),
                                422))
                .containsExactly("refusal only-when-refused");
        assertThat(rules(system.post(path + "/answer", "{\"answer\":\"PERHAPS\"}"), 400))
                .containsExactly("answer readable");
        assertThat(rules(system.post(path + "/answer", "{}"), 400))
                .containsExactly("answer not-null");
        assertThat(rules(system.post(path + "/opened", "{\"officer\":\"Jane Doe\"}"), 400))
                .containsExactly("officer pattern");
        assertThat(system.post(path + "/answer", "{\"answer\":\"HIT\"}").status()).isEqualTo(200);
        assertThat(
                        rules(
                                system.post(
                                        path + "/content",
                                        CONTENT.formatted(Ids.next())
                                                .replace("2026-11-01", "2999-01-01")
                                                .replace("\"COVERT_ACTION_ONLY\"", "null")),
                                422))
                .containsExactlyInAnyOrder(
                        "items[0].asOf not-in-the-future",
                        "items[0].subjectId subject-of-referral",
                        "items[0].grading.action required-under-conditions");
        assertThat(rules(system.get("/api/requests?cursor=%25%25"), 400))
                .containsExactly("cursor cursor-is-ours");
        assertThat(system.get("/api/requests?state=LOST").status()).isEqualTo(400);
        assertThat(system.get("/api/requests/not-a-uuid").status()).isEqualTo(400);
    }

    @Test
    void onlyTokensForThisServiceAndOnlyAgenciesAreServed() {
        AgencyClient elsewhere =
                new AgencyClient(
                        base, ISSUER.token("hmrc-system", "AGENCY_SYSTEM", "referral-service"));
        assertThat(elsewhere.get("/api/requests").status()).isEqualTo(401);
        assertThat(client("hmrc-system", "AGENCY_OFFICER").get("/api/requests").status())
                .isEqualTo(403);
        assertThat(client("operator", "OPERATOR").get("/api/requests").problem())
                .isEqualTo("forbidden");
        assertThat(client("stranger", "AGENCY_SYSTEM").get("/api/requests").problem())
                .isEqualTo("no-membership");
    }

    @Test
    void theInboxIsReadPageByPageWithoutLossOrRepetition() throws Throwable {
        for (int i = 0; i < 3; i++) {
            arrived(system, coordinators.raises("HMRC"), "HMRC");
        }
        List<String> ids = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = system.get("/api/requests?limit=2" + next).json();
            page.path("items").forEach(item -> ids.add(item.path("id").asString()));
            next = page.path("next").isNull() ? "" : "&cursor=" + page.path("next").asString();
        } while (!next.isEmpty());
        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(3);
        assertThat(system.get("/api/requests?limit=0").status()).isEqualTo(400);
        assertThat(system.get("/api/requests?limit=201").status()).isEqualTo(400);
    }

    @Test
    void theDescriptionTellsADeveloperEveryOperationAndEveryWayItSaysNo() {
        JsonNode api = client("stranger", "AGENCY_SYSTEM").get("/v3/api-docs").json();
        assertThat(api.path("openapi").asString()).startsWith("3.1");
        assertThat(api.path("paths").propertyNames())
                .contains(
                        "/api/requests",
                        "/api/requests/{id}",
                        "/api/requests/{id}/content",
                        "/api/requests/{id}/history",
                        "/api/requests/{id}/opened",
                        "/api/requests/{id}/acknowledgement",
                        "/api/requests/{id}/answer",
                        "/api/requests/{id}/content-refusal",
                        "/api/requests/{id}/messages",
                        "/api/requests/{id}/clarification",
                        "/api/requests/{id}/question-answer",
                        "/api/requests/{id}/extension",
                        "/api/requests/{id}/recall-confirmation",
                        "/api/requests/{id}/answer-correction",
                        "/api/requests/{id}/answer-withdrawal");
        assertThat(
                        api.path("paths")
                                .path("/api/requests/{id}/content")
                                .path("get")
                                .path("responses")
                                .propertyNames())
                .contains("409");
        JsonNode provide = api.path("paths").path("/api/requests/{id}/content").path("post");
        assertThat(provide.path("summary").asString()).isNotBlank();
        assertThat(Set.copyOf(provide.path("responses").propertyNames()))
                .containsExactlyInAnyOrder(
                        "200", "400", "401", "403", "404", "409", "410", "422", "429", "503");
    }

    private AgencyClient client(String subject, String role) {
        return new AgencyClient(base, ISSUER.token(subject, role, "agency-gateway"));
    }

    private static void arrived(AgencyClient client, Raised raised, String agency)
            throws Throwable {
        eventually(() -> assertThat(client.get(raised.path(agency)).status()).isEqualTo(200));
    }

    /** The content, as soon as its key has come. */
    private static JsonNode readable(AgencyClient client, String path) throws Throwable {
        AtomicReference<Answer> answer = new AtomicReference<>();
        eventually(
                () -> {
                    answer.set(client.get(path + "/content"));
                    assertThat(answer.get().status()).isEqualTo(200);
                });
        return answer.get().json();
    }

    private List<ReferralResponse> of(UUID aggregate) {
        return responses.values().stream()
                .filter(response -> response.getAggregateId().equals(aggregate))
                .toList();
    }

    private List<AccessEvent> accessesOf(UUID request) {
        return accesses.values().stream()
                .filter(access -> request.toString().equals(access.getObjectId()))
                .toList();
    }

    private static List<String> historyTypes(AgencyClient client, String path) {
        return client.get(path + "/history")
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("type").asString())
                .toList();
    }

    private static List<String> actions(Answer answer) {
        return answer.json()
                .path("availableActions")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private static List<String> rules(Answer answer, int status) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        return answer.json()
                .path("errors")
                .valueStream()
                .map(error -> error.path("field").asString() + " " + error.path("rule").asString())
                .toList();
    }
}
