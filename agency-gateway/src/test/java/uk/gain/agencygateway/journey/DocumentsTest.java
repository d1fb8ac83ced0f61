package uk.gain.agencygateway.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gain.agencygateway.journey.Eventually.eventually;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.gain.agencygateway.journey.AgencyClient.Answer;
import uk.gain.agencygateway.journey.CoordinatorsSide.Raised;
import uk.gain.agencygateway.requests.application.KeepingDocuments;
import uk.gain.contract.AccessOutcome;
import uk.gain.contract.AnswerContent;
import uk.gain.contract.AttachedDocument;
import uk.gain.contract.ContentProvided;
import uk.gain.contract.DocumentPart;
import uk.gain.contract.ReferralResponse;
import uk.gain.contract.ScanResult;
import uk.gain.contract.topics.Topics;
import uk.gain.infrastructure.RealParts;
import uk.gain.platform.cipher.Binding;
import uk.gain.platform.cipher.PartCipher;

/** Documents over HTTP, from an agency's upload to what the asking region hears. */
class DocumentsTest extends RunningForHmrc {

    private static final int PART = 256 * 1024;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Autowired PartCipher parts;
    @Autowired KeepingDocuments keeping;
    private TopicReader<DocumentPart> published;

    @BeforeAll
    void readParts() {
        published =
                new TopicReader<>(
                        Topics.DOCUMENT_PARTS,
                        RealParts.broker().bootstrapServers(),
                        RealParts.registry().url());
    }

    @AfterAll
    void closeParts() {
        published.close();
    }

    @Test
    void aLargeDocumentIsSealedWhileItComesAndSentWithItsContent() throws Throwable {
        Raised raised = delivered();
        byte[] pdf = pdf(9_900_000);
        Answer kept =
                uploads(
                        system,
                        raised,
                        "application/pdf",
                        "Marker Filename.pdf",
                        slowly(raised, pdf));
        assertThat(kept.status()).as(kept.text()).isEqualTo(200);
        UUID document = UUID.fromString(kept.json().path("documentId").asString());
        assertThat(kept.json().path("size").asLong()).isEqualTo(pdf.length);
        assertThat(kept.json().path("scan").asString()).isEqualTo("CLEAN");
        assertThat(kept.text()).doesNotContain("Marker");

        provides(raised, document);
        UUID request = raised.request("HMRC");
        eventually(
                () ->
                        assertThat(of(request))
                                .anyMatch(said -> said.getBody() instanceof ContentProvided));
        ReferralResponse said =
                of(request).stream()
                        .filter(one -> one.getBody() instanceof ContentProvided)
                        .findFirst()
                        .orElseThrow();
        AttachedDocument attached =
                cipher.open(
                                raised.answerKey("HMRC"),
                                new Binding(said.getEventId(), raised.referralId()),
                                ((ContentProvided) said.getBody()).getContent(),
                                AnswerContent.class)
                        .getItems()
                        .getFirst()
                        .getDocuments()
                        .getFirst();
        assertThat(attached.getDocumentId()).isEqualTo(document);
        assertThat(attached.getFileName()).isEqualTo("Marker Filename.pdf");
        assertThat(attached.getSize()).isEqualTo(pdf.length);
        assertThat(attached.getScan()).isEqualTo(ScanResult.CLEAN);

        int count = (pdf.length + PART - 1) / PART;
        eventually(() -> assertThat(partsOf(document)).hasSize(count));
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        ByteArrayOutputStream opened = new ByteArrayOutputStream();
        for (DocumentPart part : partsOf(document)) {
            byte[] sealed = bytes(part.getCiphertext());
            digest.update(sealed);
            opened.write(parts.open(raised.answerKey("HMRC"), place(part, count), sealed));
            assertThat(part.getAttachedBy()).isEqualTo(said.getEventId());
            assertThat(part.getCount()).isEqualTo(count);
        }
        assertThat(partsOf(document)).extracting(DocumentPart::getNumber).isSorted();
        assertThat(opened.toByteArray()).isEqualTo(pdf);
        assertThat(bytes(attached.getSha256())).isEqualTo(digest.digest());
        assertThat(HexFormat.of().formatHex(bytes(attached.getSha256())))
                .isEqualTo(kept.json().path("sha256").asString());
        assertThat(storedParts(raised)).as("the bytes are no longer here").isZero();

        assertThat(system.get(path(raised)).json().get(0).path("sent").asBoolean()).isTrue();
        assertThat(removes(system, raised, document)).isEqualTo(404);
        assertThat(rules(system.post(raised.path("HMRC") + "/content", content(document)), 422))
                .containsExactly("items[0].documents[0] document-of-request");
    }

    @Test
    void whatIsTooLargeOrOfAnotherTypeIsRefusedAndLeavesNothing() throws Throwable {
        Raised raised = delivered();
        refused(raised, "application/pdf", pdf(10 * 1024 * 1024 + 1), 413, "document-too-large");
        refused(
                raised,
                "application/zip",
                "PK".getBytes(StandardCharsets.US_ASCII),
                415,
                "document-type-not-taken");
        refused(raised, "application/pdf", text("no pdf"), 422, "document-not-acceptable");
        refused(raised, "text/plain", new byte[0], 422, "document-not-acceptable");
        assertThat(storedParts(raised)).isZero();
        assertThat(system.get(path(raised)).json()).isEmpty();
    }

    @Test
    void malwareIsRefusedAndTheAttemptIsOnRecord() throws Throwable {
        Raised raised = delivered();
        refused(raised, "text/plain", text(Clamd.EICAR), 422, "document-infected");
        assertThat(storedParts(raised)).isZero();
        eventually(
                () ->
                        assertThat(accessesOf(raised.request("HMRC")))
                                .anySatisfy(
                                        access -> {
                                            assertThat(access.getOutcome())
                                                    .isEqualTo(AccessOutcome.DENIED);
                                            assertThat(access.getReason())
                                                    .isEqualTo("document-infected");
                                        }));
    }

    @Test
    void aScannerThatCannotTellIsSaid() throws Throwable {
        Raised raised = delivered();
        Answer kept = uploads(system, raised, "text/plain", "a.txt", stream(text(Clamd.STOPS)));
        assertThat(kept.json().path("scan").asString()).isEqualTo("CANNOT_TELL");
    }

    @Test
    void aNameWithAPathIsCleanedAndKeptSealed() throws Throwable {
        Raised raised = delivered();
        uploads(system, raised, "text/csv", "../../Marker Keeper.csv", stream(text("a,b\n")));
        Answer list = system.get(path(raised));
        assertThat(list.json().get(0).path("fileName").asString()).isEqualTo("Marker Keeper.csv");
        assertThat(
                        jdbc.sql("select encode(file_name, 'escape') from document")
                                .query(String.class)
                                .list())
                .noneMatch(name -> name.contains("Marker"));
    }

    @Test
    void anotherAgencyReachesNothingAndThatItTriedIsOnRecord() throws Throwable {
        Raised raised = delivered();
        UUID document = keeps(raised);
        assertThat(uploads(dwp, raised, "text/plain", "a.txt", stream(text("x"))).status())
                .isEqualTo(404);
        assertThat(dwp.get(path(raised)).status()).isEqualTo(404);
        assertThat(removes(dwp, raised, document)).isEqualTo(404);
        eventually(
                () ->
                        assertThat(accessesOf(raised.request("HMRC")))
                                .filteredOn(
                                        access ->
                                                access.getActor().getOrganisation().equals("DWP")
                                                        && access.getOutcome()
                                                                == AccessOutcome.DENIED)
                                .hasSize(3));
        assertThat(system.get(path(raised)).json()).hasSize(1);
    }

    @Test
    void aRepeatIsAnsweredTheSameAndAnotherDocumentUnderTheKeyIsRefused() throws Throwable {
        Raised raised = delivered();
        String key = UUID.randomUUID().toString();
        Answer first = uploads(system, raised, key, "text/plain", "a.txt", stream(text("one")));
        Answer again = uploads(system, raised, key, "text/plain", "a.txt", stream(text("one")));
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(
                        uploads(system, raised, key, "text/plain", "a.txt", stream(text("two")))
                                .problem())
                .isEqualTo("idempotency-key-reused");
        assertThat(
                        uploads(system, raised, null, "text/plain", "a.txt", stream(text("two")))
                                .problem())
                .isEqualTo("idempotency-key-missing");
        assertThat(system.get(path(raised)).json()).hasSize(1);
        assertThat(storedParts(raised)).isOne();
    }

    @Test
    void whatIsRemovedOrForgottenIsGone() throws Throwable {
        Raised raised = delivered();
        UUID removed = keeps(raised);
        UUID forgotten = keeps(raised);
        UUID kept = keeps(raised);
        assertThat(removes(system, raised, removed)).isEqualTo(204);
        assertThat(removes(system, raised, removed)).isEqualTo(404);
        jdbc.sql("update document set uploaded_at = :then where document_id = :document")
                .param(
                        "then",
                        Instant.now()
                                .minus(Duration.ofHours(24).plusMinutes(1))
                                .atOffset(ZoneOffset.UTC))
                .param("document", forgotten)
                .update();
        assertThat(keeping.removeForgotten()).isOne();
        assertThat(system.get(path(raised)).json())
                .singleElement()
                .satisfies(
                        left ->
                                assertThat(left.path("documentId").asString())
                                        .isEqualTo(kept.toString()));
        assertThat(storedParts(raised)).isOne();
    }

    @Test
    void aRequestHasItsLimits() throws Throwable {
        Raised raised = delivered();
        for (int i = 0; i < 20; i++) {
            keeps(raised);
        }
        refused(raised, "text/plain", text("one too many"), 422, "document-not-acceptable");
    }

    @Test
    void anAnsweredRequestTakesNone() throws Throwable {
        Raised raised = delivered();
        assertThat(
                        system.post(raised.path("HMRC") + "/answer", "{\"answer\": \"NO_HIT\"}")
                                .status())
                .isEqualTo(200);
        refused(raised, "text/plain", text("late"), 409, "action-not-available");
    }

    private void provides(Raised raised, UUID document) {
        assertThat(system.post(raised.path("HMRC") + "/answer", "{\"answer\": \"HIT\"}").status())
                .isEqualTo(200);
        Answer given = system.post(raised.path("HMRC") + "/content", content(document));
        assertThat(given.status()).as(given.text()).isEqualTo(200);
    }

    private static String content(UUID document) {
        return """
               {"partial": true, "items": [{"subjectRole": "SUSPECT", "category": "TAX",
                 "text": "See the document", "basis": "FACT", "asOf": "2026-11-01", "accuracy": "as filed",
                 "grading": {"source": "RELIABLE", "assessment": "KNOWN_DIRECTLY", "handling": "PERMITTED"},
                 "documents": ["%s"]}]}
               """
                .formatted(document);
    }

    private UUID keeps(Raised raised) {
        Answer kept = uploads(system, raised, "text/plain", "a.txt", stream(text("A line")));
        assertThat(kept.status()).as(kept.text()).isEqualTo(200);
        return UUID.fromString(kept.json().path("documentId").asString());
    }

    private void refused(Raised raised, String type, byte[] bytes, int status, String problem) {
        Answer answer = uploads(system, raised, type, "a", stream(bytes));
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(problem);
    }

    private static Answer uploads(
            AgencyClient client, Raised raised, String type, String name, InputStream bytes) {
        return uploads(client, raised, UUID.randomUUID().toString(), type, name, bytes);
    }

    private static Answer uploads(
            AgencyClient client,
            Raised raised,
            @Nullable String key,
            String type,
            String name,
            InputStream bytes) {
        HttpRequest.Builder upload =
                client.to(path(raised))
                        .header("Content-Type", type)
                        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                        .POST(HttpRequest.BodyPublishers.ofInputStream(() -> bytes));
        if (key != null) {
            upload.header("Idempotency-Key", key);
        }
        return new Answer(send(upload));
    }

    private static int removes(AgencyClient client, Raised raised, UUID document) {
        return send(client.to(path(raised) + "/" + document).DELETE()).statusCode();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String path(Raised raised) {
        return raised.path("HMRC") + "/documents";
    }

    /** Goes on after its half only when most of that half was stored: nothing waits for the end. */
    private InputStream slowly(Raised raised, byte[] bytes) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                if (pos >= bytes.length / 2) {
                    await(raised, bytes.length / 2 / PART - 8);
                }
                return super.read(into, offset, length);
            }
        };
    }

    private void await(Raised raised, int stored) {
        try {
            eventually(() -> assertThat(storedParts(raised)).isGreaterThanOrEqualTo(stored));
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private int storedParts(Raised raised) {
        return jdbc.sql(
                        """
                        select count(*)
                        from document_part
                        join document using (document_id)
                        where request_id = :request
                        """)
                .param("request", raised.request("HMRC"))
                .query(Integer.class)
                .single();
    }

    private List<DocumentPart> partsOf(UUID document) {
        return published.values().stream()
                .filter(part -> part.getDocumentId().equals(document))
                .toList();
    }

    private static PartCipher.Place place(DocumentPart part, int count) {
        return new PartCipher.Place(
                part.getDocumentId(),
                part.getReferralId(),
                part.getNumber(),
                part.getNumber() == count);
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    private static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] pdf(int size) {
        byte[] bytes = new byte[size];
        new Random(7).nextBytes(bytes);
        byte[] mark = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(mark, 0, bytes, 0, mark.length);
        return Arrays.copyOf(bytes, size);
    }
}
