package uk.gain.referralservice;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gain.referralservice.Eventually.eventually;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uk.gain.contract.AnswerContent;
import uk.gain.contract.Basis;
import uk.gain.contract.Channel;
import uk.gain.contract.ContentItem;
import uk.gain.contract.ContentKeys;
import uk.gain.contract.ContentProvided;
import uk.gain.contract.Grading;
import uk.gain.contract.HandlingCode;
import uk.gain.contract.InformationCategory;
import uk.gain.contract.IntelligenceAssessment;
import uk.gain.contract.MessageContent;
import uk.gain.contract.ReferralResponse;
import uk.gain.contract.RefusalCode;
import uk.gain.contract.RequestDelivered;
import uk.gain.contract.RequestHit;
import uk.gain.contract.RequestNoHit;
import uk.gain.contract.RequestOpened;
import uk.gain.contract.RequestPassedOn;
import uk.gain.contract.RequestRefused;
import uk.gain.contract.SourceEvaluation;
import uk.gain.contract.SubjectRole;
import uk.gain.contract.WrappedKey;
import uk.gain.contract.topics.Topics;
import uk.gain.platform.avro.AvroRecords;
import uk.gain.platform.avro.ContractProvisioning;
import uk.gain.platform.cipher.Binding;
import uk.gain.platform.cipher.ContentCipher;
import uk.gain.platform.cipher.DataKeys;

class ListeningToResponsesTest extends RunningService {

    @Autowired AvroRecords avro;
    @Autowired ContractProvisioning contract;
    @Autowired DataKeys dataKeys;
    @Autowired ContentCipher cipher;

    private Gateway gateway;
    private UUID referral;
    private UUID dwp;
    private UUID hmrc;

    @BeforeEach
    void raise() {
        contract.provision(List.of(Topics.REFERRAL_RESPONSES, Topics.DOCUMENT_PARTS));
        gateway = new Gateway(avro);
        JsonNode raised = raises(Bodies.inOrder());
        referral = UUID.fromString(raised.path("id").asString());
        dwp = request(raised, 0);
        hmrc = request(raised, 1);
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void receiptsAndAnswersReachTheRollUpEachAsItsOwnFact() {
        gateway.accepts(referral, List.of(dwp, hmrc));
        gateway.says(referral, hmrc, 1, delivered());
        gateway.says(referral, hmrc, 2, opened());
        gateway.says(referral, hmrc, 3, hit());
        gateway.says(referral, dwp, 1, delivered());
        gateway.says(referral, dwp, 2, RequestNoHit.newBuilder().setChannel(Channel.PULL).build());
        eventually(() -> assertThat(rollUp()).isEqualTo("answered 2 of 2, 1 hit, 0 overdue"));
        JsonNode request = requestView(hmrc);
        assertThat(request.path("state").asString()).isEqualTo("HIT");
        assertThat(request.path("answer").asString()).isEqualTo("HIT");
        JsonNode receipts = request.path("receipts");
        assertThat(receipts.path("openedBy").asString()).isEqualTo("officer-7");
        for (String receipt : List.of("acceptedAt", "deliveredAt", "openedAt", "answeredAt")) {
            assertThat(receipts.path(receipt).isString()).as(receipt).isTrue();
        }
        assertThat(requestView(dwp).path("receipts").path("openedAt").isNull()).isTrue();
        assertThat(kinds())
                .containsExactlyInAnyOrder(
                        "REFERRAL_RAISED",
                        "REQUESTS_ACCEPTED",
                        "REQUESTS_ACCEPTED",
                        "REQUEST_DELIVERED",
                        "REQUEST_OPENED",
                        "REQUEST_HIT",
                        "REQUEST_DELIVERED",
                        "REQUEST_NO_HIT");
    }

    @Test
    void aRepeatedResponseHasNoSecondEffect() {
        ReferralResponse once = gateway.says(referral, hmrc, 1, delivered());
        gateway.says(referral, once);
        gateway.says(referral, once);
        gateway.says(referral, hmrc, 2, hit());
        eventually(() -> assertThat(state(hmrc)).isEqualTo("HIT"));
        assertThat(kinds()).containsExactly("REFERRAL_RAISED", "REQUEST_DELIVERED", "REQUEST_HIT");
    }

    @Test
    void aResponseAheadOfItsOrderIsParkedAndChangesNothing() {
        gateway.says(referral, hmrc, 2, hit());
        eventually(() -> assertThat(parked()).isEqualTo(1));
        assertThat(state(hmrc)).isEqualTo("SENT");
    }

    @Test
    void whatTheStateTableDoesNotAllowIsParkedAndOthersGoOn() {
        gateway.says(referral, hmrc, 1, hit());
        eventually(() -> assertThat(parked()).isEqualTo(1));
        assertThat(state(hmrc)).isEqualTo("SENT");
        JsonNode other = raises(Bodies.inOrder());
        UUID otherReferral = UUID.fromString(other.path("id").asString());
        gateway.says(otherReferral, request(other, 0), 1, delivered());
        eventually(
                () ->
                        assertThat(
                                        texts(
                                                gets("/api/referrals/{id}", otherReferral)
                                                        .path("requests"),
                                                "state"))
                                .contains("DELIVERED"));
    }

    @Test
    void aResponseToARequestThatWasNeverSentIsParked() {
        UUID nowhere = UUID.randomUUID();
        gateway.says(nowhere, UUID.randomUUID(), 1, delivered());
        eventually(
                () ->
                        assertThat(
                                        jdbc.sql(
                                                        "select count(*) from parked_record where"
                                                                + " key = :key")
                                                .param("key", nowhere.toString())
                                                .query(Long.class)
                                                .single())
                                .isEqualTo(1));
    }

    @Test
    void thatARequestWasPassedOnInsideItsAgencyIsInTheHistoryAndNotToWhom() {
        gateway.says(referral, hmrc, 1, new RequestPassedOn("officer-8"));
        eventually(() -> assertThat(kinds()).contains("REQUEST_PASSED_ON"));
        assertThat(gets("/api/referrals/{id}/history", referral).toString())
                .doesNotContain("officer-8");
        assertThat(state(hmrc)).isEqualTo("SENT");
    }

    @Test
    void contentIsReadByTheRegionThatAskedAndByNobodyElse() {
        gateway.says(referral, hmrc, 1, delivered());
        gateway.says(referral, hmrc, 2, hit());
        provides(3, true, "Trades as Zzyzx Haulage");
        provides(4, false, "Employs two");
        eventually(() -> assertThat(state(hmrc)).isEqualTo("CONTENT_PROVIDED"));
        assertThat(requestView(hmrc).path("contentAvailable").asBoolean()).isTrue();
        String path = "/api/referrals/{id}/requests/{requestId}/content";
        JsonNode content = gets(path, referral, hmrc);
        assertThat(texts(content.path("items"), "text"))
                .containsExactly("Trades as Zzyzx Haulage", "Employs two");
        assertThat(content.path("items").path(0).path("grading").path("source").asString())
                .isEqualTo("RELIABLE");
        RaisingOverHttpTest.problem(
                FollowingOverHttpTest.get(northWest(), path, referral, hmrc), 404, "not-found");
    }

    @Test
    void aRefusalBringsItsCodeAndTheAgencysWords() {
        gateway.says(referral, hmrc, 1, delivered());
        ReferralResponse event = Gateway.event(referral, hmrc, 2, refusal());
        gateway.says(
                referral,
                ReferralResponse.newBuilder(event)
                        .setBody(
                                RequestRefused.newBuilder(refusal())
                                        .setReason(
                                                cipher.seal(
                                                        dataKeys.unwrap(answerKey()),
                                                        new Binding(event.getEventId(), referral),
                                                        MessageContent.newBuilder()
                                                                .setText("Ask again in May")
                                                                .build()))
                                        .build())
                        .build());
        eventually(() -> assertThat(state(hmrc)).isEqualTo("REFUSED"));
        assertThat(requestView(hmrc).path("refusal").path("code").asString())
                .isEqualTo("NO_CAPACITY");
        JsonNode content = gets("/api/referrals/{id}/requests/{requestId}/content", referral, hmrc);
        assertThat(texts(content.path("reasons"), "text")).containsExactly("Ask again in May");
    }

    private void provides(long sequence, boolean partial, String text) {
        ReferralResponse event =
                Gateway.event(
                        referral,
                        hmrc,
                        sequence,
                        RequestHit.newBuilder().setChannel(Channel.PULL).build());
        gateway.says(
                referral,
                ReferralResponse.newBuilder(event)
                        .setBody(
                                ContentProvided.newBuilder()
                                        .setChannel(Channel.PULL)
                                        .setPartial(partial)
                                        .setItemCount(1)
                                        .setContent(
                                                cipher.seal(
                                                        dataKeys.unwrap(answerKey()),
                                                        new Binding(event.getEventId(), referral),
                                                        answer(text)))
                                        .build())
                        .build());
    }

    /** As the gateway gets it: wrapped, over the topic. */
    private WrappedKey answerKey() {
        List<ContentKeys> found = new java.util.ArrayList<>();
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

    private static AnswerContent answer(String text) {
        return AnswerContent.newBuilder()
                .setItems(
                        List.of(
                                ContentItem.newBuilder()
                                        .setContentItemId(UUID.randomUUID())
                                        .setSubjectRole(SubjectRole.SUSPECT)
                                        .setCategory(InformationCategory.TAX)
                                        .setText(text)
                                        .setGrading(
                                                Grading.newBuilder()
                                                        .setSource(SourceEvaluation.RELIABLE)
                                                        .setAssessment(
                                                                IntelligenceAssessment
                                                                        .KNOWN_DIRECTLY)
                                                        .setHandling(HandlingCode.PERMITTED)
                                                        .build())
                                        .setBasis(Basis.FACT)
                                        .setAsOf(LocalDate.parse("2026-11-01"))
                                        .setAccuracy("Complete")
                                        .build()))
                .build();
    }

    private static RequestDelivered delivered() {
        return RequestDelivered.newBuilder().setChannel(Channel.PULL).build();
    }

    private static RequestOpened opened() {
        return RequestOpened.newBuilder().setChannel(Channel.PULL).build();
    }

    private static RequestHit hit() {
        return RequestHit.newBuilder().setChannel(Channel.PULL).build();
    }

    private static RequestRefused refusal() {
        return RequestRefused.newBuilder()
                .setChannel(Channel.PULL)
                .setCode(RefusalCode.NO_CAPACITY)
                .build();
    }

    private long parked() {
        return jdbc.sql("select count(*) from parked_record where key = :key")
                .param("key", referral.toString())
                .query(Long.class)
                .single();
    }

    private String rollUp() {
        return gets("/api/referrals/{id}/roll-up", referral).path("text").asString();
    }

    /** Without the alerts, which every referral about the same subject brings. */
    private List<String> kinds() {
        return texts(gets("/api/referrals/{id}/history", referral).path("items"), "kind").stream()
                .filter(kind -> !kind.equals("DECONFLICTION_ALERTED"))
                .toList();
    }

    private String state(UUID request) {
        return requestView(request).path("state").asString();
    }

    private JsonNode requestView(UUID request) {
        return gets("/api/referrals/{id}", referral)
                .path("requests")
                .valueStream()
                .filter(view -> view.path("id").asString().equals(request.toString()))
                .findFirst()
                .orElseThrow();
    }

    private static UUID request(JsonNode raised, int number) {
        return UUID.fromString(raised.path("requests").path(number).path("id").asString());
    }
}
