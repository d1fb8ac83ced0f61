package uk.gain.referralservice.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gain.webui.browsing.Browser.form;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import uk.gain.contract.ActionCode;
import uk.gain.contract.AnswerContent;
import uk.gain.contract.AttachedDocument;
import uk.gain.contract.Basis;
import uk.gain.contract.ContentItem;
import uk.gain.contract.Grading;
import uk.gain.contract.HandlingCode;
import uk.gain.contract.InformationCategory;
import uk.gain.contract.IntelligenceAssessment;
import uk.gain.contract.SanitisationCode;
import uk.gain.contract.ScanResult;
import uk.gain.contract.SealedContent;
import uk.gain.contract.SourceEvaluation;
import uk.gain.contract.SubjectRole;
import uk.gain.platform.cipher.Binding;
import uk.gain.platform.cipher.ContentCipher;
import uk.gain.platform.cipher.DataKey;
import uk.gain.platform.cipher.KeyLookup;
import uk.gain.platform.cipher.KeyRing;
import uk.gain.platform.cipher.PartCipher;
import uk.gain.platform.identity.Ids;
import uk.gain.referralservice.documents.application.KeepingDocuments;
import uk.gain.referralservice.documents.model.Part;
import uk.gain.referralservice.lifecycle.application.RecordingResponses;
import uk.gain.referralservice.lifecycle.model.Fact;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.RequestId;
import uk.gain.referralservice.lifecycle.model.RequestResponse;
import uk.gain.referralservice.lifecycle.model.Response;
import uk.gain.referralservice.lifecycle.model.Sealed;
import uk.gain.webui.browsing.Browser;

/** What a co-ordinator does with an item of an answer on its page, without scripts. */
class HandlingPagesTest extends RunningPages {

    private final ApplicationContext service;
    private final Browser coordinator;
    private final WebTestClient web;

    HandlingPagesTest(@Autowired WebTestClient web, @Autowired ApplicationContext service) {
        this.service = service;
        this.web = web;
        this.coordinator = Browser.of(web, "coordinator.tarian", "COORDINATOR");
    }

    @Test
    void anItemIsPrintedOrItsOriginatorIsAsked() {
        UUID referral = UUID.fromString(raised());
        UUID request = requestOf(referral);
        UUID freely = UUID.randomUUID();
        UUID restricted = UUID.randomUUID();
        answers(referral, request, List.of(item(freely, false), item(restricted, true)));
        String here = "/referrals/%s/requests/%s".formatted(referral, request);
        List<String> links =
                coordinator
                        .opens(here + "/answer")
                        .select("a[href*=/handling?item=]")
                        .eachAttr("href");
        assertThat(links)
                .containsExactly(
                        here + "/handling?item=" + freely, here + "/handling?item=" + restricted);

        assertThat(coordinator.opens(links.getFirst()).text()).contains("Nothing yet.");
        assertThat(
                        coordinator
                                .isRefused(links.getFirst(), form("what", "DO", "recipient", "X"))
                                .select(".govuk-error-summary__list a")
                                .eachAttr("href"))
                .containsExactly("#act", "#reason");
        Document printed =
                coordinator.answers(
                        links.getFirst(), form("what", "DO", "act", "PRINT", "reason", "Why"));
        assertThat(printed.select("h1").text()).isEqualTo("[1AP]");
        assertThat(printed.text()).contains("Marker Answertext").contains("Condition: None");

        String second = links.get(1);
        Document refused =
                coordinator.isRefused(second, form("what", "DO", "act", "PRINT", "reason", "Why"));
        assertThat(refused.text())
                .contains("PRINT needs the consent of HMRC: ACTION_CODE_A1")
                .doesNotContain("Marker Answertext");
        assertThat(coordinator.sends(second, form("what", "ASK", "act", "PRINT", "reason", "Why")))
                .isEqualTo(second);
        assertThat(coordinator.opens(second).select(".moj-timeline__title").eachText())
                .containsExactly("Consent to print: sought");
    }

    @Test
    void aDocumentIsShownOnItsWayAndThenDownloaded() throws NoSuchAlgorithmException {
        UUID referral = UUID.fromString(raised());
        UUID request = requestOf(referral);
        UUID document = Ids.next();
        byte[] sealed =
                service.getBean(PartCipher.class)
                        .seal(
                                keyOf(request),
                                new PartCipher.Place(document, referral, 1, true),
                                "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
        ContentItem item =
                ContentItem.newBuilder(item(Ids.next(), false))
                        .setDocuments(
                                List.of(
                                        AttachedDocument.newBuilder()
                                                .setDocumentId(document)
                                                .setFileName("statement.pdf")
                                                .setMediaType("application/pdf")
                                                .setSize(8)
                                                .setSha256(
                                                        ByteBuffer.wrap(
                                                                MessageDigest.getInstance("SHA-256")
                                                                        .digest(sealed)))
                                                .setScan(ScanResult.NOT_SCANNED)
                                                .build()))
                        .build();
        answers(referral, request, List.of(item));
        String here = "/referrals/%s/requests/%s".formatted(referral, request);
        assertThat(coordinator.opens(here + "/answer").text())
                .contains("statement.pdf PDF, 8 bytes. Not searched for malware. On its way");
        service.getBean(KeepingDocuments.class)
                .keep(
                        List.of(
                                new Part(
                                        document,
                                        new ReferralId(referral),
                                        new RequestId(request),
                                        1,
                                        1,
                                        sealed)));
        assertThat(
                        coordinator
                                .opens(here + "/answer")
                                .select("a[href=" + here + "/documents/" + document + "]")
                                .text())
                .isEqualTo("Download statement.pdf");
        web.mutateWith(Browser.signedIn("coordinator.tarian", "COORDINATOR"))
                .get()
                .uri(here + "/documents/" + document)
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PDF)
                .expectHeader()
                .valueEquals("Content-Security-Policy", "sandbox")
                .expectBody(String.class)
                .isEqualTo("%PDF-1.7");
        assertThat(
                        coordinator
                                .opens(here + "/documents/" + Ids.next(), HttpStatus.NOT_FOUND)
                                .select("h1"))
                .hasSize(1);
    }

    private String raised() {
        coordinator.sends("/referrals/new", CoordinatorsPagesTest.complete());
        String raised = coordinator.sends("/referrals/new/check", form());
        return raised.substring("/referrals/".length(), raised.lastIndexOf('/'));
    }

    private UUID requestOf(UUID referral) {
        return service.getBean(JdbcClient.class)
                .sql("select id from request where referral_id = :id limit 1")
                .param("id", referral)
                .query(UUID.class)
                .single();
    }

    private void answers(UUID referral, UUID request, List<ContentItem> items) {
        UUID event = Ids.next();
        says(referral, request, Ids.next(), "REQUEST_DELIVERED", new Response.Delivered());
        says(referral, request, Ids.next(), "REQUEST_HIT", new Response.Hit());
        says(
                referral,
                request,
                event,
                "CONTENT_PROVIDED",
                new Response.ContentProvided(false, sealed(referral, request, event, items)));
    }

    private void says(UUID referral, UUID request, UUID event, String kind, Response response) {
        Fact fact =
                new Fact(
                        event,
                        new ReferralId(referral),
                        kind,
                        Instant.now().truncatedTo(ChronoUnit.MICROS),
                        new Fact.Party("SYSTEM", "AGENCY_SYSTEM", "hmrc-system", "HMRC", null),
                        null,
                        null,
                        null);
        service.getBean(RecordingResponses.class)
                .record(List.of(new RequestResponse(new RequestId(request), fact, response)));
    }

    private Sealed sealed(UUID referral, UUID request, UUID event, List<ContentItem> items) {
        DataKey key = keyOf(request);
        SealedContent sealed =
                service.getBean(ContentCipher.class)
                        .seal(
                                key,
                                new Binding(event, referral),
                                AnswerContent.newBuilder().setItems(items).build());
        byte[] ciphertext = new byte[sealed.getCiphertext().remaining()];
        sealed.getCiphertext().duplicate().get(ciphertext);
        return new Sealed(event, key.keyId(), sealed.getSchema$(), ciphertext);
    }

    private DataKey keyOf(UUID request) {
        UUID key =
                service.getBean(JdbcClient.class)
                        .sql("select answer_key_id from request where id = :id")
                        .param("id", request)
                        .query(UUID.class)
                        .single();
        return ((KeyLookup.Present) service.getBean(KeyRing.class).find(key)).key();
    }

    private static ContentItem item(UUID id, boolean restricted) {
        Grading.Builder grading =
                Grading.newBuilder()
                        .setSource(SourceEvaluation.RELIABLE)
                        .setAssessment(IntelligenceAssessment.KNOWN_DIRECTLY)
                        .setHandling(restricted ? HandlingCode.CONDITIONS : HandlingCode.PERMITTED);
        if (restricted) {
            grading.setAction(ActionCode.NO_ACTION_WITHOUT_PERMISSION)
                    .setSanitisation(SanitisationCode.MAY_BE_SANITISED);
        }
        return ContentItem.newBuilder()
                .setContentItemId(id)
                .setSubjectRole(SubjectRole.SUSPECT)
                .setCategory(InformationCategory.TAX)
                .setText("Marker Answertext")
                .setGrading(grading.build())
                .setBasis(Basis.FACT)
                .setAsOf(LocalDate.parse("2026-11-01"))
                .setAccuracy("Complete")
                .build();
    }
}
