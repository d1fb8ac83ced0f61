package uk.gain.agencygateway.journey;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.gain.agencygateway.journey.Eventually.eventually;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.gain.agencygateway.journey.AgencyClient.Answer;
import uk.gain.agencygateway.journey.CoordinatorsSide.Raised;
import uk.gain.contract.ClarificationAsked;
import uk.gain.contract.RecallCode;
import uk.gain.contract.ReferralRecalled;

/** What the description of the API says one can send is sent, as it stands there. */
class ExamplesTest extends RunningGateway {

    private static final String AGENCY = "EXAMPLES";

    private static final JsonMapper JSON = new JsonMapper();

    private AgencyClient system;

    @BeforeAll
    void theAgencyIsKnown() throws Throwable {
        system = joins(AGENCY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/opened",
                "/acknowledgement",
                "/answer",
                "/content",
                "/content-refusal",
                "/clarification",
                "/question-answer",
                "/extension",
                "/recall-confirmation",
                "/answer-correction",
                "/answer-withdrawal"
            })
    void everyExampleOfACommandIsTakenInAStateThatAllowsIt(String command) throws Throwable {
        Map<String, JsonNode> examples = examples("/api/requests/{id}" + command);
        assertThat(examples).isNotEmpty();
        for (Map.Entry<String, JsonNode> example : examples.entrySet()) {
            Raised raised = coordinators.raises(AGENCY);
            String path = raised.path(AGENCY);
            arrived(system, raised, AGENCY);
            content(system, path);
            prepare(command, raised);
            String body = withIdsOf(system.get(path).json(), example.getValue());

            Answer answer = system.post(path + command, body);

            assertThat(answer.status())
                    .as("%s %s: %s", command, example.getKey(), answer.text())
                    .isEqualTo(200);
        }
    }

    @Test
    void theExampleOfFetchingManyIsTaken() throws Throwable {
        JsonNode example = examples("/api/requests/fetch").values().iterator().next();
        Answer answer = system.fetch("application/json", example.toString());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().valueStream())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.path("status").asInt()).isEqualTo(404));
    }

    @Test
    void theExamplesOfTheStreamHaveWhatTheStreamHas() throws Throwable {
        JsonNode content =
                api().path("/api/requests/stream")
                        .path("get")
                        .path("responses")
                        .path("200")
                        .path("content");
        List<String> lines =
                example(content.path("application/x-ndjson"), "lines").lines().toList();
        Raised raised = coordinators.raises(AGENCY);
        arrived(system, raised, AGENCY);
        try (Follower follower = Follower.ofLines(system, "0")) {
            eventually(() -> assertThat(follower.changes()).isNotEmpty());
            JsonNode told = follower.changes().getFirst().data();
            assertThat(lines)
                    .anySatisfy(
                            line ->
                                    assertThat(JSON.readTree(line).path("change").propertyNames())
                                            .isEqualTo(told.propertyNames()));
        }
        assertThat(example(content.path("text/event-stream"), "events"))
                .contains("event: request-changed", "event: ended");
    }

    private void prepare(String command, Raised raised) throws Throwable {
        String path = raised.path(AGENCY);
        switch (command) {
            case "/content", "/content-refusal" -> hit(path);
            case "/answer-correction", "/answer-withdrawal" -> {
                hit(path);
                Answer given =
                        system.post(
                                path + "/content",
                                example("/api/requests/{id}/content", "all").toString());
                assertThat(given.status()).as(given.text()).isEqualTo(200);
            }
            case "/question-answer" -> {
                coordinators.follows(
                        raised,
                        2,
                        eventId ->
                                ClarificationAsked.newBuilder()
                                        .setRequestId(raised.request(AGENCY))
                                        .setContent(
                                                coordinators.words(
                                                        raised, AGENCY, eventId, "Which year?"))
                                        .build());
                awaits(path, "questionsToYou");
            }
            case "/recall-confirmation" -> {
                coordinators.follows(
                        raised,
                        2,
                        ReferralRecalled.newBuilder()
                                .setRequestIds(List.of())
                                .setCode(RecallCode.INACCURATE)
                                .build());
                awaits(path, "toConfirm");
            }
            default -> {}
        }
    }

    private void hit(String path) {
        assertThat(system.post(path + "/answer", "{\"answer\":\"HIT\"}").status()).isEqualTo(200);
    }

    private void awaits(String path, String list) throws Throwable {
        eventually(() -> assertThat(system.get(path).json().path(list)).isNotEmpty());
    }

    /** The example with the ids and the time that a client puts there. */
    private static String withIdsOf(JsonNode request, JsonNode example) {
        Map<String, String> own =
                Map.of(
                        "questionId", request.at("/questionsToYou/0").asString(""),
                        "recallId", request.at("/toConfirm/0/recallId").asString(""),
                        "replaces", request.at("/contentGiven/0").asString(""),
                        "respondBy", Instant.now().plus(Duration.ofDays(30)).toString());
        String body = example.toString();
        for (Map.Entry<String, String> field : own.entrySet()) {
            JsonNode shown = example.path(field.getKey());
            if (shown.isString()) {
                body = body.replace(shown.asString(), field.getValue());
            }
        }
        return body;
    }

    private Map<String, JsonNode> examples(String path) {
        JsonNode body =
                api().path(path)
                        .path("post")
                        .path("requestBody")
                        .path("content")
                        .path("application/json")
                        .path("examples");
        return body.propertyStream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().path("value")));
    }

    private JsonNode example(String path, String name) {
        return requireNonNull(examples(path).get(name));
    }

    private static String example(JsonNode media, String name) {
        return media.path("examples").path(name).path("value").asString();
    }

    private JsonNode api() {
        return system.get("/v3/api-docs").json().path("paths");
    }
}
