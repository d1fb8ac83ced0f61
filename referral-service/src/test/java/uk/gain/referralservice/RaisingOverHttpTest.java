package uk.gain.referralservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class RaisingOverHttpTest extends RunningService {

    @Test
    void aReferralInOrderIsRaisedForEveryAgencyNamed() {
        EntityExchangeResult<byte[]> answer =
                post(tarian(), key(), Bodies.inOrder())
                        .expectStatus()
                        .isCreated()
                        .expectBody()
                        .returnResult();
        JsonNode raised = json(answer.getResponseBody());
        assertThat(answer.getResponseHeaders().getLocation())
                .hasToString("/api/referrals/" + raised.path("id").asString());
        assertThat(raised.path("reference").asString()).matches("TN-\\d{4}-\\d{6}");
        assertThat(raised.path("rollUp").path("text").asString())
                .isEqualTo("answered 0 of 2, 0 hits, 0 overdue");
        assertThat(texts(raised.path("requests"), "agency")).containsExactly("DWP", "HMRC");
        assertThat(texts(raised.path("requests"), "state")).containsOnly("SENT");
        assertThat(raised).isEqualTo(gets("/api/referrals/{id}", raised.path("id").asString()));
    }

    @Test
    void allThatHoldACategoryAreAskedButThoseThatThePreviewLeavesOut() {
        String body =
                Bodies.with(it -> it.putObject("recipients").putArray("allHolding").add("TAX"));
        JsonNode preview = previewed(body);
        JsonNode raised = raises(body);
        assertThat(texts(raised.path("requests"), "agency"))
                .contains("HMRC")
                .isEqualTo(texts(preview.path("asked"), "agency"));
        assertThat(texts(gets("/api/agencies?category=TAX").path("items"), "code"))
                .containsAll(texts(raised.path("requests"), "agency"));
    }

    @Test
    void theSameCommandAgainGetsTheSameBytesAndRaisesNothing() {
        String key = key();
        byte[] first = bodyOf(post(tarian(), key, Bodies.inOrder()));
        long raised = referrals();
        byte[] again = bodyOf(post(tarian(), key, Bodies.inOrder()));
        assertThat(again).isEqualTo(first);
        assertThat(referrals()).isEqualTo(raised);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        String key = key();
        post(tarian(), key, Bodies.inOrder()).expectStatus().isCreated();
        problem(
                post(tarian(), key, Bodies.with(body -> body.put("operation", "OTHER"))),
                422,
                "idempotency-key-reused");
    }

    @Test
    void withoutAnIdempotencyKeyNothingIsRaised() {
        long before = referrals();
        problem(
                tarian().post()
                        .uri("/api/referrals")
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(Bodies.inOrder())
                        .exchange(),
                400,
                "idempotency-key-missing");
        assertThat(referrals()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("objections")
    void theDoorNamesFieldAndRuleAndKeepsNothing(
            String field, String rule, Consumer<ObjectNode> change) {
        long before = referrals();
        JsonNode problem =
                problem(post(tarian(), key(), Bodies.with(change)), 422, "referral-refused");
        assertThat(problem.path("errors").size()).isOne();
        JsonNode error = problem.path("errors").path(0);
        assertThat(error.path("field").asString()).isEqualTo(field);
        assertThat(error.path("rule").asString()).isEqualTo(rule);
        assertThat(error.path("message").asString()).isNotBlank();
        assertThat(referrals()).isEqualTo(before);
    }

    static Stream<Arguments> objections() {
        return Stream.of(
                objection(
                        "classification",
                        "classification-too-high",
                        body -> body.put("classification", "SECRET")),
                objection("criteria", "criterion-missing", body -> body.putArray("criteria")),
                objection(
                        "criteria[0].morileTier",
                        "morile-tier-out-of-range",
                        body -> ((ObjectNode) body.path("criteria").path(0)).put("morileTier", 6)),
                objection(
                        "holdsNoInterceptProduct",
                        "intercept-product-not-excluded",
                        body -> body.put("holdsNoInterceptProduct", false)),
                objection(
                        "requestingUnit",
                        "unit-not-served",
                        body -> body.put("requestingUnit", "CHESHIRE-POLICE")),
                objection(
                        "respondBy",
                        "respond-by-in-the-past",
                        body -> body.put("respondBy", "2020-01-01T00:00:00Z")),
                objection(
                        "content.subjects",
                        "subject-missing",
                        body -> ((ObjectNode) body.path("content")).putArray("subjects")),
                objection(
                        "content.subjects[0].role",
                        "subject-role-missing",
                        body -> subject(body).putNull("role")),
                objection(
                        "content.subjects[0].identifiers",
                        "identifier-missing",
                        body -> subject(body).putArray("identifiers")),
                objection(
                        "recipients.agencies[0]",
                        "agency-unknown",
                        body -> body.putObject("recipients").putArray("agencies").add("NOBODY")),
                objection(
                        "recipients.agencies", "nobody-to-ask", body -> body.remove("recipients")),
                objection(
                        "recipients.allHolding",
                        "nobody-to-ask",
                        body ->
                                body.putObject("recipients")
                                        .putArray("allHolding")
                                        .add("CHARITIES")
                                        .add("TAX")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("malformed")
    void whatIsNotWellFormedIsSaidByField(String field, String rule, Consumer<ObjectNode> change) {
        JsonNode problem =
                problem(post(tarian(), key(), Bodies.with(change)), 400, "invalid-request");
        assertThat(texts(problem.path("errors"), "field")).containsExactly(field);
        assertThat(texts(problem.path("errors"), "rule")).containsExactly(rule);
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                objection("urgency", "readable", body -> body.put("urgency", "SOON")),
                objection("urgency", "not-null", body -> body.remove("urgency")),
                objection("content", "not-null", body -> body.remove("content")),
                objection(
                        "content.question",
                        "not-blank",
                        body -> ((ObjectNode) body.path("content")).put("question", " ")),
                objection("safegaurding", "readable", body -> body.put("safegaurding", true)),
                objection(
                        "recipients",
                        "one-way-of-naming",
                        body ->
                                ((ObjectNode) body.path("recipients"))
                                        .putArray("allHolding")
                                        .add("TAX")));
    }

    @Test
    void whatIsNotJsonIsRefused() {
        problem(post(tarian(), key(), "{"), 400, "invalid-request");
        problem(
                tarian().post()
                        .uri("/api/referrals")
                        .header("Idempotency-Key", key())
                        .contentType(MediaType.TEXT_PLAIN)
                        .bodyValue("raise it")
                        .exchange(),
                415,
                "unsupported-media-type");
    }

    @Test
    void onlyCoordinatorsRaiseAndTheAttemptIsRecorded() {
        problem(
                post(as("requester.southwales", "REQUESTER"), key(), Bodies.inOrder()),
                403,
                "forbidden");
    }

    @Test
    void whoTheDirectoryDoesNotKnowIsTurnedAway() {
        problem(
                post(as("coordinator.nowhere", "COORDINATOR"), key(), Bodies.inOrder()),
                403,
                "no-membership");
    }

    @Test
    void withoutATokenNothingIsDone() {
        problem(post(http, key(), Bodies.inOrder()), 401, "unauthenticated");
    }

    static JsonNode problem(WebTestClient.ResponseSpec answer, int status, String slug) {
        EntityExchangeResult<byte[]> result =
                answer.expectStatus()
                        .isEqualTo(status)
                        .expectHeader()
                        .contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                        .expectBody()
                        .returnResult();
        JsonNode problem = json(result.getResponseBody());
        assertThat(problem.path("type").asString()).isEqualTo("urn:gain:problem:" + slug);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.toString()).doesNotContain("Markername");
        return problem;
    }

    private long referrals() {
        return jdbc.sql("select count(*) from referral").query(Long.class).single();
    }

    private static byte[] bodyOf(WebTestClient.ResponseSpec answer) {
        return Objects.requireNonNull(
                answer.expectStatus().isCreated().expectBody().returnResult().getResponseBody());
    }

    private static ObjectNode subject(ObjectNode body) {
        return (ObjectNode) body.path("content").path("subjects").path(0);
    }

    private static Arguments objection(String field, String rule, Consumer<ObjectNode> change) {
        return Arguments.of(field, rule, change);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
