package uk.gain.referralservice;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gain.referralservice.Eventually.eventually;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import uk.gain.contract.ActionCode;
import uk.gain.contract.AnswerContent;
import uk.gain.contract.Basis;
import uk.gain.contract.Channel;
import uk.gain.contract.ContentConsentDecided;
import uk.gain.contract.ContentConsentSought;
import uk.gain.contract.ContentItem;
import uk.gain.contract.ContentKeys;
import uk.gain.contract.ContentProvided;
import uk.gain.contract.Grading;
import uk.gain.contract.HandlingAct;
import uk.gain.contract.HandlingCode;
import uk.gain.contract.InformationCategory;
import uk.gain.contract.IntelligenceAssessment;
import uk.gain.contract.MessageContent;
import uk.gain.contract.ReferralResponse;
import uk.gain.contract.RequestDelivered;
import uk.gain.contract.RequestHit;
import uk.gain.contract.SanitisationCode;
import uk.gain.contract.SealedContent;
import uk.gain.contract.SourceEvaluation;
import uk.gain.contract.SubjectRole;
import uk.gain.contract.topics.Topics;
import uk.gain.platform.avro.AvroRecords;
import uk.gain.platform.avro.ContractProvisioning;
import uk.gain.platform.cipher.Binding;
import uk.gain.platform.cipher.ContentCipher;
import uk.gain.platform.cipher.DataKey;
import uk.gain.platform.cipher.DataKeys;
import uk.gain.platform.identity.Ids;

/** What a co-ordinator does with an agency's content, and the consent of whom it comes from. */
class HandlingOverHttpTest extends RunningService {

    private static final UUID FREELY = UUID.randomUUID();
    private static final UUID RESTRICTED = UUID.randomUUID();

    @Autowired AvroRecords avro;
    @Autowired ContentCipher cipher;
    @Autowired DataKeys dataKeys;
    @Autowired ContractProvisioning contract;

    private Gateway gateway;
    private UUID referral;
    private UUID hmrc;
    private long said;
    private @Nullable DataKey answerKey;

    @BeforeEach
    void hmrcAnswers() {
        contract.provision(List.of(Topics.REFERRAL_RESPONSES, Topics.DOCUMENT_PARTS));
        gateway = new Gateway(avro);
        JsonNode raised = raises(Bodies.inOrder());
        referral = UUID.fromString(raised.path("id").asString());
        hmrc = UUID.fromString(raised.path("requests").path(1).path("id").asString());
        said = 0;
        answerKey = null;
        says(_ -> new RequestDelivered(Channel.PULL));
        says(_ -> new RequestHit(Channel.PULL));
        says(
                event ->
                        ContentProvided.newBuilder()
                                .setChannel(Channel.PULL)
                                .setPartial(false)
                                .setItemCount(2)
                                .setContent(
                                        sealed(
                                                event,
                                                AnswerContent.newBuilder()
                                                        .setItems(
                                                                List.of(
                                                                        item(FREELY, permitted()),
                                                                        item(
                                                                                RESTRICTED,
                                                                                withoutPermission())))
                                                        .build()))
                                .build());
        eventually(() -> assertThat(status(tarian(), "PRINT", FREELY, null)).isEqualTo(200));
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void whatIsAllowedIsHandedOutAndIsOnRecordWithItsReasonSealed() {
        JsonNode exported = json(does(tarian(), "EXPORT", FREELY, null));
        assertThat(exported.path("condition").asString()).isEqualTo("NONE");
        assertThat(exported.path("item").path("marking").asString()).isEqualTo("[1AP]");
        assertThat(exported.path("item").path("text").asString()).isEqualTo("Marker Answertext");
        JsonNode acts = lists("handling-acts");
        assertThat(texts(acts, "act")).containsExactly("PRINT", "EXPORT");
        assertThat(texts(acts, "by")).containsOnly("coordinator.tarian");
        assertThat(acts.get(1).path("consentWithdrawnAt").isNull()).isTrue();
        assertThat(
                        jdbc.sql("select reason from handling_act where request_id = :id")
                                .param("id", hmrc)
                                .query(byte[].class)
                                .list())
                .allSatisfy(
                        reason ->
                                assertThat(new String(reason, StandardCharsets.ISO_8859_1))
                                        .doesNotContain("Marker"));
        eventually(() -> assertThat(accesses()).contains("CONSULTATION ALLOWED [item, EXPORT] []"));
    }

    @Test
    void whatNeedsConsentIsRefusedUntilItIsGivenAndAgainOnceItIsWithdrawn() {
        JsonNode refused = json(does(tarian(), "PRINT", RESTRICTED, null));
        assertThat(refused.path("type").asString()).endsWith("handling-not-permitted");
        assertThat(refused.path("status").asInt()).isEqualTo(403);
        assertThat(refused.path("rule").asString()).isEqualTo("ACTION_CODE_A1");
        assertThat(refused.path("askConsentOf").asString()).isEqualTo("HMRC");
        assertThat(refused.toString()).doesNotContain("Marker");

        UUID asked = UUID.fromString(json(seeks("PRINT")).path("eventId").asString());
        assertThat(json(seeks("PRINT")).path("type").asString()).endsWith("consent-not-sought");
        eventually(() -> assertThat(soughtFromHmrc()).hasSize(1));
        ContentConsentSought sought = soughtFromHmrc().getFirst();
        assertThat(sought.getContentItemId()).isEqualTo(RESTRICTED);
        assertThat(sought.getAct()).isEqualTo(HandlingAct.PRINT);
        assertThat(
                        cipher.open(
                                        key(),
                                        new Binding(asked, referral),
                                        sought.getReason(),
                                        MessageContent.class)
                                .getText())
                .isEqualTo("Marker reason");
        assertThat(texts(lists("consents"), "standing")).containsExactly("SOUGHT");

        decides(true, asked);
        eventually(() -> assertThat(status(tarian(), "PRINT", RESTRICTED, null)).isEqualTo(200));
        assertThat(status(tarian(), "EXPORT", RESTRICTED, null)).isEqualTo(403);
        assertThat(texts(lists("consents"), "standing")).containsExactly("GIVEN");

        decides(false, null);
        eventually(() -> assertThat(status(tarian(), "PRINT", RESTRICTED, null)).isEqualTo(403));
        assertThat(texts(lists("consents"), "standing")).containsExactly("WITHDRAWN");
        assertThat(
                        lists("handling-acts")
                                .valueStream()
                                .filter(
                                        act ->
                                                act.path("contentItemId")
                                                        .asString()
                                                        .equals(RESTRICTED.toString())))
                .isNotEmpty()
                .allSatisfy(act -> assertThat(act.path("consentWithdrawnAt").isString()).isTrue());
        eventually(() -> assertThat(accesses()).contains("CONSULTATION DENIED [item, PRINT] []"));
    }

    @Test
    void whatGoesToAnotherOrganisationIsBoundByTheStatuteToo() {
        assertThat(status(tarian(), "SHARE_ONWARD", FREELY, null)).isEqualTo(400);
        assertThat(status(tarian(), "PRINT", FREELY, "TRADING-STANDARDS")).isEqualTo(400);
        JsonNode refused = json(does(tarian(), "SHARE_ONWARD", FREELY, "TRADING-STANDARDS"));
        assertThat(refused.path("rule").asString()).isEqualTo("ONWARD_CONSENT_OF_ORIGINATOR");
        assertThat(status(tarian(), "FORWARD", FREELY, "TN-FINANCIAL")).isEqualTo(200);
        eventually(
                () ->
                        assertThat(accesses())
                                .contains("DISCLOSURE ALLOWED [item, FORWARD] [TN-FINANCIAL]"));
    }

    @Test
    void anotherRegionFindsNothingAndTheAttemptIsOnRecord() {
        assertThat(status(northWest(), "PRINT", FREELY, null)).isEqualTo(404);
        assertThat(status(tarian(), "PRINT", UUID.randomUUID(), null)).isEqualTo(404);
        assertThat(status(as("requester.southwales", "REQUESTER"), "PRINT", FREELY, null))
                .isEqualTo(403);
        eventually(() -> assertThat(accesses()).contains("CONSULTATION DENIED [item, PRINT] []"));
    }

    private int status(WebTestClient who, String act, UUID item, @Nullable String recipient) {
        return result(who, "handling-acts", act, item, recipient).getStatus().value();
    }

    private byte @Nullable [] does(
            WebTestClient who, String act, UUID item, @Nullable String recipient) {
        return result(who, "handling-acts", act, item, recipient).getResponseBody();
    }

    private byte @Nullable [] seeks(String act) {
        return result(tarian(), "consents", act, RESTRICTED, null).getResponseBody();
    }

    private EntityExchangeResult<byte[]> result(
            WebTestClient who, String to, String act, UUID item, @Nullable String recipient) {
        return who.post()
                .uri("/api/referrals/{id}/requests/{request}/" + to, referral, hmrc)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(
                        """
                        {"contentItemId": "%s", "act": "%s", "recipient": %s, "reason": "Marker reason"}
                        """
                                .formatted(
                                        item,
                                        act,
                                        recipient == null ? null : "\"" + recipient + "\""))
                .exchange()
                .expectBody()
                .returnResult();
    }

    private JsonNode lists(String what) {
        return gets("/api/referrals/{id}/requests/{request}/" + what, referral, hmrc);
    }

    private void decides(boolean allowed, @Nullable UUID soughtBy) {
        says(
                _ ->
                        ContentConsentDecided.newBuilder()
                                .setContentItemId(RESTRICTED)
                                .setAct(HandlingAct.PRINT)
                                .setAllowed(allowed)
                                .setSoughtBy(soughtBy)
                                .build());
    }

    private List<ContentConsentSought> soughtFromHmrc() {
        return Published.on(Topics.REFERRAL_REQUESTS, avro).stream()
                .filter(event -> event.getReferralId().equals(referral))
                .map(event -> event.getBody())
                .filter(ContentConsentSought.class::isInstance)
                .map(ContentConsentSought.class::cast)
                .toList();
    }

    private List<String> accesses() {
        return Published.on(Topics.REFERRAL_ACCESS, avro).stream()
                .filter(access -> referral.equals(access.getReferralId()))
                .filter(access -> access.getObjectKind().equals("answer"))
                .map(
                        access ->
                                "%s %s %s %s"
                                        .formatted(
                                                access.getOperation(),
                                                access.getOutcome(),
                                                access.getFields(),
                                                access.getRecipients()))
                .toList();
    }

    private void says(Function<UUID, SpecificRecord> body) {
        UUID event = Ids.next();
        gateway.says(
                referral,
                ReferralResponse.newBuilder(
                                Gateway.event(referral, hmrc, ++said, body.apply(event)))
                        .setEventId(event)
                        .build());
    }

    private SealedContent sealed(UUID event, SpecificRecord content) {
        return cipher.seal(key(), new Binding(event, referral), content);
    }

    private DataKey key() {
        DataKey known = answerKey;
        if (known != null) {
            return known;
        }
        List<ContentKeys> found = new ArrayList<>();
        eventually(
                () -> {
                    found.clear();
                    Published.on(Topics.CONTENT_KEYS, avro).stream()
                            .filter(keys -> keys.getReferralId().equals(referral))
                            .forEach(found::add);
                    assertThat(found).hasSize(1);
                });
        DataKey key =
                dataKeys.unwrap(
                        found.getFirst().getAnswerKeys().stream()
                                .filter(each -> each.getRequestId().equals(hmrc))
                                .findFirst()
                                .orElseThrow()
                                .getKey());
        answerKey = key;
        return key;
    }

    private static ContentItem item(UUID id, Grading grading) {
        return ContentItem.newBuilder()
                .setContentItemId(id)
                .setSubjectRole(SubjectRole.SUSPECT)
                .setCategory(InformationCategory.TAX)
                .setText("Marker Answertext")
                .setGrading(grading)
                .setBasis(Basis.FACT)
                .setAsOf(LocalDate.parse("2026-11-01"))
                .setAccuracy("Complete")
                .build();
    }

    private static Grading permitted() {
        return Grading.newBuilder()
                .setSource(SourceEvaluation.RELIABLE)
                .setAssessment(IntelligenceAssessment.KNOWN_DIRECTLY)
                .setHandling(HandlingCode.PERMITTED)
                .build();
    }

    private static Grading withoutPermission() {
        return Grading.newBuilder()
                .setSource(SourceEvaluation.RELIABLE)
                .setAssessment(IntelligenceAssessment.KNOWN_DIRECTLY)
                .setHandling(HandlingCode.CONDITIONS)
                .setAction(ActionCode.NO_ACTION_WITHOUT_PERMISSION)
                .setSanitisation(SanitisationCode.MAY_BE_SANITISED)
                .build();
    }
}
