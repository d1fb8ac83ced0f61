package uk.gain.referralservice;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gain.referralservice.Eventually.eventually;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import uk.gain.contract.ActionCode;
import uk.gain.contract.Actor;
import uk.gain.contract.ActorKind;
import uk.gain.contract.ActorRole;
import uk.gain.contract.AnswerContent;
import uk.gain.contract.AttachedDocument;
import uk.gain.contract.Basis;
import uk.gain.contract.Channel;
import uk.gain.contract.ContentConsentDecided;
import uk.gain.contract.ContentItem;
import uk.gain.contract.ContentKeys;
import uk.gain.contract.ContentProvided;
import uk.gain.contract.DocumentPart;
import uk.gain.contract.Grading;
import uk.gain.contract.HandlingAct;
import uk.gain.contract.HandlingCode;
import uk.gain.contract.InformationCategory;
import uk.gain.contract.IntelligenceAssessment;
import uk.gain.contract.RequestDelivered;
import uk.gain.contract.RequestHit;
import uk.gain.contract.SanitisationCode;
import uk.gain.contract.ScanResult;
import uk.gain.contract.SourceEvaluation;
import uk.gain.contract.SubjectRole;
import uk.gain.contract.topics.Topics;
import uk.gain.platform.avro.AvroRecords;
import uk.gain.platform.avro.ContractProvisioning;
import uk.gain.platform.cipher.Binding;
import uk.gain.platform.cipher.ContentCipher;
import uk.gain.platform.cipher.DataKey;
import uk.gain.platform.cipher.DataKeys;
import uk.gain.platform.cipher.KeyRing;
import uk.gain.platform.cipher.PartCipher;
import uk.gain.platform.identity.Ids;

/** A document of an agency's answer, from its parts to the co-ordinator's file. */
class DocumentsOverHttpTest extends RunningService {

    private static final int PART = 256 * 1024;
    private static final byte[] PDF = pdf(3 * PART - 1000);

    @Autowired AvroRecords avro;
    @Autowired ContentCipher cipher;
    @Autowired PartCipher parts;
    @Autowired DataKeys dataKeys;
    @Autowired KeyRing ring;
    @Autowired ContractProvisioning contract;

    private Gateway gateway;
    private UUID referral;
    private UUID hmrc;
    private UUID item;
    private UUID document;
    private long said;
    private @Nullable DataKey answerKey;

    @BeforeEach
    void hmrcHits() {
        contract.provision(List.of(Topics.REFERRAL_RESPONSES, Topics.DOCUMENT_PARTS));
        gateway = new Gateway(avro);
        JsonNode raised = raises(Bodies.inOrder());
        referral = UUID.fromString(raised.path("id").asString());
        hmrc = UUID.fromString(raised.path("requests").path(1).path("id").asString());
        item = Ids.next();
        document = Ids.next();
        said = 0;
        answerKey = null;
        gateway.says(referral, hmrc, ++said, new RequestDelivered(Channel.PULL));
        gateway.says(referral, hmrc, ++said, new RequestHit(Channel.PULL));
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void aDocumentIsOnItsWayUntilEveryPartIsHereAndThenDownloadedOnRecord() throws Exception {
        List<byte[]> sealed = sealed(PDF);
        provides(permitted(), digest(sealed));
        eventually(() -> assertThat(state()).isEqualTo("ON_ITS_WAY"));
        assertThat(problem(downloads(tarian()), 409)).isEqualTo("document-on-its-way");

        sends(sealed, 1);
        sends(sealed, 1);
        sends(sealed, 2);
        eventually(() -> assertThat(arrived()).isEqualTo(2));
        assertThat(problem(downloads(tarian()), 409)).isEqualTo("document-on-its-way");

        sends(sealed, 3);
        eventually(() -> assertThat(state()).isEqualTo("HERE"));
        JsonNode shown = answer().path("items").path(0).path("documents").path(0);
        assertThat(shown.path("fileName").asString()).isEqualTo("Marker Filename.pdf");
        assertThat(shown.path("scan").asString()).isEqualTo("CLEAN");
        EntityExchangeResult<byte[]> file = downloads(tarian());
        assertThat(file.getStatus().value()).isEqualTo(200);
        assertThat(file.getResponseBody()).isEqualTo(PDF);
        assertThat(file.getResponseHeaders().getContentDisposition().isAttachment()).isTrue();
        assertThat(file.getResponseHeaders().getContentDisposition().getFilename())
                .isEqualTo("Marker Filename.pdf");
        assertThat(file.getResponseHeaders().getFirst("X-Content-Type-Options"))
                .isEqualTo("nosniff");
        assertThat(file.getResponseHeaders().getFirst("Content-Security-Policy"))
                .isEqualTo("sandbox");
        assertThat(file.getResponseHeaders().getContentLength()).isEqualTo(PDF.length);

        eventually(
                () ->
                        assertThat(accesses())
                                .contains(
                                        "answer ALLOWED [item, EXPORT]",
                                        "document ALLOWED [document]"));
        assertThat(
                        gets("/api/referrals/{id}/requests/{request}/handling-acts", referral, hmrc)
                                .toString())
                .contains("EXPORT");
    }

    @Test
    void whatIsNotWhatTheAnswerNamesIsNotHandedOut() throws Exception {
        List<byte[]> sealed = sealed(PDF);
        byte[] other = digest(sealed);
        other[0] ^= 1;
        provides(permitted(), other);
        sendsAll(sealed);
        eventually(() -> assertThat(state()).isEqualTo("DAMAGED"));
        assertThat(problem(downloads(tarian()), 409)).isEqualTo("document-damaged");
    }

    @Test
    void partsThatWereSwappedAreNotOpened() throws Exception {
        List<byte[]> sealed = new ArrayList<>(sealed(PDF));
        sealed.set(0, sealed.set(1, sealed.get(0)));
        provides(permitted(), digest(sealed));
        sendsAll(sealed);
        eventually(() -> assertThat(state()).isEqualTo("HERE"));
        assertThat(received(tarian())).isLessThan(PDF.length);
    }

    @Test
    void theItemsHandlingDecidesUntilTheOriginatorConsents() throws Exception {
        List<byte[]> sealed = sealed(PDF);
        provides(withoutPermission(), digest(sealed));
        sendsAll(sealed);
        eventually(() -> assertThat(state()).isEqualTo("HERE"));
        assertThat(problem(downloads(tarian()), 403)).isEqualTo("handling-not-permitted");
        eventually(() -> assertThat(accesses()).contains("answer DENIED [item, EXPORT]"));

        gateway.says(
                referral,
                hmrc,
                ++said,
                ContentConsentDecided.newBuilder()
                        .setContentItemId(item)
                        .setAct(HandlingAct.EXPORT)
                        .setAllowed(true)
                        .build());
        eventually(() -> assertThat(downloads(tarian()).getStatus().value()).isEqualTo(200));
    }

    @Test
    void anotherRegionReachesNothingAndThatItTriedIsOnRecord() throws Exception {
        List<byte[]> sealed = sealed(PDF);
        provides(permitted(), digest(sealed));
        eventually(() -> assertThat(state()).isEqualTo("ON_ITS_WAY"));
        assertThat(problem(downloads(northWest()), 404)).isEqualTo("not-found");
        sendsAll(sealed);
        eventually(() -> assertThat(state()).isEqualTo("HERE"));
        assertThat(problem(downloads(northWest()), 404)).isEqualTo("not-found");
        eventually(
                () ->
                        assertThat(accesses())
                                .filteredOn(access -> access.startsWith("answer DENIED"))
                                .hasSize(2));
    }

    @Test
    void anErasedAnswerErasesItsDocuments() throws Exception {
        List<byte[]> sealed = sealed(PDF);
        provides(permitted(), digest(sealed));
        sendsAll(sealed);
        eventually(() -> assertThat(state()).isEqualTo("HERE"));
        ring.destroy(referral);
        assertThat(problem(downloads(tarian()), 410)).isEqualTo("key-destroyed");
    }

    private void provides(Grading grading, byte[] sha256) {
        UUID event = Ids.next();
        SpecificRecord body =
                ContentProvided.newBuilder()
                        .setChannel(Channel.PULL)
                        .setPartial(false)
                        .setItemCount(1)
                        .setContent(
                                cipher.seal(
                                        key(),
                                        new Binding(event, referral),
                                        AnswerContent.newBuilder()
                                                .setItems(List.of(item(grading, sha256)))
                                                .build()))
                        .build();
        gateway.says(
                referral,
                uk.gain.contract.ReferralResponse.newBuilder(
                                Gateway.event(referral, hmrc, ++said, body))
                        .setEventId(event)
                        .build());
    }

    private ContentItem item(Grading grading, byte[] sha256) {
        return ContentItem.newBuilder()
                .setContentItemId(item)
                .setSubjectRole(SubjectRole.SUSPECT)
                .setCategory(InformationCategory.TAX)
                .setText("See the document")
                .setGrading(grading)
                .setBasis(Basis.FACT)
                .setAsOf(LocalDate.parse("2026-11-01"))
                .setAccuracy("Complete")
                .setDocuments(
                        List.of(
                                AttachedDocument.newBuilder()
                                        .setDocumentId(document)
                                        .setFileName("Marker Filename.pdf")
                                        .setMediaType("application/pdf")
                                        .setSize(PDF.length)
                                        .setSha256(ByteBuffer.wrap(sha256))
                                        .setScan(ScanResult.CLEAN)
                                        .build()))
                .build();
    }

    private List<byte[]> sealed(byte[] bytes) {
        int count = (bytes.length + PART - 1) / PART;
        List<byte[]> sealed = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            sealed.add(
                    parts.seal(
                            key(),
                            new PartCipher.Place(document, referral, number, number == count),
                            Arrays.copyOfRange(
                                    bytes,
                                    (number - 1) * PART,
                                    Math.min(bytes.length, number * PART))));
        }
        return sealed;
    }

    private void sendsAll(List<byte[]> sealed) {
        for (int number = 1; number <= sealed.size(); number++) {
            sends(sealed, number);
        }
    }

    private void sends(List<byte[]> sealed, int number) {
        gateway.sends(
                DocumentPart.newBuilder()
                        .setEventId(Ids.next())
                        .setReferralId(referral)
                        .setRequestId(hmrc)
                        .setDocumentId(document)
                        .setAttachedBy(Ids.next())
                        .setOccurredAt(Instant.now().truncatedTo(ChronoUnit.MICROS))
                        .setActor(
                                Actor.newBuilder()
                                        .setKind(ActorKind.SYSTEM)
                                        .setRole(ActorRole.AGENCY_SYSTEM)
                                        .setSubject("hmrc-system")
                                        .setOrganisation("HMRC")
                                        .build())
                        .setNumber(number)
                        .setCount(sealed.size())
                        .setKeyId(key().keyId())
                        .setCiphertext(ByteBuffer.wrap(sealed.get(number - 1)))
                        .build());
    }

    private JsonNode answer() {
        return gets("/api/referrals/{id}/requests/{request}/content", referral, hmrc);
    }

    private String state() {
        return answer().path("items").path(0).path("documents").path(0).path("state").asString();
    }

    private int arrived() {
        return jdbc.sql("select arrived from answer_document where document_id = :document")
                .param("document", document)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    private EntityExchangeResult<byte[]> downloads(WebTestClient who) {
        return who.mutate()
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(2 * PDF.length))
                .build()
                .get()
                .uri(
                        "/api/referrals/{id}/requests/{request}/documents/{document}",
                        referral,
                        hmrc,
                        document)
                .exchange()
                .expectBody()
                .returnResult();
    }

    /** How many bytes come before the connection breaks. */
    private int received(WebTestClient who) {
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        try {
            byte[] body = downloads(who).getResponseBody();
            received.writeBytes(body == null ? new byte[0] : body);
        } catch (RuntimeException broken) {
            return received.size();
        }
        return received.size();
    }

    private static String problem(EntityExchangeResult<byte[]> result, int status) {
        byte[] body = result.getResponseBody();
        String text = body == null ? "" : new String(body, StandardCharsets.UTF_8);
        assertThat(result.getStatus().value()).as(text).isEqualTo(status);
        return JSON.readTree(text).path("type").asString().replace("urn:gain:problem:", "");
    }

    private List<String> accesses() {
        return Published.on(Topics.REFERRAL_ACCESS, avro).stream()
                .filter(access -> referral.equals(access.getReferralId()))
                .map(
                        access ->
                                "%s %s %s"
                                        .formatted(
                                                access.getObjectKind(),
                                                access.getOutcome(),
                                                access.getFields()))
                .toList();
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

    private static byte[] digest(List<byte[]> sealed) throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        sealed.forEach(digest::update);
        return digest.digest();
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

    private static byte[] pdf(int size) {
        byte[] bytes = new byte[size];
        new Random(7).nextBytes(bytes);
        return bytes;
    }
}
