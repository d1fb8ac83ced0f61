package uk.gain.agencygateway.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static uk.gain.agencygateway.journey.Eventually.eventually;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
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
import uk.gain.contract.ActorKind;
import uk.gain.contract.AnswerCorrected;
import uk.gain.contract.AnswerWithdrawn;
import uk.gain.contract.ClarificationAnswered;
import uk.gain.contract.ClarificationAsked;
import uk.gain.contract.ClarificationGiven;
import uk.gain.contract.ClarificationSought;
import uk.gain.contract.ClockRestarted;
import uk.gain.contract.ClockStopped;
import uk.gain.contract.ExtensionDeclined;
import uk.gain.contract.ExtensionSought;
import uk.gain.contract.InformationAdded;
import uk.gain.contract.MessageContent;
import uk.gain.contract.Operation;
import uk.gain.contract.RecallAction;
import uk.gain.contract.RecallCode;
import uk.gain.contract.RecallConfirmed;
import uk.gain.contract.ReferralClosed;
import uk.gain.contract.ReferralCorrected;
import uk.gain.contract.ReferralRecalled;
import uk.gain.contract.ReferralReopened;
import uk.gain.contract.ReferralResponse;
import uk.gain.contract.ReferralWithdrawn;
import uk.gain.contract.ReopeningCode;
import uk.gain.contract.RequestExtended;
import uk.gain.contract.RequestUndeliverable;
import uk.gain.contract.SealedContent;
import uk.gain.contract.UndeliverableCode;
import uk.gain.contract.WithdrawalCode;
import uk.gain.contract.WithdrawalTaken;
import uk.gain.contract.WithdrawalTooLate;
import uk.gain.contract.topics.Topics;
import uk.gain.infrastructure.RealParts;
import uk.gain.platform.avro.AvroRecords;
import uk.gain.platform.avro.ContractProvisioning;
import uk.gain.platform.cipher.Binding;
import uk.gain.platform.cipher.ContentCipher;
import uk.gain.platform.cipher.DataKeys;

/** What both sides do about a request beside asking and answering, over HTTP and the topics. */
@SpringBootTest(
        classes = AgencyGatewayApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"gain.directory.patience=500ms", "gain.directory.asked-every=200ms"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MovesJourneyTest {

    private static final Issuer ISSUER = new Issuer();
    private static final String ITEMS =
            """
            "items": [{"subjectRole": "SUSPECT", "category": "TAX", "text": "%s", "basis": "FACT",
              "asOf": "2026-11-01", "accuracy": "as filed", "grading": {"source": "RELIABLE",
              "assessment": "KNOWN_DIRECTLY", "handling": "PERMITTED"}}]""";

    private final CoordinatorsSide coordinators;
    private final ContentCipher cipher;
    private final AgencyClient system;
    private final AgencyClient officer;
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
    MovesJourneyTest(
            @LocalServerPort int port,
            ContractProvisioning contract,
            AvroRecords avro,
            ContentCipher cipher,
            DataKeys dataKeys) {
        contract.provision(
                List.of(Topics.REFERRAL_REQUESTS, Topics.AGENCY_DIRECTORY, Topics.CONTENT_KEYS));
        String broker = RealParts.broker().bootstrapServers();
        String registry = RealParts.registry().url();
        this.cipher = cipher;
        coordinators = new CoordinatorsSide(broker, avro, cipher, dataKeys);
        responses = new TopicReader<>(Topics.REFERRAL_RESPONSES, broker, registry);
        accesses = new TopicReader<>(Topics.GATEWAY_ACCESS, broker, registry);
        String base = "http://127.0.0.1:" + port;
        system =
                new AgencyClient(
                        base, ISSUER.token("hmrc-system", "AGENCY_SYSTEM", "agency-gateway"));
        officer =
                new AgencyClient(
                        base, ISSUER.token("officer.hmrc", "AGENCY_OFFICER", "agency-gateway"));
    }

    @BeforeAll
    void theDirectoryIsKnown() throws Throwable {
        coordinators.lists("HMRC", 1, true);
        eventually(() -> assertThat(system.get("/api/requests").status()).isEqualTo(200));
    }

    @AfterAll
    void close() {
        coordinators.close();
        responses.close();
        accesses.close();
    }

    @Test
    void aQuestionStopsTheClockAndItsAnswerSetsItGoing() throws Throwable {
        Raised raised = delivered();
        String path = raised.path("HMRC");
        done(system.post(path + "/clarification", "{\"text\":\"Which address?\"}"));
        JsonNode asked = system.get(path).json();
        assertThat(asked.path("state").asString()).isEqualTo("CLARIFICATION_SOUGHT");
        ReferralResponse sought = eventuallySaid(raised, ClarificationSought.class);
        assertThat(asked.path("yourQuestions").path(0).asString())
                .isEqualTo(sought.getEventId().toString());
        assertThat(words(raised, sought, ((ClarificationSought) sought.getBody()).getContent()))
                .isEqualTo("Which address?");

        UUID request = raised.request("HMRC");
        coordinators.follows(raised, 2, new ClockStopped(request, sought.getEventId()));
        eventually(() -> assertThat(see(path, "clockStoppedAt")).isNotEmpty());
        Instant limit = Instant.now().plus(Duration.ofDays(9)).truncatedTo(ChronoUnit.MILLIS);
        coordinators.follows(
                raised,
                3,
                event ->
                        new ClarificationGiven(
                                request,
                                sought.getEventId(),
                                coordinators.words(raised, "HMRC", event, "The second one.")));
        coordinators.follows(raised, 4, new ClockRestarted(request, limit));
        eventually(() -> assertThat(see(path, "respondBy")).isEqualTo(limit.toString()));
        assertThat(see(path, "state")).isEqualTo("CLARIFIED");
        assertThat(see(path, "clockStoppedAt")).isEmpty();

        JsonNode thread = system.get(path + "/messages").json().path("items");
        assertThat(thread.path(0).path("text").asString()).isEqualTo("Which address?");
        assertThat(thread.path(0).path("subject").asString()).isEqualTo("hmrc-system");
        assertThat(thread.path(1).path("text").asString()).isEqualTo("The second one.");
        assertThat(thread.path(1).path("answers").asString())
                .isEqualTo(sought.getEventId().toString());
        assertThat(thread.path(1).path("subject").isNull()).isTrue();
        done(officer.get(path + "/messages"));
        eventually(
                () ->
                        assertThat(accessesOf(raised))
                                .filteredOn(it -> it.getFields().contains("messages"))
                                .extracting(
                                        AccessEvent::getOperation, it -> it.getActor().getSubject())
                                .containsExactlyInAnyOrder(
                                        tuple(Operation.DISCLOSURE, "hmrc-system"),
                                        tuple(Operation.CONSULTATION, "officer.hmrc")));
    }

    @Test
    void theCoordinatorsQuestionIsAnsweredOnceAndMovesNothing() throws Throwable {
        Raised raised = delivered();
        String path = raised.path("HMRC");
        UUID question =
                coordinators.follows(
                        raised,
                        2,
                        event ->
                                new ClarificationAsked(
                                        raised.request("HMRC"),
                                        coordinators.words(raised, "HMRC", event, "Since when?")));
        eventually(
                () ->
                        assertThat(
                                        system.get(path)
                                                .json()
                                                .path("questionsToYou")
                                                .path(0)
                                                .asString())
                                .isEqualTo(question.toString()));
        String answer = "{\"questionId\":\"%s\",\"text\":\"Since 2021.\"}";
        Answer other = system.post(path + "/question-answer", answer.formatted(UUID.randomUUID()));
        assertThat(rules(other)).containsExactly("questionId open-question");
        Answer answered = system.post(path + "/question-answer", answer.formatted(question));
        done(answered);
        assertThat(answered.json().path("state").asString()).isEqualTo("DELIVERED");
        ReferralResponse said = eventuallySaid(raised, ClarificationAnswered.class);
        assertThat(((ClarificationAnswered) said.getBody()).getQuestionId()).isEqualTo(question);
        Answer again = system.post(path + "/question-answer", answer.formatted(question));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.problem()).isEqualTo("action-not-available");
    }

    @Test
    void moreTimeIsSoughtOnceUntilItIsDecided() throws Throwable {
        Raised raised = delivered();
        String path = raised.path("HMRC");
        Instant until = Instant.now().plus(Duration.ofDays(20)).truncatedTo(ChronoUnit.MILLIS);
        Answer early = system.post(path + "/extension", "{\"respondBy\":\"2020-01-01T00:00:00Z\"}");
        assertThat(rules(early)).containsExactly("respondBy later-than-the-limit");
        String wish = "{\"respondBy\":\"%s\",\"text\":\"Archive\"}".formatted(until);
        done(system.post(path + "/extension", wish));
        assertThat(system.post(path + "/extension", wish).problem())
                .isEqualTo("action-not-available");
        UUID sought = eventuallySaid(raised, ExtensionSought.class).getEventId();
        UUID request = raised.request("HMRC");
        coordinators.follows(raised, 2, new ExtensionDeclined(request, sought, null));
        eventually(() -> assertThat(actions(path)).contains("SEEK_EXTENSION"));
        done(system.post(path + "/extension", wish));
        UUID again = eventuallySaid(raised, ExtensionSought.class, 2).getEventId();
        coordinators.follows(raised, 3, new RequestExtended(request, until, again, null));
        eventually(() -> assertThat(see(path, "respondBy")).isEqualTo(until.toString()));
        assertThat(see(path, "extensionSought")).isEmpty();
    }

    @Test
    void whatIsAddedIsShownWithTheContentAndWhatIsCorrectedInsteadOfIt() throws Throwable {
        Raised raised = delivered();
        String path = raised.path("HMRC");
        coordinators.follows(
                raised,
                2,
                event ->
                        new InformationAdded(
                                coordinators.content(
                                        raised, event, UUID.randomUUID(), "And abroad?")));
        eventually(() -> assertThat(see(path, "moreToFetch")).isEqualTo("true"));
        JsonNode added = fetched(path);
        assertThat(added.path("question").asString()).isEqualTo("What is known?");
        assertThat(added.at("/additions/0/question").asString()).isEqualTo("And abroad?");
        assertThat(see(path, "moreToFetch")).isEqualTo("false");

        UUID correction =
                coordinators.follows(
                        raised,
                        3,
                        event ->
                                new ReferralCorrected(
                                        RecallCode.INACCURATE,
                                        coordinators.content(
                                                raised, event, UUID.randomUUID(), "Corrected?")));
        eventually(() -> assertThat(actions(path)).contains("CONFIRM_RECALL"));
        assertThat(rules(confirms(path, correction, "REPLACED")))
                .containsExactly("action fetched-before-replaced");
        JsonNode corrected = fetched(path);
        assertThat(corrected.path("question").asString()).isEqualTo("Corrected?");
        assertThat(corrected.path("correctedAt").isNull()).isFalse();
        assertThat(corrected.path("additions").isEmpty()).isTrue();
        assertThat(rules(confirms(path, UUID.randomUUID(), "REPLACED")))
                .containsExactly("recallId to-be-confirmed");
        done(confirms(path, correction, "REPLACED"));
        assertThat(eventuallySaid(raised, RecallConfirmed.class).getBody())
                .isEqualTo(new RecallConfirmed(correction, RecallAction.REPLACED));
        eventually(
                () ->
                        assertThat(accessesOf(raised))
                                .filteredOn(
                                        it ->
                                                it.getOutcome() == AccessOutcome.ALLOWED
                                                        && it.getFields().contains("subjects"))
                                .as("every fetch is a disclosure")
                                .hasSize(3)
                                .allMatch(it -> it.getOperation() == Operation.DISCLOSURE));
    }

    @Test
    void whatIsRecalledIsServedNoLongerAndMustBeConfirmed() throws Throwable {
        Raised raised = delivered();
        String path = raised.path("HMRC");
        done(system.post(path + "/answer", "{\"answer\":\"NO_HIT\"}"));
        coordinators.follows(
                raised,
                2,
                event ->
                        new ClarificationAsked(
                                raised.request("HMRC"),
                                coordinators.words(raised, "HMRC", event, "About him?")));
        UUID recall =
                coordinators.follows(
                        raised,
                        3,
                        event ->
                                new ReferralRecalled(
                                        List.of(),
                                        RecallCode.SUBJECT_MISIDENTIFIED,
                                        coordinators.words(raised, event, "A namesake.")));
        eventually(() -> assertThat(see(path, "state")).isEqualTo("RECALLED"));
        Answer refused = system.get(path + "/content");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("recalled");
        assertThat(refused.json().path("state").asString()).isEqualTo("RECALLED");
        assertThat(refused.text()).doesNotContain("Marker Subjectname");
        assertThat(actions(path)).containsExactlyInAnyOrder("OPEN", "CONFIRM_RECALL");
        JsonNode thread = system.get(path + "/messages").json().path("items");
        assertThat(thread.path(0).path("text").isNull()).isTrue();
        assertThat(thread.path(0).path("notShown").asString()).isEqualTo("RECALLED");
        assertThat(thread.path(1).path("text").asString()).isEqualTo("A namesake.");
        assertThat(rules(confirms(path, recall, "REPLACED")))
                .containsExactly("action nothing-replaces-it");
        done(confirms(path, recall, "DELETED"));
        assertThat(eventuallySaid(raised, RecallConfirmed.class).getBody())
                .isEqualTo(new RecallConfirmed(recall, RecallAction.DELETED));
        assertThat(confirms(path, recall, "DELETED").problem()).isEqualTo("action-not-available");
        eventually(
                () ->
                        assertThat(accessesOf(raised))
                                .anyMatch(
                                        it ->
                                                it.getOutcome() == AccessOutcome.DENIED
                                                        && "recalled".equals(it.getReason())));
    }

    @Test
    void aWithdrawalIsTakenOrComesTooLateAndWhichIsSaid() throws Throwable {
        Raised open = delivered();
        Raised answered = delivered();
        done(system.post(answered.path("HMRC") + "/answer", "{\"answer\":\"HIT\"}"));
        UUID taken = coordinators.follows(open, 2, _ -> withdrawn());
        UUID tooLate = coordinators.follows(answered, 2, _ -> withdrawn());
        ReferralResponse said = eventuallySaid(open, WithdrawalTaken.class);
        assertThat(said.getBody()).isEqualTo(new WithdrawalTaken(taken));
        assertThat(said.getActor().getKind()).isEqualTo(ActorKind.EXCHANGE);
        assertThat(eventuallySaid(answered, WithdrawalTooLate.class).getBody())
                .isEqualTo(new WithdrawalTooLate(tooLate));
        assertThat(see(open.path("HMRC"), "state")).isEqualTo("WITHDRAWN");
        assertThat(see(answered.path("HMRC"), "state")).isEqualTo("HIT");
        Answer late = system.post(open.path("HMRC") + "/answer", "{\"answer\":\"HIT\"}");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().path("state").asString()).isEqualTo("WITHDRAWN");
        assertThat(historyTypes(open.path("HMRC")))
                .containsExactly(
                        "ReferralRaised",
                        "RequestDelivered",
                        "ReferralWithdrawn",
                        "WithdrawalTaken");
    }

    @Test
    void whatNobodyFetchedBeforeItWasWithdrawnIsNotGivenAnyMore() throws Throwable {
        Raised raised = coordinators.raises("HMRC");
        arrived(raised);
        coordinators.follows(raised, 2, withdrawn());
        eventually(() -> assertThat(see(raised.path("HMRC"), "state")).isEqualTo("WITHDRAWN"));
        Answer refused = system.get(raised.path("HMRC") + "/content");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("action-not-available");
    }

    @Test
    void anAnswerIsCorrectedAndTakenBackAlsoWhenTheReferralIsClosed() throws Throwable {
        Raised raised = delivered();
        String path = raised.path("HMRC");
        done(system.post(path + "/answer", "{\"answer\":\"HIT\"}"));
        Answer given =
                system.post(
                        path + "/content",
                        "{\"partial\": false, %s}".formatted(ITEMS.formatted("first")));
        done(given);
        String first = given.json().at("/contentGiven/0").asString();
        coordinators.follows(raised, 2, new ReferralClosed(List.of()));
        eventually(() -> assertThat(see(path, "state")).isEqualTo("CLOSED"));
        assertThat(see(path, "closedFrom")).isEqualTo("CONTENT_PROVIDED");
        String correction = "{\"replaces\": \"%s\", \"code\": \"INACCURATE\", %s}";
        assertThat(
                        rules(
                                system.post(
                                        path + "/answer-correction",
                                        correction.formatted(
                                                UUID.randomUUID(), ITEMS.formatted("x")))))
                .containsExactly("replaces content-that-counts");
        Answer corrected =
                system.post(
                        path + "/answer-correction",
                        correction.formatted(first, ITEMS.formatted("second")));
        done(corrected);
        ReferralResponse said = eventuallySaid(raised, AnswerCorrected.class);
        assertThat(((AnswerCorrected) said.getBody()).getReplaces().toString()).isEqualTo(first);
        assertThat(corrected.json().at("/contentGiven/0").asString())
                .isEqualTo(said.getEventId().toString());
        done(
                system.post(
                        path + "/answer-withdrawal",
                        "{\"code\": \"SUBJECT_MISIDENTIFIED\", \"text\": \"A namesake\"}"));
        assertThat(see(path, "state")).isEqualTo("CLOSED");
        assertThat(see(path, "closedFrom")).isEqualTo("ACKNOWLEDGED");
        ReferralResponse back = eventuallySaid(raised, AnswerWithdrawn.class);
        assertThat(words(raised, back, ((AnswerWithdrawn) back.getBody()).getReason()))
                .isEqualTo("A namesake");
        coordinators.follows(raised, 3, new ReferralReopened(ReopeningCode.ANSWER_CORRECTED, null));
        eventually(() -> assertThat(see(path, "state")).isEqualTo("ACKNOWLEDGED"));
        assertThat(system.get(path).json().at("/receipts/answeredAt").isNull()).isTrue();
        done(system.post(path + "/answer", "{\"answer\":\"NO_HIT\"}"));
        assertThat(historyTypes(path))
                .containsExactly(
                        "ReferralRaised",
                        "RequestDelivered",
                        "RequestHit",
                        "ContentProvided",
                        "ReferralClosed",
                        "AnswerCorrected",
                        "AnswerWithdrawn",
                        "ReferralReopened",
                        "RequestNoHit");
    }

    @Test
    void aRequestToAnAgencyThatIsNotListedIsUndeliverable() throws Throwable {
        Raised raised = coordinators.raises("NOBODY", "HMRC");
        arrived(raised);
        eventually(
                () ->
                        assertThat(said(raised.request("NOBODY")))
                                .extracting(ReferralResponse::getBody)
                                .containsExactly(
                                        new RequestUndeliverable(
                                                UndeliverableCode.AGENCY_UNKNOWN)));
        assertThat(said(raised.request("HMRC"))).isEmpty();
    }

    @Test
    void whatIsWrongIsNamedAndChangesNothing() throws Throwable {
        Raised raised = delivered();
        String path = raised.path("HMRC");
        assertThat(rules(system.post(path + "/clarification", "{\"text\":\"  \"}")))
                .containsExactly("text not-blank");
        assertThat(
                        rules(
                                system.post(
                                        path + "/clarification",
                                        "{\"text\":\"%s\"}".formatted("x".repeat(20_001)))))
                .containsExactly("text length");
        List<Answer> malformed =
                List.of(
                        system.post(path + "/clarification", "{}"),
                        system.post(path + "/question-answer", "{\"text\":\"x\"}"),
                        system.post(path + "/extension", "{\"respondBy\":\"soon\"}"),
                        system.post(path + "/recall-confirmation", "{\"action\":\"BURNT\"}"),
                        system.post(path + "/answer-withdrawal", "{}"),
                        system.post(path + "/answer-correction", "{}"));
        assertThat(malformed).extracting(Answer::status).containsOnly(400);
        assertThat(system.postWithoutKey(path + "/clarification", "{\"text\":\"x\"}").status())
                .isEqualTo(400);
        String key = UUID.randomUUID().toString();
        Answer once = system.post(path + "/clarification", "{\"text\":\"x\"}", key);
        assertThat(system.post(path + "/clarification", "{\"text\":\"x\"}", key).text())
                .isEqualTo(once.text());
        assertThat(historyTypes(path))
                .containsExactly("ReferralRaised", "RequestDelivered", "ClarificationSought");
    }

    private static ReferralWithdrawn withdrawn() {
        return new ReferralWithdrawn(List.of(), WithdrawalCode.NO_LONGER_NEEDED, null);
    }

    private Raised delivered() throws Throwable {
        Raised raised = coordinators.raises("HMRC");
        arrived(raised);
        eventually(
                () ->
                        assertThat(system.get(raised.path("HMRC") + "/content").status())
                                .isEqualTo(200));
        return raised;
    }

    private void arrived(Raised raised) throws Throwable {
        eventually(() -> assertThat(system.get(raised.path("HMRC")).status()).isEqualTo(200));
    }

    private JsonNode fetched(String path) {
        Answer answer = system.get(path + "/content");
        done(answer);
        return answer.json();
    }

    private Answer confirms(String path, UUID recall, String action) {
        return system.post(
                path + "/recall-confirmation",
                "{\"recallId\":\"%s\",\"action\":\"%s\"}".formatted(recall, action));
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    /** A field of the request as a text; empty when it is null. */
    private String see(String path, String field) {
        JsonNode value = system.get(path).json().path(field);
        return value.isNull() ? "" : value.asString();
    }

    private List<String> actions(String path) {
        return system.get(path)
                .json()
                .path("availableActions")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private List<String> historyTypes(String path) {
        return system.get(path + "/history")
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("type").asString())
                .toList();
    }

    private static List<String> rules(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        return answer.json()
                .path("errors")
                .valueStream()
                .map(error -> error.path("field").asString() + " " + error.path("rule").asString())
                .toList();
    }

    private List<ReferralResponse> said(UUID request) {
        return responses.values().stream()
                .filter(response -> response.getAggregateId().equals(request))
                .toList();
    }

    private ReferralResponse eventuallySaid(Raised raised, Class<? extends SpecificRecord> body)
            throws Throwable {
        return eventuallySaid(raised, body, 1);
    }

    /** The last of so many. */
    private ReferralResponse eventuallySaid(
            Raised raised, Class<? extends SpecificRecord> body, int times) throws Throwable {
        eventually(() -> assertThat(said(raised, body)).hasSize(times));
        return said(raised, body).getLast();
    }

    private List<ReferralResponse> said(Raised raised, Class<? extends SpecificRecord> body) {
        return said(raised.request("HMRC")).stream()
                .filter(response -> body.isInstance(response.getBody()))
                .toList();
    }

    private String words(Raised raised, ReferralResponse response, SealedContent content) {
        return cipher.open(
                        raised.answerKey("HMRC"),
                        new Binding(response.getEventId(), raised.referralId()),
                        content,
                        MessageContent.class)
                .getText();
    }

    private List<AccessEvent> accessesOf(Raised raised) {
        return accesses.values().stream()
                .filter(access -> raised.request("HMRC").toString().equals(access.getObjectId()))
                .toList();
    }
}
