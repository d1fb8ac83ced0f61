package uk.gain.auditservice.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static uk.gain.auditservice.Eventually.eventually;
import static uk.gain.webui.browsing.Browser.form;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.gain.auditservice.AuditService;
import uk.gain.auditservice.FilledLog;
import uk.gain.webui.browsing.Browser;

/** Finding in a log that real parts filled: what was asked is answered, and nothing else. */
class FindingTest {

    private static final String PURPOSE = "purpose=SELF_MONITORING";

    private static final FilledLog LOG = FilledLog.get();
    private static final AuditService service = LOG.service();
    private static final UUID referral = LOG.referral();

    @Test
    void whomSomethingWasHandedToIsFoundTogetherWithAnythingElse() {
        assertThat(found("recipient=HMRC&operation=DISCLOSURE&referralId=" + referral))
                .extracting(entry -> entry.get("eventType").stringValue())
                .containsExactly("RequestDelivered");
        assertThat(found("recipient=TN&actor=hmrc-system&reference=TN-2026-000070"))
                .extracting(entry -> entry.get("eventType").stringValue())
                .containsExactly("RequestHit");
        assertThat(found("recipient=DVLA")).isEmpty();
    }

    /** DPA 2018 s.62(1): each of its operations reaches the log from a topic and is found again. */
    @ParameterizedTest
    @CsvSource({
        "COLLECTION, ReferralRaised",
        "ALTERATION, RequestChased",
        "CONSULTATION, AccessEvent",
        "DISCLOSURE, RequestDelivered",
        "COMBINATION, DeconflictionAlerted",
        "ERASURE, ContentKeysDestroyed"
    })
    void eachOperationOfTheLawIsFoundWithWhoWhenAndWhom(String operation, String event) {
        List<JsonNode> entries =
                found("reference=TN-2026-000061&limit=200&operation=" + operation).stream()
                        .filter(entry -> entry.get("eventType").stringValue().equals(event))
                        .toList();

        assertThat(entries).hasSize(1);
        JsonNode entry = entries.getFirst();
        boolean aKeyIsForgotten = operation.equals("ERASURE");
        assertThat(entry.has("who")).isNotEqualTo(aKeyIsForgotten);
        assertThat(entry.has("eventTime")).isNotEqualTo(aKeyIsForgotten);
        assertThat(entry.has("brokerTime")).isTrue();
        assertThat(entry.path("recipients").size() > 0)
                .isEqualTo(operation.equals("DISCLOSURE") || operation.equals("COLLECTION"));
    }

    @Test
    void timesAreFromAndIncludingUpToAndExcluding() {
        String of = "&operation=DISCLOSURE&referralId=" + referral;
        String delivered = "2026-11-22T09:30:01.123456Z";
        String hit = "2026-11-22T09:30:02.123456Z";

        assertThat(found("from=" + delivered + "&to=" + hit + of))
                .extracting(entry -> entry.get("eventType").stringValue())
                .containsExactly("RequestDelivered");
        assertThat(found("from=" + hit + of)).hasSize(1);
        assertThat(found("to=" + delivered + of)).isEmpty();
        assertThat(found("from=2200-01-01T00:00:00Z")).isEmpty();
    }

    @Test
    void theTrailIsShownAsItWasAtASizeAndAtATime() {
        assertThat(found("asOfSize=10&limit=200"))
                .extracting(entry -> entry.get("index").longValue())
                .containsExactly(9L, 8L, 7L, 6L, 5L, 4L, 3L, 2L, 1L, 0L);
        String signed =
                service.jdbc()
                        .sql(
                                """
                                select to_char(signed_at at time zone 'UTC',
                                               'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
                                from log_checkpoint
                                order by size
                                limit 1
                                """)
                        .query(String.class)
                        .single();
        long size =
                service.jdbc()
                        .sql("select min(size) from log_checkpoint")
                        .query(Long.class)
                        .single();

        assertThat(found("limit=200&asOf=" + signed)).hasSize((int) size);
        assertThat(found("asOf=2026-01-01T00:00:00Z")).isEmpty();
        assertThat(items(get("/api/referrals/" + referral + "/trail?asOfSize=0&" + PURPOSE)))
                .isEmpty();
    }

    @Test
    void pagesOfAnySearchFollowOneAnotherWithoutAGapOrARepeat() {
        List<Long> walked = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page =
                    get("/api/entries?organisation=HMRC&asOfSize=50&limit=3&" + PURPOSE + cursor);
            items(page).forEach(entry -> walked.add(entry.get("index").longValue()));
            cursor =
                    page.path("next").isString() ? "&cursor=" + page.get("next").stringValue() : "";
        } while (!cursor.isEmpty());

        assertThat(walked)
                .isEqualTo(
                        found("organisation=HMRC&asOfSize=50&limit=200").stream()
                                .map(entry -> entry.get("index").longValue())
                                .toList())
                .hasSizeGreaterThan(3);
    }

    @Test
    void aWordThatTheRecordDoesNotKnowIsRefused() {
        problem("/api/entries?operation=READING&" + PURPOSE, 400, "operation-is-known");
        problem("/api/entries?outcome=MAYBE&" + PURPOSE, 400, "outcome-is-known");
        problem("/api/entries?from=yesterday&" + PURPOSE, 400, "from");
        problem(
                "/api/referrals/" + referral + "/story?cursor=AAAA&" + PURPOSE,
                400,
                "cursor-is-ours");
    }

    @Test
    void aReferralsStoryIsOneListAcrossServices() {
        String path = "/api/referrals/" + referral + "/story?limit=2&" + PURPOSE;
        JsonNode first = get(path);
        JsonNode second = get(path + "&cursor=" + first.get("next").stringValue());
        List<JsonNode> story = new ArrayList<>(items(first));
        story.addAll(items(second));

        assertThat(story)
                .extracting(
                        step -> step.get("stage").stringValue(),
                        step -> step.get("service").stringValue())
                .containsExactly(
                        tuple("RAISED", "referral-service"),
                        tuple("DELIVERED", "agency-gateway"),
                        tuple("ANSWERED", "agency-gateway"),
                        tuple("READ", "agency-gateway"));
    }

    @Test
    void whoHasSeenAReferralIsToldWithWhatWasShown() {
        JsonNode seen = get("/api/referrals/" + referral + "/sightings?" + PURPOSE);

        assertThat(seen.get("people").valueStream())
                .extracting(
                        each -> each.get("who").get("subject").stringValue(),
                        each -> each.get("times").longValue(),
                        each -> each.get("seen").toString())
                .containsExactly(
                        tuple("hmrc-system", 1L, "[\"request\",\"request channel\"]"),
                        tuple("officer.hmrc", 1L, "[\"request\",\"request subjects\"]"));
        assertThat(seen.get("organisations").valueStream())
                .extracting(each -> each.get("organisation").stringValue())
                .containsExactly("HMRC", "TN");
    }

    /** The topics may hold what other tests said before. */
    private static long consultationsOfTheOfficer() {
        return LOG.count("%\"operation\":\"CONSULTATION\"%\"subject\":\"officer.hmrc\"%");
    }

    @Test
    void everythingOnePersonDidIsCounted() {
        JsonNode activity = get("/api/activity?actor=officer.hmrc&" + PURPOSE);

        assertThat(activity).hasSize(1);
        assertThat(activity.get(0).get("operation").stringValue()).isEqualTo("CONSULTATION");
        assertThat(activity.get(0).get("times").longValue())
                .isGreaterThanOrEqualTo(10)
                .isEqualTo(consultationsOfTheOfficer());
    }

    @Test
    void whatWasLookedForIsOnRecordUnlessItMatchedNothing() {
        found("actor=hmrc-system&recipient=HMRC");
        found("actor=Some%20Body");
        get("/api/activity?actor=Some%20Body&" + PURPOSE);

        eventually(
                () ->
                        assertThat(
                                        LOG.count(
                                                "%\"fields\":[\"actor=hmrc-system\",\"recipient=HMRC\"]%"))
                                .isEqualTo(1));
        eventually(() -> assertThat(LOG.count("%\"fields\":[\"actor\"]%")).isEqualTo(1));
        assertThat(LOG.count("%Some Body%")).isZero();
    }

    @Test
    void theIndexIsMadeAgainFromTheLogAndWhatDiffersIsNamedAndMended() {
        assertThat(compared().get("differences").longValue()).isZero();
        service.jdbc()
                .sql("update entry_index set actor = 'nobody' where entry_index = 3")
                .update();
        service.jdbc().sql("delete from entry_index where entry_index = 5").update();
        String handed =
                "select max(entry_index) from entry_recipient where recipient = 'TN' and"
                        + " entry_index < 50";
        long recipient = service.jdbc().sql(handed).query(Long.class).single();
        service.jdbc()
                .sql("delete from entry_recipient where recipient = 'TN' and entry_index = :entry")
                .param("entry", recipient)
                .update();

        List<String> differences =
                compared().get("named").valueStream().map(JsonNode::toString).toList();
        assertThat(differences)
                .containsExactlyInAnyOrder(
                        "{\"entry\":3,\"kind\":\"DIFFERENT\",\"what\":[\"actor\"]}",
                        "{\"entry\":5,\"kind\":\"MISSING\",\"what\":[]}",
                        "{\"entry\":"
                                + recipient
                                + ",\"kind\":\"DIFFERENT\",\"what\":[\"recipients\"]}");
        assertThat(mended().get("differences").longValue()).isEqualTo(3);
        assertThat(compared().get("differences").longValue()).isZero();
        assertThat(service.jdbc().sql(handed).query(Long.class).single()).isEqualTo(recipient);
    }

    @Test
    void theExamplesOfTheApiDescriptionRun() {
        JsonNode paths = get("/v3/api-docs").get("paths");
        List<String> called = new ArrayList<>();
        paths.properties()
                .forEach(
                        path ->
                                path.getValue()
                                        .path("get")
                                        .path("parameters")
                                        .forEach(
                                                parameter ->
                                                        example(path.getKey(), parameter, called)));

        assertThat(called)
                .anyMatch(path -> path.startsWith("/api/entries?") && path.contains("recipient="))
                .anyMatch(path -> path.startsWith("/api/export?") && path.contains("asOfSize="))
                .hasSizeGreaterThan(30);
    }

    @Test
    void thePagesShowStorySightingsActivityAndTheTrailOfATime() {
        Browser auditor = Browser.of(LOG.anybody(), "auditor", "AUDITOR");
        auditor.sends("/purpose", form("purpose", "SELF_MONITORING"));

        assertThat(text(auditor.opens("/referrals/" + referral + "/story")))
                .contains("Referral raised", "by coordinator.tarian, TN", "Request hit", "Read");
        assertThat(text(auditor.opens("/referrals/" + referral + "/sightings")))
                .contains("officer.hmrc", "request subjects", "Organisations it was handed to");
        assertThat(text(auditor.opens("/activity?actor=officer.hmrc")))
                .contains("Consultation Allowed " + consultationsOfTheOfficer(), "Entry by entry");
        assertThat(text(auditor.opens("/activity?actor=unheard-of"))).contains("knows nobody");
        assertThat(text(auditor.opens("/trail?asOfSize=0"))).contains("No entries");
        Document page = auditor.opens("/trail?recipient=HMRC&from=2026-11-22&to=2026-11-22");
        assertThat(page.select("a:contains(Export these entries)").attr("href"))
                .isEqualTo("/export?recipient=HMRC&from=2026-11-22&to=2026-11-22");
        assertThat(text(page)).contains("Request delivered");
        assertThat(text(auditor.opens("/trail?from=yesterday", HttpStatus.UNPROCESSABLE_CONTENT)))
                .contains("Enter a date like 2026-11-22");
    }

    private static void example(String path, JsonNode parameter, List<String> called) {
        String name = parameter.get("name").stringValue();
        String example =
                parameter.path("example").isMissingNode()
                        ? ""
                        : parameter.get("example").asString();
        if (example.isEmpty() || path.equals("/api/index/comparison")) {
            return;
        }
        String address =
                path.replace("{referralId}", referral.toString()).replace("{index}", "0")
                        + "?"
                        + (name.equals("purpose") ? "" : PURPOSE + "&")
                        + (path.equals("/api/activity") && !name.equals("actor")
                                ? "actor=hmrc-system&"
                                : "")
                        + name
                        + "="
                        + URLEncoder.encode(example, StandardCharsets.UTF_8);
        if (!path.contains("/tile/")) {
            LOG.as("AUDITOR", HttpMethod.GET, address).expectStatus().isOk();
            called.add(address);
        }
    }

    private static JsonNode compared() {
        return json(
                LOG.as(
                        "OPERATOR",
                        HttpMethod.GET,
                        "/api/index/comparison?purpose=INTEGRITY_AND_SECURITY"));
    }

    private static JsonNode mended() {
        return json(
                LOG.as(
                        "OPERATOR",
                        HttpMethod.POST,
                        "/api/index/mending?purpose=INTEGRITY_AND_SECURITY"));
    }

    private static String text(Document page) {
        return page.select("main").text();
    }

    private static List<JsonNode> found(String criteria) {
        return items(get("/api/entries?" + PURPOSE + "&" + criteria));
    }

    private static List<JsonNode> items(JsonNode page) {
        return page.get("items").valueStream().toList();
    }

    private static JsonNode get(String path) {
        return json(LOG.as("AUDITOR", HttpMethod.GET, path));
    }

    private static JsonNode json(WebTestClient.ResponseSpec answer) {
        byte[] body = answer.expectStatus().isOk().expectBody().returnResult().getResponseBody();
        return JsonMapper.shared().readTree(Objects.requireNonNull(body));
    }

    private static void problem(String path, int status, String contains) {
        LOG.as("AUDITOR", HttpMethod.GET, path)
                .expectStatus()
                .isEqualTo(status)
                .expectBody(String.class)
                .value(body -> assertThat(body).contains(contains));
    }
}
