package uk.gain.agencygateway.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.reactive.server.SecurityMockServerConfigurers.csrf;
import static uk.gain.agencygateway.journey.CoordinatorsSide.person;
import static uk.gain.agencygateway.journey.Eventually.eventually;
import static uk.gain.webui.browsing.Browser.form;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.MultiValueMap;
import uk.gain.agencygateway.AgencyGatewayApplication;
import uk.gain.agencygateway.journey.CoordinatorsSide.Raised;
import uk.gain.agencygateway.requests.application.ComparingBlind;
import uk.gain.agencygateway.requests.application.SettingBlindFirst;
import uk.gain.agencygateway.requests.model.AgencyCode;
import uk.gain.agencygateway.requests.model.BlindFirst;
import uk.gain.agencygateway.requests.model.Compared;
import uk.gain.agencygateway.requests.model.Matching;
import uk.gain.agencygateway.requests.model.Party;
import uk.gain.agencygateway.requests.model.RequestId;
import uk.gain.contract.ActorRole;
import uk.gain.contract.AgencyListed;
import uk.gain.contract.ClarificationAsked;
import uk.gain.contract.ContentConsentSought;
import uk.gain.contract.HandlingAct;
import uk.gain.contract.IdentifierKind;
import uk.gain.contract.InformationAdded;
import uk.gain.contract.Member;
import uk.gain.contract.RecallCode;
import uk.gain.contract.ReferralCorrected;
import uk.gain.contract.ReferralRecalled;
import uk.gain.contract.Urgency;
import uk.gain.contract.topics.Topics;
import uk.gain.identifiers.Token;
import uk.gain.identifiers.TokenKind;
import uk.gain.infrastructure.RealParts;
import uk.gain.platform.avro.AvroRecords;
import uk.gain.platform.avro.ContractProvisioning;
import uk.gain.platform.cipher.ContentCipher;
import uk.gain.platform.cipher.DataKeys;
import uk.gain.webui.browsing.Browser;

/** An officer with nothing but a browser, and that without scripts. */
@SpringBootTest(classes = AgencyGatewayApplication.class)
@AutoConfigureWebTestClient(timeout = "30s")
@Import(Picking.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgencyPagesTest {

    private final CoordinatorsSide coordinators;
    private final Browser officer;
    private final WebTestClient web;

    @DynamicPropertySource
    static void realParts(DynamicPropertyRegistry settings)
            throws IOException, GeneralSecurityException {
        RunningParts.settings(settings);
        settings.add("gain.challenge.share", () -> "0.1");
    }

    AgencyPagesTest(
            @Autowired WebTestClient web,
            @Autowired ContractProvisioning contract,
            @Autowired AvroRecords avro,
            @Autowired ContentCipher cipher,
            @Autowired DataKeys dataKeys) {
        contract.provision(
                List.of(Topics.REFERRAL_REQUESTS, Topics.AGENCY_DIRECTORY, Topics.CONTENT_KEYS));
        coordinators =
                new CoordinatorsSide(RealParts.broker().bootstrapServers(), avro, cipher, dataKeys);
        this.web = web;
        officer = Browser.of(web, "officer.hmrc", "AGENCY_OFFICER");
    }

    @BeforeAll
    void theDirectoryIsKnown() throws Throwable {
        coordinators.lists("HMRC", 1, AgencyPagesTest::withASecondOfficer);
        eventually(() -> assertThat(officer.opens("/requests", HttpStatus.OK)).isNotNull());
    }

    private static AgencyListed.Builder withASecondOfficer(AgencyListed.Builder listed) {
        List<Member> members = new ArrayList<>(listed.getMembers());
        members.add(
                Member.newBuilder()
                        .setSubject("officer.hmrc.second")
                        .setRole(ActorRole.AGENCY_OFFICER)
                        .build());
        return listed.setMembers(members);
    }

    @AfterAll
    void close() {
        coordinators.close();
    }

    @Test
    void anOfficerReadsAcknowledgesAndAnswers() throws Throwable {
        Raised raised = raised();
        String page = page(raised);
        assertThat(officer.opens("/requests").text()).contains("TN-2026-000001");
        assertThat(officer.opens(page).text()).contains("Nobody has opened this request yet");
        assertThat(officer.opens(page + "/open").text()).contains("is recorded");
        Document content = opened(raised);
        assertThat(content.text()).contains("Marker Subjectname").contains("What is known?");
        assertThat(officer.sends(page + "/acknowledgement", form())).isEqualTo(page);
        assertThat(officer.sends(page + "/answer", form("answer", "HIT"))).isEqualTo(page);
        assertThat(officer.sends(page + "/provide", item("first"))).isEqualTo(page);
        assertThat(officer.opens(page).select("h1 .govuk-tag").text())
                .isEqualTo("Content provided");
        assertThat(officer.opens(page + "/history").select(".moj-timeline__title").eachText())
                .startsWith("Content provided", "Request hit")
                .endsWith("Referral raised");
    }

    @Test
    void anOfficerDecidesToPassARequestOnAndTheColleagueFindsIt() throws Throwable {
        Browser colleague = Browser.of(web, "officer.hmrc.second", "AGENCY_OFFICER");
        Raised raised = raised();
        opened(raised);
        String page = page(raised);
        assertThat(
                        officer.opens(page + "/decision")
                                .select("input[name=decision]")
                                .eachAttr("value"))
                .containsExactly("ACCEPT", "ASK", "REFUSE", "PASS_ON");
        assertThat(
                        officer.isRefused(page + "/decision", form())
                                .select(".govuk-error-summary__list a")
                                .eachAttr("href"))
                .containsExactly("#decision");
        assertThat(officer.sends(page + "/decision", form("decision", "PASS_ON")))
                .isEqualTo(page + "/passing-on");
        assertThat(officer.opens(page + "/passing-on").select("option").eachAttr("value"))
                .containsExactly("", "officer.hmrc.second");
        assertThat(
                        officer.isRefused(page + "/passing-on", form("text", "Yours"))
                                .select(".govuk-error-summary__list a")
                                .eachAttr("href"))
                .containsExactly("#colleague");
        assertThat(
                        officer.sends(
                                page + "/passing-on",
                                form("colleague", "officer.hmrc.second", "text", "Yours now")))
                .isEqualTo(page);
        assertThat(officer.opens(page).text()).contains("Passed on to officer.hmrc.second");
        assertThat(colleague.opens("/requests?withMe=true").select("tbody a").eachAttr("href"))
                .containsExactly(page);
        assertThat(officer.opens("/requests?withMe=true").select("tbody tr")).isEmpty();
        assertThat(colleague.opens(page + "/messages").text()).contains("Yours now");
        assertThat(colleague.opens(page + "/history").text())
                .contains("Request passed on", "To officer.hmrc.second");
        assertThat(colleague.sends(page + "/decision", form("decision", "ACCEPT"))).isEqualTo(page);
        assertThat(colleague.opens(page).select("h1 .govuk-tag").text()).isEqualTo("Acknowledged");
    }

    @Test
    void whoIsPickedSaysWhyBeforeTheContentIsShown() throws Throwable {
        Raised raised = raised();
        opened(raised);
        String content = page(raised) + "/content";
        Picking.next();
        String ask = officer.leadsTo(content);
        assertThat(officer.leadsTo(content)).as("a reload").isEqualTo(ask);
        assertThat(
                        officer.sends(
                                URI.create(ask).getPath() + "?back=" + content,
                                form("reason", "ANSWERING", "words", "Looking for their trader")))
                .isEqualTo(content);
        assertThat(officer.opens(content).text()).contains("Marker Subjectname");
    }

    @Test
    void whatIsComparedBlindIsHeldBackAndAPossibleMatchIsFlagged(
            @Autowired SettingBlindFirst setting, @Autowired ComparingBlind comparing)
            throws Throwable {
        coordinators.lists("BLINDPAGES", 1, true);
        Browser blind = Browser.of(web, "officer.blindpages", "AGENCY_OFFICER");
        eventually(() -> assertThat(blind.opens("/requests", HttpStatus.OK)).isNotNull());
        Party system =
                new Party(Party.Kind.SYSTEM, "blindpages-system", new AgencyCode("BLINDPAGES"));
        assertThat(
                        setting.keep(
                                system,
                                new BlindFirst(true, Set.of(TokenKind.EMAIL)),
                                "PUT /api/agency/blind-first"))
                .isEmpty();
        Raised raised =
                coordinators.raisesAbout(
                        List.of(person(Map.of(IdentifierKind.EMAIL, "marker@example.org"))),
                        "What is known?",
                        "BLINDPAGES");
        String page = "/requests/" + raised.request("BLINDPAGES");
        eventually(
                () ->
                        assertThat(blind.opens(page, HttpStatus.OK).text())
                                .contains("compares this request with your records first"));
        blind.opens(page + "/content", HttpStatus.CONFLICT);
        RequestId id = new RequestId(raised.request("BLINDPAGES"));
        Token[] token = new Token[1];
        eventually(
                () -> {
                    assertThat(comparing.tokens(system, List.of(id)))
                            .isInstanceOfSatisfying(
                                    ComparingBlind.Outcome.Tokens.class,
                                    tokens ->
                                            token[0] =
                                                    ((Compared) tokens.handed().getFirst())
                                                            .tokens()
                                                            .iterator()
                                                            .next());
                });
        assertThat(comparing.declare(system, id, 1, Set.of(token[0].value())))
                .isInstanceOf(Matching.class);
        assertThat(blind.opens("/requests").text()).contains("Possible match");
        assertThat(blind.opens(page).text()).contains("may match, by: Email");
        assertThat(blind.opens(page + "/content").text()).contains("marker@example.org");
    }

    @Test
    void theInboxIsFilteredAndAReferenceIsLookedUp() throws Throwable {
        coordinators.raises(
                as -> as.setReference("SW-2026-004711").setUrgency(Urgency.URGENT), "HMRC");
        eventually(
                () ->
                        assertThat(
                                        officer.opens("/requests?reference=sw-2026-004711")
                                                .select("tbody tr"))
                                .hasSize(1));
        Document found = officer.opens("/requests?reference=SW-2026-004711&urgency=URGENT");
        assertThat(found.select("tbody tr")).hasSize(1);
        assertThat(found.select(".gain-filter li a").eachAttr("href"))
                .containsExactly("/requests?urgency=URGENT", "/requests?reference=SW-2026-004711");
        assertThat(found.select("#reference").val()).isEqualTo("SW-2026-004711");
        assertThat(
                        officer.opens("/requests?reference=SW-2026-004711&state=HIT&overdue=true")
                                .text())
                .contains("No request fits");
        Document refused =
                officer.opens("/requests?since=tomorrow", HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(refused.title()).startsWith("Error: ");
        assertThat(refused.select(".govuk-error-summary__list a").eachAttr("href"))
                .containsExactly("#since");
        assertThat(officer.opens("/requests?state=LOST").select("tbody tr")).isNotEmpty();
    }

    @Test
    void aCursorThatIsNotOursIsRefused() {
        for (String cursor : List.of("eHl6", "%25%25", "OTk5OTk5OTk5OTk5OTk5OTk5OTk")) {
            officer.opens("/requests?cursor=" + cursor, HttpStatus.BAD_REQUEST);
        }
    }

    @Test
    void manyRequestsAreAnsweredWithAFileAndEachLineIsAccountedFor() throws Throwable {
        Raised raised = raised();
        opened(raised);
        assertThat(officer.opens("/requests").select("a[href=/requests/answers]")).hasSize(1);
        Document form = officer.opens("/requests/answers");
        assertThat(form.select("input[type=file][name=file]")).hasSize(1);
        assertThat(form.select("a[href=/requests/answers.csv]")).hasSize(1);
        String id = raised.request("HMRC").toString();
        Document results =
                uploads("requestId,answer\n" + id + ",NO_HIT\n" + id + ",HIT\n", HttpStatus.OK);
        assertThat(results.text())
                .contains("1 of 2 lines were carried out, 1 were refused, 0 were not filled in")
                .contains("requestId: an earlier line is about this request");
        assertThat(officer.opens(page(raised)).select("h1 .govuk-tag").text()).isEqualTo("No hit");
        assertThat(
                        uploads("colour\n", HttpStatus.UNPROCESSABLE_CONTENT)
                                .select(".govuk-error-summary__list a")
                                .eachAttr("href"))
                .containsExactly("#file");
    }

    @Test
    void anOfficerAllowsWhatIsAskedAndTakesItBack() throws Throwable {
        Raised raised = raised();
        opened(raised);
        UUID item = UUID.randomUUID();
        coordinators.follows(
                raised,
                2,
                ContentConsentSought.newBuilder()
                        .setRequestId(raised.request("HMRC"))
                        .setContentItemId(item)
                        .setAct(HandlingAct.EXPORT)
                        .build());
        String page = page(raised) + "/consents";
        assertThat(officer.opens(page(raised)).select("a[href=" + page + "]")).hasSize(1);
        eventually(() -> assertThat(officer.opens(page).text()).contains("To decide"));
        var allow = form("item", item.toString(), "act", "EXPORT", "decision", "ALLOW");
        assertThat(officer.sends(page, allow)).isEqualTo(page);
        assertThat(officer.opens(page).select("main .govuk-tag").text()).isEqualTo("Allowed");
        var refuse = form("item", item.toString(), "act", "EXPORT", "decision", "REFUSE");
        assertThat(officer.sends(page, refuse)).isEqualTo(page);
        assertThat(officer.opens(page).select("main .govuk-tag").text()).isEqualTo("Not allowed");
        assertThat(officer.isRefused(page, form("item", "7", "act", "EXPORT")).title())
                .startsWith("Error: ");
    }

    @Test
    void anOfficerUploadsDocumentsRemovesOneAndSendsOne() throws Throwable {
        Raised raised = raised();
        opened(raised);
        String page = page(raised);
        String documents = page + "/documents";
        assertThat(
                        Jsoup.parse(
                                        uploads(
                                                documents,
                                                "a.zip",
                                                "application/zip",
                                                "PK",
                                                HttpStatus.UNPROCESSABLE_CONTENT))
                                .select(".govuk-error-summary__list a")
                                .eachAttr("href"))
                .containsExactly("#file");
        assertThat(
                        uploads(
                                documents,
                                "a.pdf",
                                "application/pdf",
                                "no",
                                HttpStatus.UNPROCESSABLE_CONTENT))
                .contains("The bytes are not of the declared type");
        uploads(documents, "keeper.csv", "application/vnd.ms-excel", "a,b", HttpStatus.SEE_OTHER);
        uploads(documents, "letter.pdf", "application/pdf", "%PDF-1.7", HttpStatus.SEE_OTHER);
        Document list = officer.opens(documents);
        assertThat(list.select("tbody th").eachText()).containsExactly("keeper.csv", "letter.pdf");
        assertThat(list.text()).contains("Not searched").contains("CSV, 3 bytes");
        List<String> ids = list.select("input[name=document]").eachAttr("value");
        assertThat(officer.sends(documents + "/removal", form("document", ids.getFirst())))
                .isEqualTo(documents);
        assertThat(officer.opens(documents).select("tbody th").eachText())
                .containsExactly("letter.pdf");

        assertThat(officer.sends(page + "/answer", form("answer", "HIT"))).isEqualTo(page);
        assertThat(
                        officer.opens(page + "/provide")
                                .select("input[name=item-0-documents]")
                                .eachAttr("value"))
                .containsExactly(ids.getLast());
        MultiValueMap<String, String> item = item("with a document");
        item.add("item-0-documents", ids.getFirst());
        assertThat(
                        officer.isRefused(page + "/provide", item)
                                .select(".govuk-error-summary__list a")
                                .eachAttr("href"))
                .containsExactly("#item-0-documents");
        item.set("item-0-documents", ids.getLast());
        assertThat(officer.sends(page + "/provide", item)).isEqualTo(page);
        assertThat(officer.opens(documents).select("tbody .govuk-tag").text()).isEqualTo("Sent");
    }

    private Document uploads(String file, HttpStatus status) {
        return Jsoup.parse(uploads("/requests/answers", "answers.csv", "text/csv", file, status));
    }

    private String uploads(
            String path, String name, String type, String content, HttpStatus status) {
        MultipartBodyBuilder body = new MultipartBodyBuilder();
        body.part("file", content.getBytes(StandardCharsets.UTF_8))
                .filename(name)
                .contentType(MediaType.valueOf(type));
        return Objects.requireNonNullElse(
                web.mutateWith(csrf())
                        .mutateWith(Browser.signedIn("officer.hmrc", "AGENCY_OFFICER"))
                        .post()
                        .uri(path)
                        .accept(MediaType.TEXT_HTML)
                        .contentType(MediaType.MULTIPART_FORM_DATA)
                        .bodyValue(body.build())
                        .exchange()
                        .expectStatus()
                        .isEqualTo(status)
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody(),
                "");
    }

    @Test
    void aQuestionIsAskedAndReadAgain() throws Throwable {
        Raised raised = raised();
        opened(raised);
        String page = page(raised);
        Document empty = officer.isRefused(page + "/clarification", form("text", ""));
        assertThat(empty.title()).startsWith("Error: ");
        assertThat(empty.select(".govuk-error-summary__list a").eachAttr("href"))
                .containsExactly("#text");
        assertThat(officer.opens(page + "/clarification").select("textarea")).hasSize(1);
        assertThat(officer.sends(page + "/clarification", form("text", "Which address?")))
                .isEqualTo(page);
        assertThat(officer.opens(page).select("h1 .govuk-tag").text()).isEqualTo("Question asked");
        Document messages = officer.opens(page + "/messages");
        assertThat(messages.text())
                .contains("That you read this is recorded")
                .contains("Which address?");
    }

    @Test
    void aQuestionOfTheCoordinatorIsAnswered() throws Throwable {
        Raised raised = raised();
        opened(raised);
        String page = page(raised);
        coordinators.follows(
                raised,
                2,
                event ->
                        new ClarificationAsked(
                                raised.request("HMRC"),
                                coordinators.words(raised, "HMRC", event, "Since when?")));
        eventually(
                () ->
                        assertThat(officer.opens(page).text())
                                .contains("The co-ordinator asks you something"));
        Document messages = officer.opens(page + "/messages");
        assertThat(messages.text()).contains("Since when?");
        String link = messages.select("a:contains(Answer this question)").attr("href");
        Document asked = officer.opens(link);
        String question = asked.select("input[name=questionId]").attr("value");
        assertThat(
                        officer.sends(
                                page + "/question-answer",
                                form("questionId", question, "text", "Since 2021.")))
                .isEqualTo(page);
        assertThat(officer.opens(page + "/messages").text())
                .contains("Since 2021.")
                .doesNotContain("Answer this question");
    }

    @Test
    void moreTimeIsSought() throws Throwable {
        Raised raised = raised();
        opened(raised);
        String page = page(raised);
        assertThat(officer.opens(page + "/extension").select("input#respondBy")).hasSize(1);
        assertThat(
                        officer.isRefused(page + "/extension", form("respondBy", "soon"))
                                .select("#respondBy-error"))
                .hasSize(1);
        assertThat(
                        officer.isRefused(page + "/extension", form("respondBy", "2020-01-01"))
                                .select("#respondBy-error"))
                .hasSize(1);
        assertThat(
                        officer.sends(
                                page + "/extension",
                                form("respondBy", "2999-01-01", "text", "Archive")))
                .isEqualTo(page);
        assertThat(officer.opens(page).text()).doesNotContain("Ask for more time");
    }

    @Test
    void whatWasAddedAndCorrectedIsShownAndConfirmed() throws Throwable {
        Raised raised = raised();
        opened(raised);
        String page = page(raised);
        coordinators.follows(
                raised,
                2,
                event ->
                        new ReferralCorrected(
                                RecallCode.INACCURATE,
                                coordinators.content(
                                        raised, event, UUID.randomUUID(), "Corrected?")));
        coordinators.follows(
                raised,
                3,
                event ->
                        new InformationAdded(
                                coordinators.content(
                                        raised, event, UUID.randomUUID(), "And abroad?")));
        eventually(
                () ->
                        assertThat(officer.opens(page).text())
                                .contains("Content was added or corrected")
                                .contains("What was sent was wrong and is replaced"));
        String link = officer.opens(page).select("a[href*=recall-confirmation]").attr("href");
        String recall = officer.opens(link).select("input[name=recallId]").attr("value");
        assertThat(
                        officer.isRefused(
                                        page + "/recall-confirmation",
                                        form("recallId", recall, "code", "REPLACED"))
                                .select("#code-error")
                                .text())
                .contains("Fetch the corrected content");
        assertThat(officer.opens(page + "/content").text())
                .contains("And abroad?")
                .contains("Corrected?")
                .doesNotContain("What is known?");
        assertThat(
                        officer.isRefused(page + "/recall-confirmation", form("recallId", recall))
                                .select("#code-error"))
                .hasSize(1);
        assertThat(
                        officer.sends(
                                page + "/recall-confirmation",
                                form("recallId", recall, "code", "REPLACED")))
                .isEqualTo(page);
        assertThat(officer.opens(page).select(".govuk-warning-text")).isEmpty();
    }

    @Test
    void whatIsRecalledIsNotShownAnyMore() throws Throwable {
        Raised raised = raised();
        opened(raised);
        String page = page(raised);
        coordinators.follows(
                raised,
                2,
                event ->
                        new ReferralRecalled(
                                List.of(),
                                RecallCode.SENT_UNLAWFULLY,
                                coordinators.words(raised, event, "No power.")));
        eventually(
                () ->
                        assertThat(officer.opens(page).select("h1 .govuk-tag").text())
                                .isEqualTo("Recalled"));
        assertThat(officer.opens(page).text()).contains("Use none of it");
        assertThat(officer.opens(page).select("a:contains(What is asked)")).isEmpty();
        assertThat(officer.opens(page + "/content", HttpStatus.CONFLICT).text())
                .doesNotContain("Marker Subjectname");
        assertThat(officer.opens(page + "/messages").text()).contains("No power.");
        assertThat(officer.opens(page + "/history").text()).contains("Sent unlawfully");
    }

    @Test
    void contentIsCorrectedAndTheAnswerTakenBack() throws Throwable {
        Raised raised = raised();
        opened(raised);
        String page = page(raised);
        officer.sends(page + "/answer", form("answer", "HIT"));
        officer.sends(page + "/provide", item("first"));
        Document correcting = officer.opens(page + "/answer-correction");
        String replaces = correcting.select("input[name=replaces][checked]").attr("value");
        assertThat(
                        officer.isRefused(page + "/answer-correction", item("second"))
                                .select(".govuk-error-summary__list a")
                                .eachAttr("href"))
                .containsExactly("#replaces", "#code");
        MultiValueMap<String, String> correction = item("second");
        correction.add("replaces", replaces);
        correction.add("code", "INACCURATE");
        assertThat(officer.sends(page + "/answer-correction", correction)).isEqualTo(page);
        assertThat(officer.isRefused(page + "/answer-withdrawal", form()).select("#code-error"))
                .hasSize(1);
        assertThat(officer.sends(page + "/answer-withdrawal", form("code", "OTHER", "text", "Why")))
                .isEqualTo(page);
        assertThat(officer.opens(page).select("h1 .govuk-tag").text()).isEqualTo("Acknowledged");
        assertThat(officer.opens(page + "/answer-correction", HttpStatus.CONFLICT)).isNotNull();
    }

    private static MultiValueMap<String, String> item(String text) {
        return form(
                "item-0-subjectRole", "SUSPECT",
                "item-0-category", "TAX",
                "item-0-text", text,
                "item-0-basis", "FACT",
                "item-0-asOf", "2026-11-01",
                "item-0-accuracy", "as filed",
                "item-0-source", "RELIABLE",
                "item-0-assessment", "KNOWN_DIRECTLY",
                "item-0-handling", "PERMITTED");
    }

    private Raised raised() throws Throwable {
        Raised raised = coordinators.raises("HMRC");
        eventually(() -> assertThat(officer.opens(page(raised), HttpStatus.OK)).isNotNull());
        return raised;
    }

    /** The content, as soon as its key has come. */
    private Document opened(Raised raised) throws Throwable {
        eventually(
                () ->
                        assertThat(officer.opens(page(raised) + "/content", HttpStatus.OK))
                                .isNotNull());
        return officer.opens(page(raised) + "/content");
    }

    private static String page(Raised raised) {
        return "/requests/" + raised.request("HMRC");
    }
}
