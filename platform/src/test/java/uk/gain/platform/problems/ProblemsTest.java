package uk.gain.platform.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import uk.gain.platform.example.RunningExample;

class ProblemsTest extends RunningExample {

    @LocalServerPort int port;

    private WebTestClient http = WebTestClient.bindToServer().build();

    @BeforeEach
    void connect() {
        String token = ISSUER.token("coordinator", "COORDINATOR");
        http =
                WebTestClient.bindToServer()
                        .baseUrl("http://127.0.0.1:" + port)
                        .defaultHeaders(headers -> headers.setBearerAuth(token))
                        .build();
    }

    @Test
    void anUnknownPathIsAProblem() {
        assertProblem(get("/api/no-such-thing"), 404, "not-found");
    }

    @Test
    void aBrowserGetsAProblemFromTheApiToo() {
        assertProblem(
                http.get().uri("/api/no-such-thing").accept(MediaType.TEXT_HTML).exchange(),
                404,
                "not-found");
    }

    @Test
    void whileTheRecordIsBehindReadersAreToldWhenToTryAgain() {
        WebTestClient.ResponseSpec answer = get("/api/example/behind");

        answer.expectHeader().valueEquals("Retry-After", "5");
        assertProblem(answer, 503, "record-behind");
    }

    @Test
    void aBodyThatIsNoJsonIsAProblem() {
        assertProblem(post("{\"key\": "), 400, "invalid-request");
    }

    @Test
    void aBodyWithAFieldNobodyKnowsIsAProblemThatNamesTheField() {
        assertProblem(
                post("{\"key\": \"a\", \"count\": 1, \"kuont\": 2}"),
                400,
                "invalid-request",
                "kuont");
    }

    @Test
    void aValueOfTheWrongKindIsAProblemThatNamesTheFieldButNotTheValue() {
        String body =
                assertProblem(
                        post("{\"key\": \"a\", \"count\": \"Jane Doe\"}"),
                        400,
                        "invalid-request",
                        "count");
        assertThat(body).doesNotContain("Jane");
    }

    @Test
    void everyRuleThatIsBrokenIsNamedAtOnce() {
        assertProblem(
                post("{\"key\": \" \", \"count\": 11}"),
                400,
                "invalid-request",
                "\"rule\":\"not-blank\"",
                "\"rule\":\"max\"");
    }

    @Test
    void theWrongMediaTypeIsAProblem() {
        assertProblem(
                http.post()
                        .uri("/api/example/orders")
                        .contentType(MediaType.TEXT_PLAIN)
                        .bodyValue("order")
                        .exchange(),
                415,
                "unsupported-media-type");
    }

    @Test
    void theWrongMethodIsAProblem() {
        assertProblem(
                http.delete().uri("/api/example/caller").exchange(), 405, "method-not-allowed");
    }

    @Test
    void aBrokenCursorIsAProblem() {
        WebTestClient operator =
                WebTestClient.bindToServer()
                        .baseUrl("http://127.0.0.1:" + port)
                        .defaultHeaders(
                                headers ->
                                        headers.setBearerAuth(ISSUER.token("operator", "OPERATOR")))
                        .build();
        assertProblem(
                operator.get().uri("/api/operator/parked-records?cursor=~").exchange(),
                400,
                "invalid-request",
                "cursor");
        assertProblem(
                operator.get().uri("/api/operator/parked-records?limit=0").exchange(),
                400,
                "invalid-request",
                "limit");
        assertProblem(
                operator.post().uri("/api/operator/parked-records/4711/redrive").exchange(),
                404,
                "not-found");
    }

    @Test
    void aFailureOfOursTellsNothing() {
        String body = assertProblem(get("/api/example/broken"), 500, "internal-error");

        assertThat(body).doesNotContain("Jane").doesNotContain("Exception");
    }

    @Test
    void aCommandWithoutAKeyIsAProblem() {
        assertProblem(
                http.post()
                        .uri("/api/example/orders")
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue("{\"key\": \"a\", \"count\": 1}")
                        .exchange(),
                400,
                "idempotency-key-missing");
    }

    private WebTestClient.ResponseSpec get(String path) {
        return http.get().uri(path).exchange();
    }

    private WebTestClient.ResponseSpec post(String body) {
        return http.post()
                .uri("/api/example/orders")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private static String assertProblem(
            WebTestClient.ResponseSpec answer, int status, String slug, String... holding) {
        byte[] body =
                answer.expectStatus()
                        .isEqualTo(status)
                        .expectHeader()
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .expectBody()
                        .jsonPath("$.type")
                        .isEqualTo("urn:gain:problem:" + slug)
                        .jsonPath("$.status")
                        .isEqualTo(status)
                        .jsonPath("$.title")
                        .isNotEmpty()
                        .returnResult()
                        .getResponseBody();
        String text = body == null ? "" : new String(body, StandardCharsets.UTF_8);
        for (String part : holding) {
            assertThat(text).contains(part);
        }
        return text;
    }
}
