package uk.gain.auditservice.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.reactive.server.SecurityMockServerConfigurers.mockJwt;
import static org.springframework.security.test.web.reactive.server.SecurityMockServerConfigurers.springSecurity;
import static uk.gain.auditservice.Eventually.eventually;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.gain.auditservice.AuditService;
import uk.gain.auditservice.Exchange;
import uk.gain.infrastructure.RealParts;

/** The auditors' API, over a log that real parts filled. */
class LookUpsTest {

    private static final String PURPOSE = "purpose=LAWFULNESS_CHECK";

    @TempDir static Path folder;
    private static AuditService service;
    private static WebTestClient anybody;
    private static UUID referral;

    @BeforeAll
    static void fillLog() {
        service =
                AuditService.start(
                        RealParts.postgres().freshDatabase(), folder.resolve("log-key.pem"));
        anybody =
                WebTestClient.bindToApplicationContext(service.context())
                        .apply(springSecurity())
                        .configureClient()
                        .build();
        try (Exchange exchange = service.exchange()) {
            referral = exchange.oneReferral(41);
            exchange.acknowledged();
        }
        String ofReferral = "%\"referralId\":\"" + referral + "\"%";
        eventually(() -> assertThat(count(ofReferral)).isEqualTo(5));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/entries",
                "/api/entries/0",
                "/api/entries/0/bytes",
                "/api/entries/0/proof",
                "/api/referrals/0199f000-0000-7000-8000-000000000001/trail",
                "/api/integrity",
                "/api/entries?purpose=CURIOSITY"
            })
    void aLookUpWithoutALawfulPurposeIsRefused(String path) {
        problem(as("AUDITOR").get().uri(path).exchange(), 400)
                .value(
                        body ->
                                assertThat(body)
                                        .contains(
                                                "urn:gain:problem:invalid-request",
                                                "LAWFULNESS_CHECK",
                                                "SELF_MONITORING",
                                                "INTEGRITY_AND_SECURITY",
                                                "CRIMINAL_PROCEEDINGS",
                                                "62(4)"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/entries",
                "/api/entries/0",
                "/api/entries/0/bytes",
                "/api/entries/0/proof",
                "/api/referrals/0199f000-0000-7000-8000-000000000001/trail"
            })
    void anOperatorSeesNoEntryAndTheAttemptIsRecorded(String path) {
        long denied = denied();

        problem(as("OPERATOR").get().uri(path + "?" + PURPOSE).exchange(), 403)
                .value(body -> assertThat(body).contains("urn:gain:problem:forbidden"));
        eventually(() -> assertThat(denied()).isEqualTo(denied + 1));
    }

    @Test
    void whoeverIsNotSignedInSeesNothing() {
        problem(anybody.get().uri("/api/entries?" + PURPOSE).exchange(), 401)
                .value(body -> assertThat(body).contains("urn:gain:problem:unauthenticated"));
    }

    @Test
    void everyCriterionNarrowsTheSearch() {
        assertThat(found("referralId=" + referral)).hasSizeGreaterThanOrEqualTo(5);
        assertThat(found("reference=TN-2026-000041&operation=COLLECTION"))
                .allSatisfy(
                        entry ->
                                assertThat(entry.get("eventType").stringValue())
                                        .isEqualTo("ReferralRaised"));
        assertThat(found("actor=hmrc-system&organisation=HMRC&referralId=" + referral)).hasSize(2);
        assertThat(found("outcome=FAILED&referralId=" + referral)).isEmpty();
        assertThat(found("to=2020-01-01T00:00:00Z&referralId=" + referral)).isEmpty();
        assertThat(found("from=2020-01-01T00:00:00Z&operation=COLLECTION&referralId=" + referral))
                .hasSize(1);
        assertThat(found("objectId=" + referral + "&operation=COLLECTION")).hasSize(1);
    }

    @Test
    void pagesFollowOneAnotherWithoutRepeatingWhileTheLogGrows() {
        JsonNode first = get("/api/entries?limit=2&" + PURPOSE);
        JsonNode second =
                get(
                        "/api/entries?limit=2&"
                                + PURPOSE
                                + "&cursor="
                                + first.get("next").stringValue());

        assertThat(second.get("items").get(0).get("index").longValue())
                .isEqualTo(first.get("items").get(1).get("index").longValue() - 1);
    }

    @Test
    void theBytesOfAnEntryAreThoseInTheLogAndItsProofNamesIt() throws Exception {
        long index = trail().getFirst().get("index").longValue();

        byte[] bytes = bytes("/api/entries/" + index + "/bytes?" + PURPOSE);
        String proof = text("/api/entries/" + index + "/proof?" + PURPOSE);

        byte[] leaf =
                service.jdbc()
                        .sql("select leaf from log_entry where entry_index = " + index)
                        .query(byte[].class)
                        .single();
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update((byte) 0);
        assertThat(HexFormat.of().formatHex(digest.digest(bytes)))
                .isEqualTo(HexFormat.of().formatHex(leaf));
        assertThat(proof).startsWith("c2sp.org/tlog-proof@v1\nindex " + index + "\n");
        assertThat(proof).contains("\n\nlocal.gain.example/trail\n");
    }

    @Test
    void tilesHoldTheHashesAndTheEntriesOfTheLog() {
        byte[] hashes = bytes("/api/log/tile/0/000.p/2?" + PURPOSE);
        byte[] entries = bytes("/api/log/tile/entries/000.p/1?" + PURPOSE);
        byte[] first = bytes("/api/entries/0/bytes?" + PURPOSE);

        assertThat(hashes).hasSize(64);
        assertThat(entries)
                .hasSize(2 + first.length)
                .startsWith(first.length >> 8, first.length)
                .endsWith(first);
        problem(as("AUDITOR").get().uri("/api/log/tile/5/000?" + PURPOSE).exchange(), 404);
    }

    @Test
    void anEntryThatIsNotThereIsNotFound() {
        for (String path : List.of("/api/entries/9999999", "/api/entries/9999999/proof")) {
            problem(as("AUDITOR").get().uri(path + "?" + PURPOSE).exchange(), 404)
                    .value(body -> assertThat(body).contains("urn:gain:problem:not-found"));
        }
    }

    @Test
    void aCursorThatIsNotOursIsRefused() {
        problem(as("AUDITOR").get().uri("/api/entries?cursor=AAAA&" + PURPOSE).exchange(), 400)
                .value(body -> assertThat(body).contains("cursor-is-ours"));
    }

    @Test
    void everyLookUpIsAnEntryWithItsPurpose() {
        long before = lookUps("CRIMINAL_PROCEEDINGS");
        get("/api/entries/0?purpose=CRIMINAL_PROCEEDINGS");
        get("/api/entries?purpose=CRIMINAL_PROCEEDINGS&limit=1");

        eventually(() -> assertThat(lookUps("CRIMINAL_PROCEEDINGS")).isEqualTo(before + 2));
    }

    @Test
    void everybodyMaySeeTheCheckpointAndTheKey() {
        anybody.get()
                .uri("/checkpoint")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(
                        note ->
                                assertThat(note.lines().toList())
                                        .hasSize(6)
                                        .startsWith("local.gain.example/trail")
                                        .last()
                                        .asString()
                                        .startsWith("\u2014 local.gain.example/trail "));
        anybody.get()
                .uri("/log-key")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(
                        key ->
                                assertThat(key)
                                        .matches(
                                                "local\\.gain\\.example/trail\\+[0-9a-f]{8}\\+[^\n]+\n"));
    }

    @Test
    void anOperatorMayHaveTheLogVerified() {
        as("OPERATOR")
                .get()
                .uri("/api/integrity?purpose=INTEGRITY_AND_SECURITY")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.intact")
                .isEqualTo(true);
    }

    @Test
    void theApiDescribesItself() {
        anybody.get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(
                        body ->
                                assertThat(body)
                                        .contains(
                                                "\"openapi\":\"3.1",
                                                "/api/entries/{index}/proof",
                                                "/checkpoint"));
    }

    private static List<JsonNode> trail() {
        return items(get("/api/referrals/" + referral + "/trail?limit=200&" + PURPOSE)).stream()
                .filter(
                        entry ->
                                !entry.get("source")
                                        .get("topic")
                                        .stringValue()
                                        .equals("audit-access"))
                .toList();
    }

    private static List<JsonNode> found(String criteria) {
        return items(get("/api/entries?" + PURPOSE + "&" + criteria));
    }

    private static List<JsonNode> items(JsonNode page) {
        return page.get("items").valueStream().toList();
    }

    private static JsonNode get(String path) {
        return JsonMapper.shared().readTree(text(path));
    }

    private static String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String path) {
        byte[] body =
                as("AUDITOR")
                        .get()
                        .uri(path)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBody();
        return body == null ? new byte[0] : body;
    }

    private static WebTestClient.BodySpec<String, ?> problem(
            WebTestClient.ResponseSpec response, int status) {
        return response.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType("application/problem+json")
                .expectBody(String.class);
    }

    private static WebTestClient as(String role) {
        return anybody.mutateWith(
                mockJwt()
                        .jwt(
                                token ->
                                        token.subject(role.toLowerCase(Locale.ROOT))
                                                .claim("roles", List.of(role))));
    }

    private static long denied() {
        return count("%\"outcome\":\"DENIED\"%\"reason\":\"forbidden\"%audit-access%");
    }

    private static long lookUps(String purpose) {
        return count("%\"justification\":\"" + purpose + "\"%audit-access%");
    }

    private static long count(String like) {
        return service.jdbc()
                .sql("select count(*) from log_entry where convert_from(bytes, 'UTF8') like :like")
                .param("like", like)
                .query(Long.class)
                .single();
    }
}
