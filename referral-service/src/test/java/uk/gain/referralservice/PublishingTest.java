package uk.gain.referralservice;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gain.referralservice.Eventually.eventually;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uk.gain.contract.AccessEvent;
import uk.gain.contract.AccessOutcome;
import uk.gain.contract.AgencyListed;
import uk.gain.contract.ContentKeys;
import uk.gain.contract.Operation;
import uk.gain.contract.Recipient;
import uk.gain.contract.ReferralContent;
import uk.gain.contract.ReferralRaised;
import uk.gain.contract.ReferralRequest;
import uk.gain.contract.topics.Topic;
import uk.gain.contract.topics.Topics;
import uk.gain.platform.avro.AvroRecords;
import uk.gain.platform.cipher.Binding;
import uk.gain.platform.cipher.ContentCipher;
import uk.gain.platform.cipher.DataKeys;

class PublishingTest extends RunningService {

    @Autowired AvroRecords avro;
    @Autowired DataKeys dataKeys;
    @Autowired ContentCipher cipher;

    @Test
    void aReferralIsAnnouncedOnceForAllWithItsContentSealedAndItsKeysApart() {
        JsonNode raised = raises(Bodies.inOrder());
        UUID id = id(raised);
        eventually(() -> assertThat(announced(id)).hasSize(1));
        eventually(() -> assertThat(keysOf(id)).hasSize(1));
        ReferralRequest event = announced(id).getFirst();
        ContentKeys keys = keysOf(id).getFirst();
        assertThat(event.getSequence()).isEqualTo(1);
        assertThat(event.getActor().getOrganisation()).isEqualTo("TN");
        ReferralRaised body = (ReferralRaised) event.getBody();
        assertThat(body.getReference()).isEqualTo(raised.path("reference").asString());
        assertThat(body.getRecipients())
                .extracting(Recipient::getAgency)
                .containsExactly("DWP", "HMRC");
        assertThat(keys.getAnswerKeys())
                .extracting(key -> key.getRequestId())
                .containsExactlyElementsOf(
                        body.getRecipients().stream().map(Recipient::getRequestId).toList());
        assertThat(keys.getReferralKey().getKeyId())
                .isEqualTo(body.getContent().getKeyId())
                .isNotEqualTo(id);
        ReferralContent opened =
                cipher.open(
                        dataKeys.unwrap(keys.getReferralKey()),
                        new Binding(event.getEventId(), id),
                        body.getContent(),
                        ReferralContent.class);
        assertThat(opened.getSubjects().getFirst().getIdentifiers().getFirst().getValue())
                .isEqualTo("Zzyzx Markername");
    }

    @Test
    void noPersonalDataIsPublishedInTheClear() {
        UUID id = id(raises(Bodies.inOrder()));
        gets("/api/referrals/{id}/content", id);
        eventually(() -> assertThat(announced(id)).hasSize(1));
        for (Topic<?> topic :
                List.of(Topics.REFERRAL_REQUESTS, Topics.CONTENT_KEYS, Topics.REFERRAL_ACCESS)) {
            for (ConsumerRecord<String, byte[]> record : Published.on(topic)) {
                assertThat(new String(record.value(), StandardCharsets.ISO_8859_1))
                        .doesNotContain("Markername");
                assertThat(record.key() + record.headers()).doesNotContain("Markername");
            }
        }
        assertThat(
                        jdbc.sql(
                                        "select count(*) from referral where position('Markername'"
                                                + " in referral::text || encode(content,"
                                                + " 'escape')) > 0")
                                .query(Long.class)
                                .single())
                .isZero();
    }

    @Test
    void raisingIsACollectionAndEveryReadingAConsultation() {
        UUID id = id(raises(Bodies.inOrder()));
        gets("/api/referrals/{id}", id);
        gets("/api/referrals/{id}/roll-up", id);
        gets("/api/referrals/{id}/history", id);
        gets("/api/referrals/{id}/content", id);
        eventually(
                () ->
                        assertThat(accessesTo(id))
                                .containsExactlyInAnyOrder(
                                        "COLLECTION ALLOWED referral",
                                        "CONSULTATION ALLOWED referral",
                                        "CONSULTATION ALLOWED roll-up",
                                        "CONSULTATION ALLOWED history",
                                        "CONSULTATION ALLOWED content"));
    }

    @Test
    void aForeignRegionsAttemptIsRecordedAsDenied() {
        UUID id = id(raises(Bodies.inOrder()));
        FollowingOverHttpTest.get(northWest(), "/api/referrals/{id}/content", id)
                .expectStatus()
                .isNotFound();
        eventually(() -> assertThat(accessesTo(id)).contains("CONSULTATION DENIED content"));
        assertThat(accesses().filter(access -> access.getOutcome() == AccessOutcome.DENIED))
                .anyMatch(access -> access.getActor().getOrganisation().equals("NW"));
    }

    @Test
    void aWrongRolesAttemptIsRecordedAsDenied() {
        post(
                        as("requester.southwales", "REQUESTER"),
                        UUID.randomUUID().toString(),
                        Bodies.inOrder())
                .expectStatus()
                .isForbidden();
        eventually(
                () ->
                        assertThat(accesses())
                                .anyMatch(
                                        access ->
                                                access.getOutcome() == AccessOutcome.DENIED
                                                        && access.getOperation()
                                                                == Operation.COLLECTION
                                                        && "forbidden".equals(access.getReason())
                                                        && access.getActor()
                                                                .getSubject()
                                                                .equals("requester.southwales")));
    }

    /** Told by event id: other tests seed databases of their own and share the broker. */
    @Test
    void everyAgencyOfTheSeedIsAnnouncedOnce() {
        List<UUID> listed =
                jdbc.sql("select event_id from agency")
                        .query((row, _) -> row.getObject("event_id", UUID.class))
                        .list();
        assertThat(listed).isNotEmpty();
        eventually(
                () ->
                        assertThat(
                                        Published.on(Topics.AGENCY_DIRECTORY, avro).stream()
                                                .map(AgencyListed::getEventId)
                                                .filter(listed::contains))
                                .containsExactlyInAnyOrderElementsOf(listed));
    }

    /** Without what the exchange says of referrals about the same subject. */
    private List<ReferralRequest> announced(UUID id) {
        return Published.on(Topics.REFERRAL_REQUESTS, avro).stream()
                .filter(event -> event.getReferralId().equals(id))
                .filter(event -> event.getBody() instanceof ReferralRaised)
                .toList();
    }

    private List<ContentKeys> keysOf(UUID id) {
        return Published.on(Topics.CONTENT_KEYS, avro).stream()
                .filter(keys -> keys.getReferralId().equals(id))
                .toList();
    }

    private java.util.stream.Stream<AccessEvent> accesses() {
        return Published.on(Topics.REFERRAL_ACCESS, avro).stream();
    }

    private List<String> accessesTo(UUID id) {
        return accesses()
                .filter(access -> id.equals(access.getReferralId()))
                .map(
                        access ->
                                access.getOperation()
                                        + " "
                                        + access.getOutcome()
                                        + " "
                                        + access.getObjectKind())
                .toList();
    }

    private static UUID id(JsonNode raised) {
        return UUID.fromString(raised.path("id").asString());
    }
}
