package uk.gain.referralservice;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gain.referralservice.Eventually.eventually;
import static uk.gain.referralservice.RaisingOverHttpTest.problem;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import uk.gain.contract.AccessOutcome;
import uk.gain.contract.AnswerContent;
import uk.gain.contract.AnswerCorrected;
import uk.gain.contract.AnswerRecallConfirmed;
import uk.gain.contract.AnswerWithdrawn;
import uk.gain.contract.Basis;
import uk.gain.contract.Channel;
import uk.gain.contract.ClarificationAnswered;
import uk.gain.contract.ClarificationAsked;
import uk.gain.contract.ClarificationGiven;
import uk.gain.contract.ClarificationSought;
import uk.gain.contract.ClockRestarted;
import uk.gain.contract.ClockStopped;
import uk.gain.contract.ContentItem;
import uk.gain.contract.ContentKeys;
import uk.gain.contract.ContentProvided;
import uk.gain.contract.DeconflictionAlerted;
import uk.gain.contract.ExtensionDeclined;
import uk.gain.contract.ExtensionSought;
import uk.gain.contract.Grading;
import uk.gain.contract.HandlingCode;
import uk.gain.contract.InformationCategory;
import uk.gain.contract.IntelligenceAssessment;
import uk.gain.contract.MessageContent;
import uk.gain.contract.RecallAction;
import uk.gain.contract.RecallCode;
import uk.gain.contract.RecallConfirmed;
import uk.gain.contract.ReferralClosed;
import uk.gain.contract.ReferralRequest;
import uk.gain.contract.ReferralResponse;
import uk.gain.contract.ReferralWithdrawn;
import uk.gain.contract.RequestDelivered;
import uk.gain.contract.RequestExtended;
import uk.gain.contract.RequestHit;
import uk.gain.contract.RequestNoHit;
import uk.gain.contract.SealedContent;
import uk.gain.contract.SourceEvaluation;
import uk.gain.contract.SubjectRole;
import uk.gain.contract.WithdrawalTaken;
import uk.gain.contract.WithdrawalTooLate;
import uk.gain.contract.WrappedKey;
import uk.gain.contract.topics.Topics;
import uk.gain.platform.avro.AvroRecords;
import uk.gain.platform.avro.ContractProvisioning;
import uk.gain.platform.cipher.Binding;
import uk.gain.platform.cipher.ContentCipher;
import uk.gain.platform.cipher.DataKeys;
import uk.gain.platform.identity.Ids;
import uk.gain.referralservice.lifecycle.web.MoveExamples;

/** The moves on the running service; every example of the API's description is sent as it is. */
class ActingOverHttpTest extends RunningService {

    @Autowired AvroRecords avro;
    @Autowired ContentCipher cipher;
    @Autowired DataKeys dataKeys;
    @Autowired ContractProvisioning contract;

    private Gateway gateway;
    private UUID referral;
    private UUID dwp;
    private UUID hmrc;
    private long said;
    private @Nullable WrappedKey answerKey;

    @BeforeEach
    void raise() {
        contract.provision(List.of(Topics.REFERRAL_RESPONSES, Topics.DOCUMENT_PARTS));
        gateway = new Gateway(avro);
        JsonNode raised = raises(Bodies.inOrder());
        referral = UUID.fromString(raised.path("id").asString());
        dwp = UUID.fromString(raised.path("requests").path(0).path("id").asString());
        hmrc = UUID.fromString(raised.path("requests").path(1).path("id").asString());
        said = 0;
        answerKey = null;
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void aQuestionStopsTheClockAndItsAnswerRestartsIt() {
        Instant limit = Instant.parse(request(hmrc).path("respondBy").asString());
        hmrcSays(delivered());
        UUID question = hmrcAsks("Which Zzyzx is meant?");
        eventually(() -> assertThat(state(hmrc)).isEqualTo("CLARIFICATION_SOUGHT"));
        assertThat(request(hmrc).path("clockStoppedAt").isString()).isTrue();
        assertThat(request(hmrc).path("openQuestions").path(0).asString())
                .isEqualTo(question.toString());
        assertThat(actions(request(hmrc))).contains("CLARIFY");
        JsonNode message = messages().get(0);
        assertThat(message.path("text").asString()).isEqualTo("Which Zzyzx is meant?");
        assertThat(message.path("agency").asString()).isEqualTo("HMRC");
        assertThat(message.path("answered").asBoolean()).isFalse();

        does(
                "requests/" + hmrc + "/clarification",
                with(MoveExamples.CLARIFICATION, "questionId", question));

        assertThat(state(hmrc)).isEqualTo("CLARIFIED");
        assertThat(request(hmrc).path("clockStoppedAt").isNull()).isTrue();
        assertThat(Instant.parse(request(hmrc).path("respondBy").asString())).isAfter(limit);
        assertThat(messages().get(0).path("answered").asBoolean()).isTrue();
        assertThat(messages().get(1).path("answers").asString()).isEqualTo(question.toString());
        eventually(
                () ->
                        assertThat(bodies())
                                .satisfiesExactly(
                                        _ -> {},
                                        body ->
                                                assertThat(body)
                                                        .isEqualTo(
                                                                new ClockStopped(hmrc, question)),
                                        body ->
                                                assertThat(wordsOf((ClarificationGiven) body))
                                                        .contains("Swansea"),
                                        body ->
                                                assertThat(body)
                                                        .isInstanceOf(ClockRestarted.class)));
    }

    @Test
    void theCoordinatorAsksRemindsAndGivesTime() {
        hmrcSays(delivered());
        eventually(() -> assertThat(state(hmrc)).isEqualTo("DELIVERED"));
        does("requests/" + hmrc + "/question", MoveExamples.QUESTION);
        UUID question = UUID.fromString(messages().get(0).path("id").asString());
        hmrcSays(event -> new ClarificationAnswered(question, words(event, "It is.")));
        eventually(() -> assertThat(messages().get(0).path("answered").asBoolean()).isTrue());
        does("requests/" + hmrc + "/chaser", MoveExamples.CHASER);
        assertUnavailable(
                act("requests/" + hmrc + "/extension-refusal", MoveExamples.EXTENSION_REFUSAL),
                "DELIVERED");

        UUID first = hmrcSays(event -> new ExtensionSought(later(), words(event, "More time?")));
        eventually(
                () ->
                        assertThat(request(hmrc).path("extensionSought").path("id").asString(""))
                                .isEqualTo(first.toString()));
        does("requests/" + hmrc + "/extension-refusal", MoveExamples.EXTENSION_REFUSAL);
        assertThat(request(hmrc).path("extensionSought").isNull()).isTrue();
        UUID second = hmrcSays(_ -> new ExtensionSought(later(), null));
        eventually(
                () ->
                        assertThat(request(hmrc).path("extensionSought").path("id").asString(""))
                                .isEqualTo(second.toString()));
        does("requests/" + hmrc + "/extension", MoveExamples.EXTENSION);
        assertThat(request(hmrc).path("respondBy").asString()).isEqualTo("2099-12-18T17:00:00Z");
        eventually(
                () -> {
                    assertThat(bodies()).hasAtLeastOneElementOfType(ClarificationAsked.class);
                    assertThat(only(ExtensionDeclined.class).getSoughtBy()).isEqualTo(first);
                    assertThat(only(RequestExtended.class).getSoughtBy()).isEqualTo(second);
                });
        JsonNode refused =
                problem(
                        act("requests/" + hmrc + "/extension", MoveExamples.EXTENSION),
                        422,
                        "not-acceptable");
        assertThat(refused.path("errors").path(0).path("field").asString()).isEqualTo("respondBy");
    }

    @Test
    void whatWasSaidIsReadPageByPage() {
        hmrcSays(delivered());
        eventually(() -> assertThat(state(hmrc)).isEqualTo("DELIVERED"));
        for (int i = 0; i < 3; i++) {
            does("requests/" + hmrc + "/question", MoveExamples.QUESTION);
        }
        JsonNode first = gets("/api/referrals/{id}/messages?limit=2", referral);
        JsonNode second =
                gets(
                        "/api/referrals/{id}/messages?limit=2&cursor={next}",
                        referral,
                        first.path("next").asString());
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(
                        Stream.concat(
                                first.path("items").valueStream(),
                                second.path("items").valueStream()))
                .isEqualTo(messages());
        problem(
                FollowingOverHttpTest.get(
                        tarian(), "/api/referrals/{id}/messages?cursor=bm90LW91cnM", referral),
                400,
                "invalid-request");
    }

    @Test
    void informationIsAddedAndContentCorrectedAndItsHoldersConfirm() {
        hmrcSays(delivered());
        eventually(() -> assertThat(state(hmrc)).isEqualTo("DELIVERED"));
        does("information", MoveExamples.INFORMATION);
        JsonNode content = gets("/api/referrals/{id}/content", referral);
        assertThat(content.path("added").path(0).path("question").asString())
                .isEqualTo("Who keeps this vehicle?");
        assertThat(content.path("question").asString()).isEqualTo("Known as a trader?");

        does("correction", MoveExamples.CORRECTION);
        JsonNode corrected = gets("/api/referrals/{id}/content", referral);
        assertThat(corrected.path("added").isEmpty()).isTrue();
        assertThat(corrected.toString()).contains("1984-07-03").doesNotContain("Markername");
        JsonNode recall = view().path("recalls").path(0);
        assertThat(recall.path("kind").asString()).isEqualTo("CORRECTED");
        assertThat(recall.path("outstanding").asInt()).isEqualTo(1);
        UUID correction = UUID.fromString(recall.path("id").asString());
        hmrcSays(_ -> new RecallConfirmed(correction, RecallAction.REPLACED));
        eventually(
                () -> {
                    JsonNode confirmed = view().path("recalls").path(0);
                    assertThat(confirmed.path("outstanding").asInt()).isZero();
                    assertThat(
                                    confirmed
                                            .path("holders")
                                            .valueStream()
                                            .map(holder -> holder.path("action").asString("")))
                            .containsExactly("", "REPLACED");
                });
    }

    @Test
    void aWithdrawalEndsAsTheAgencysSideSays() {
        hmrcSays(delivered());
        hmrcSays(RequestHit.newBuilder().setChannel(Channel.PULL).build());
        does("withdrawal", with(MoveExamples.WITHDRAWAL, "requestIds", List.of(dwp)));
        assertThat(request(dwp).path("withdrawalAsked").asBoolean()).isTrue();
        assertThat(state(dwp)).isEqualTo("SENT");
        List<ReferralWithdrawn> withdrawn = new ArrayList<>();
        eventually(() -> withdrawn.add(only(ReferralWithdrawn.class)));
        assertThat(withdrawn.getFirst().getRequestIds()).containsExactly(dwp);
        UUID withdrawal = UUID.fromString(messages().get(0).path("id").asString());
        gateway.says(referral, dwp, 1, new WithdrawalTaken(withdrawal));
        eventually(() -> assertThat(state(dwp)).isEqualTo("WITHDRAWN"));
        assertThat(request(dwp).path("withdrawalAsked").asBoolean()).isFalse();
        eventually(() -> assertThat(state(hmrc)).isEqualTo("HIT"));
        assertUnavailable(act("withdrawal", MoveExamples.WITHDRAWAL), "OPEN");
    }

    @Test
    void anAnswerThatCameFirstStays() {
        hmrcSays(delivered());
        eventually(() -> assertThat(state(hmrc)).isEqualTo("DELIVERED"));
        does("withdrawal", with(MoveExamples.WITHDRAWAL, "requestIds", List.of(hmrc)));
        UUID withdrawal = UUID.fromString(messages().get(0).path("id").asString());
        hmrcSays(RequestNoHit.newBuilder().setChannel(Channel.PULL).build());
        hmrcSays(new WithdrawalTooLate(withdrawal));
        eventually(() -> assertThat(request(hmrc).path("withdrawalAsked").asBoolean()).isFalse());
        assertThat(state(hmrc)).isEqualTo("NO_HIT");
    }

    @Test
    void whatAnAgencyCorrectsOrTakesBackIsNoLongerShownAndIsConfirmed() {
        hmrcSays(delivered());
        hmrcSays(RequestHit.newBuilder().setChannel(Channel.PULL).build());
        UUID given = hmrcSays(event -> provided(event, "Trades as Zzyzx Haulage"));
        UUID correction =
                hmrcSays(
                        event ->
                                AnswerCorrected.newBuilder()
                                        .setReplaces(given)
                                        .setCode(RecallCode.INACCURATE)
                                        .setItemCount(1)
                                        .setContent(answer(event, "Trades as nobody"))
                                        .build());
        eventually(() -> assertThat(request(hmrc).path("answerRecalls").valueStream()).hasSize(1));
        assertThat(answerTexts()).containsExactly("Trades as nobody");
        assertThat(actions(request(hmrc))).contains("CONFIRM_ANSWER_RECALL");
        does(
                "requests/" + hmrc + "/answer-recall-confirmation",
                with(MoveExamples.ANSWER_RECALL_CONFIRMATION, "recallId", correction));
        assertThat(request(hmrc).path("answerRecalls").path(0).path("action").asString())
                .isEqualTo("DELETED");
        eventually(
                () ->
                        assertThat(only(AnswerRecallConfirmed.class))
                                .isEqualTo(
                                        new AnswerRecallConfirmed(
                                                hmrc, correction, "TN", RecallAction.DELETED)));

        hmrcSays(event -> new AnswerWithdrawn(RecallCode.OTHER, words(event, "Wrong person.")));
        eventually(() -> assertThat(state(hmrc)).isEqualTo("ACKNOWLEDGED"));
        assertThat(request(hmrc).path("receipts").path("answeredAt").isNull()).isTrue();
        assertThat(request(hmrc).path("contentAvailable").asBoolean()).isFalse();
        problem(
                FollowingOverHttpTest.get(
                        tarian(),
                        "/api/referrals/{id}/requests/{requestId}/content",
                        referral,
                        hmrc),
                404,
                "no-content");
        hmrcSays(RequestHit.newBuilder().setChannel(Channel.PULL).build());
        hmrcSays(event -> provided(event, "Trades as Qwertz"));
        eventually(() -> assertThat(state(hmrc)).isEqualTo("CONTENT_PROVIDED"));
        assertThat(answerTexts()).containsExactly("Trades as Qwertz");
    }

    @Test
    void aReferralIsClosedWithWhatItWasWorthAndOpenedAgain() {
        hmrcSays(delivered());
        hmrcSays(RequestNoHit.newBuilder().setChannel(Channel.PULL).build());
        eventually(() -> assertThat(state(hmrc)).isEqualTo("NO_HIT"));
        JsonNode refused = assertUnavailable(act("closure", MoveExamples.CLOSURE), "OPEN");
        assertThat(refused.path("because").path(0).path("requestId").asString())
                .isEqualTo(dwp.toString());
        does("withdrawal", MoveExamples.WITHDRAWAL);
        UUID withdrawal = UUID.fromString(messages().get(0).path("id").asString());
        gateway.says(referral, dwp, 1, new WithdrawalTaken(withdrawal));
        eventually(() -> assertThat(actions(view())).contains("CLOSE"));

        does("closure", MoveExamples.CLOSURE);
        assertThat(state(hmrc)).isEqualTo("CLOSED");
        assertThat(request(hmrc).path("closedFrom").asString()).isEqualTo("NO_HIT");
        assertThat(view().path("closedAt").isString()).isTrue();
        assertThat(view().path("rollUp").path("answered").asInt()).isEqualTo(1);
        assertThat(view().path("rollUp").path("noHits").asInt()).isEqualTo(1);
        eventually(() -> assertThat(only(ReferralClosed.class).getOutcomes()).hasSize(2));
        does("outcomes", MoveExamples.OUTCOMES);
        assertThat(texts(view().path("outcomes"), "kind"))
                .containsExactly("ARREST", "SEIZURE", "DISRUPTION_MODERATE");
        does("reopening", MoveExamples.REOPENING);
        assertThat(state(hmrc)).isEqualTo("NO_HIT");
        assertThat(state(dwp)).isEqualTo("WITHDRAWN");
        assertThat(view().path("closedAt").isNull()).isTrue();
        JsonNode wrong =
                problem(
                        act("closure", "{\"outcomes\": [{\"kind\": \"SEIZURE\"}]}"),
                        422,
                        "not-acceptable");
        assertThat(wrong.path("errors").path(0).path("rule").asString())
                .isEqualTo("value-required");
    }

    @Test
    void aRecallWinsOverEverythingAndItsHoldersAreNamed() {
        hmrcSays(delivered());
        hmrcSays(RequestHit.newBuilder().setChannel(Channel.PULL).build());
        eventually(() -> assertThat(state(hmrc)).isEqualTo("HIT"));
        does("recall", MoveExamples.RECALL);
        assertThat(state(hmrc)).isEqualTo("RECALLED");
        assertThat(state(dwp)).isEqualTo("RECALLED");
        assertThat(
                        view().path("recalls")
                                .path(0)
                                .path("holders")
                                .valueStream()
                                .map(
                                        holder ->
                                                holder.path("agency").asString()
                                                        + " "
                                                        + holder.path("mustConfirm").asBoolean()))
                .containsExactly("DWP false", "HMRC true");
        UUID recall = UUID.fromString(view().path("recalls").path(0).path("id").asString());
        hmrcSays(event -> provided(event, "On the way"));
        hmrcSays(_ -> new RecallConfirmed(recall, RecallAction.DELETED));
        eventually(
                () ->
                        assertThat(view().path("recalls").path(0).path("outstanding").asInt())
                                .isZero());
        assertThat(state(hmrc)).isEqualTo("RECALLED");
        assertUnavailable(act("recall", MoveExamples.RECALL), "OPEN");
    }

    @Test
    void aCommandSentTwiceIsDoneOnceAndSaidOnceInOrder() {
        String key = UUID.randomUUID().toString();
        String path = "requests/" + hmrc + "/chaser";
        byte[] first = body(act(tarian(), key, path, MoveExamples.CHASER));
        assertThat(body(act(tarian(), key, path, MoveExamples.CHASER))).isEqualTo(first);
        problem(
                act(tarian(), key, path, "{\"text\": \"Another.\"}"),
                422,
                "idempotency-key-reused");
        problem(
                act(tarian(), key, "requests/" + dwp + "/chaser", MoveExamples.CHASER),
                422,
                "idempotency-key-reused");
        problem(act(tarian(), null, path, MoveExamples.CHASER), 400, "idempotency-key-missing");
        assertThat(messages()).hasSize(1);
        does("information", MoveExamples.INFORMATION);
        eventually(
                () -> {
                    List<Long> sequences =
                            events().stream().map(ReferralRequest::getSequence).toList();
                    assertThat(sequences)
                            .hasSizeGreaterThanOrEqualTo(3)
                            .containsExactlyElementsOf(
                                    LongStream.rangeClosed(1, sequences.size()).boxed().toList());
                });
    }

    @Test
    void nobodyElseActsAndWhoTriesIsOnRecord() {
        problem(act(northWest(), key(), "recall", MoveExamples.RECALL), 404, "not-found");
        problem(
                act(northWest(), key(), "requests/" + hmrc + "/chaser", MoveExamples.CHASER),
                404,
                "not-found");
        problem(
                act(tarian(), key(), "requests/" + UUID.randomUUID() + "/chaser", "{}"),
                404,
                "not-found");
        problem(
                act(as("requester.southwales", "REQUESTER"), key(), "recall", MoveExamples.RECALL),
                403,
                "forbidden");
        problem(act("recall", "{\"code\": \"NO_REASON\"}"), 400, "invalid-request");
        problem(
                FollowingOverHttpTest.get(northWest(), "/api/referrals/{id}/messages", referral),
                404,
                "not-found");
        does("requests/" + hmrc + "/chaser", MoveExamples.CHASER);
        messages();
        eventually(
                () ->
                        assertThat(accesses())
                                .contains(
                                        "ALTERATION DENIED referral NW",
                                        "ALTERATION DENIED request NW",
                                        "ALTERATION ALLOWED request TN",
                                        "CONSULTATION DENIED messages NW",
                                        "CONSULTATION ALLOWED messages TN"));
        assertThat(state(hmrc)).isEqualTo("SENT");
    }

    @Test
    void nothingThatWasSaidIsKeptInTheClear() {
        does("requests/" + hmrc + "/chaser", MoveExamples.CHASER);
        does("information", MoveExamples.INFORMATION);
        for (String table : List.of("message", "addition", "history", "outbox")) {
            assertThat(
                            jdbc.sql(
                                            "select count(*) from "
                                                    + table
                                                    + " as line where line::text ~ 'warrant|vehicle'"
                                                    + " or encode(line::text::bytea, 'escape') ~"
                                                    + " 'warrant'")
                                    .query(Long.class)
                                    .single())
                    .as(table)
                    .isZero();
        }
        eventually(
                () ->
                        assertThat(
                                        Published.on(Topics.REFERRAL_REQUESTS).stream()
                                                .filter(
                                                        line ->
                                                                referral.toString()
                                                                        .equals(line.key())))
                                .hasSizeGreaterThanOrEqualTo(3)
                                .allSatisfy(
                                        line ->
                                                assertThat(
                                                                new String(
                                                                        line.value(),
                                                                        StandardCharsets
                                                                                .ISO_8859_1))
                                                        .doesNotContain("warrant", "vehicle?")));
    }

    private JsonNode does(String path, String body) {
        JsonNode view = json(body(act(path, body)));
        assertThat(view.path("id").asString()).isEqualTo(referral.toString());
        return view;
    }

    private static byte @Nullable [] body(WebTestClient.ResponseSpec answer) {
        return answer.expectStatus().isOk().expectBody().returnResult().getResponseBody();
    }

    private WebTestClient.ResponseSpec act(String path, String body) {
        return act(tarian(), key(), path, body);
    }

    private WebTestClient.ResponseSpec act(
            WebTestClient caller, @Nullable String key, String path, String body) {
        return caller.post()
                .uri("/api/referrals/" + referral + "/" + path)
                .headers(
                        headers -> {
                            if (key != null) {
                                headers.set("Idempotency-Key", key);
                            }
                        })
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private static JsonNode assertUnavailable(WebTestClient.ResponseSpec answer, String state) {
        JsonNode problem = problem(answer, 409, "action-not-available");
        assertThat(problem.path("state").asString()).isEqualTo(state);
        assertThat(problem.path("availableActions").isArray()).isTrue();
        return problem;
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static String with(String example, String field, Object value) {
        ObjectNode body = (ObjectNode) JSON.readTree(example);
        body.set(field, JSON.valueToTree(value));
        return body.toString();
    }

    private JsonNode view() {
        return gets("/api/referrals/{id}", referral);
    }

    private JsonNode request(UUID request) {
        return view().path("requests")
                .valueStream()
                .filter(each -> each.path("id").asString().equals(request.toString()))
                .findFirst()
                .orElseThrow();
    }

    private String state(UUID request) {
        return request(request).path("state").asString();
    }

    private static List<String> actions(JsonNode view) {
        return view.path("availableActions").valueStream().map(JsonNode::asString).toList();
    }

    private List<JsonNode> messages() {
        return gets("/api/referrals/{id}/messages", referral).path("items").valueStream().toList();
    }

    private List<String> answerTexts() {
        return texts(
                gets("/api/referrals/{id}/requests/{requestId}/content", referral, hmrc)
                        .path("items"),
                "text");
    }

    private List<ReferralRequest> events() {
        return Published.on(Topics.REFERRAL_REQUESTS, avro).stream()
                .filter(event -> event.getReferralId().equals(referral))
                .toList();
    }

    /** What this side said, without the alerts that other referrals bring. */
    private List<Object> bodies() {
        return events().stream()
                .map(ReferralRequest::getBody)
                .filter(body -> !(body instanceof DeconflictionAlerted))
                .toList();
    }

    private <B> B only(Class<B> kind) {
        List<B> found = bodies().stream().filter(kind::isInstance).map(kind::cast).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private List<String> accesses() {
        return Published.on(Topics.REFERRAL_ACCESS, avro).stream()
                .filter(access -> referral.equals(access.getReferralId()))
                .map(
                        access ->
                                "%s %s %s %s"
                                        .formatted(
                                                access.getOperation(),
                                                access.getOutcome() == AccessOutcome.ALLOWED
                                                        ? "ALLOWED"
                                                        : "DENIED",
                                                access.getObjectKind(),
                                                access.getActor().getOrganisation()))
                .toList();
    }

    private String wordsOf(ClarificationGiven given) {
        UUID event =
                events().stream()
                        .filter(each -> given.equals(each.getBody()))
                        .map(ReferralRequest::getEventId)
                        .findFirst()
                        .orElseThrow();
        return cipher.open(
                        dataKeys.unwrap(answerKey()),
                        new Binding(event, referral),
                        given.getContent(),
                        MessageContent.class)
                .getText();
    }

    private UUID hmrcAsks(String text) {
        return hmrcSays(event -> new ClarificationSought(words(event, text)));
    }

    private UUID hmrcSays(SpecificRecord body) {
        return hmrcSays(_ -> body);
    }

    private UUID hmrcSays(Function<UUID, SpecificRecord> body) {
        UUID event = Ids.next();
        gateway.says(
                referral,
                ReferralResponse.newBuilder(
                                Gateway.event(referral, hmrc, ++said, body.apply(event)))
                        .setEventId(event)
                        .build());
        return event;
    }

    private SealedContent words(UUID event, String text) {
        return sealed(event, MessageContent.newBuilder().setText(text).build());
    }

    private SealedContent sealed(UUID event, SpecificRecord content) {
        return cipher.seal(dataKeys.unwrap(answerKey()), new Binding(event, referral), content);
    }

    /** As the gateway gets it: wrapped, over the topic. */
    private WrappedKey answerKey() {
        if (answerKey == null) {
            answerKey = answerKeyFromTheTopic();
        }
        return answerKey;
    }

    private WrappedKey answerKeyFromTheTopic() {
        List<ContentKeys> found = new ArrayList<>();
        eventually(
                () -> {
                    found.clear();
                    Published.on(Topics.CONTENT_KEYS, avro).stream()
                            .filter(keys -> keys.getReferralId().equals(referral))
                            .forEach(found::add);
                    assertThat(found).hasSize(1);
                });
        return found.getFirst().getAnswerKeys().stream()
                .filter(key -> key.getRequestId().equals(hmrc))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private ContentProvided provided(UUID event, String text) {
        return ContentProvided.newBuilder()
                .setChannel(Channel.PULL)
                .setPartial(false)
                .setItemCount(1)
                .setContent(answer(event, text))
                .build();
    }

    private SealedContent answer(UUID event, String text) {
        return sealed(
                event,
                AnswerContent.newBuilder()
                        .setItems(
                                List.of(
                                        ContentItem.newBuilder()
                                                .setContentItemId(UUID.randomUUID())
                                                .setSubjectRole(SubjectRole.SUSPECT)
                                                .setCategory(InformationCategory.TAX)
                                                .setText(text)
                                                .setGrading(
                                                        Grading.newBuilder()
                                                                .setSource(
                                                                        SourceEvaluation.RELIABLE)
                                                                .setAssessment(
                                                                        IntelligenceAssessment
                                                                                .KNOWN_DIRECTLY)
                                                                .setHandling(HandlingCode.PERMITTED)
                                                                .build())
                                                .setBasis(Basis.FACT)
                                                .setAsOf(LocalDate.parse("2026-11-01"))
                                                .setAccuracy("Complete")
                                                .build()))
                        .build());
    }

    private static RequestDelivered delivered() {
        return RequestDelivered.newBuilder().setChannel(Channel.PULL).build();
    }

    private static Instant later() {
        return Instant.parse("2099-01-01T00:00:00Z");
    }
}
