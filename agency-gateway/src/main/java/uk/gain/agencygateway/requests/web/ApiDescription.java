package uk.gain.agencygateway.requests.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** What the developers of an agency's system read: how to use the API, and every way it says no. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String REQUESTS = "/api/requests";
    private static final String PROBLEM = "application/problem+json";

    /** Commands whose words are sealed. */
    private static final List<String> SEALING =
            List.of(
                    "/answer",
                    "/clarification",
                    "/question-answer",
                    "/extension",
                    "/answer-correction",
                    "/answer-withdrawal",
                    "/consents");

    private static final String INTRODUCTION =
            """
            Your agency's requests, and your answers to them.

            1. `GET /api/requests?state=SENT` lists new work; `POST /api/requests/next` hands it out one by one,
               to one of your workers each; `GET /api/requests/stream` tells you as it comes.
            2. `GET /api/requests/{id}/content` hands you who is asked about. It is recorded as a disclosure
               to your agency, and the request is then DELIVERED. `POST /api/requests/fetch` does the same for
               many; `HEAD` peeks and hands out nothing.
            3. When a named person has seen it, report that: `POST …/opened`. You may acknowledge.
            4. `POST …/answer` with HIT, NO_HIT or REFUSED, by `respondBy`.
            5. After a HIT, `POST …/content` with graded items, or `POST …/content-refusal`.

            Beside that: ask before you answer (`POST …/clarification`) or for more time (`POST …/extension`),
            answer the co-ordinator's questions (`POST …/question-answer`), read what was said
            (`GET …/messages`), correct or take back your own answer (`POST …/answer-correction`,
            `POST …/answer-withdrawal`), and when `toConfirm` names a recall or correction, say what became of
            what you hold (`POST …/recall-confirmation`).
            An agency that does not want to be told whom it holds nothing about compares blind first
            (`PUT /api/agency/blind-first`): `POST /api/requests/tokens` hands out keyed tokens, and the content is
            given once `POST …/match` names one that a record of yours matches; without a match, answer NO_HIT.
            Every item says in `availableActions` what you can do next. Every POST about a request needs an
            `Idempotency-Key` of your choice: repeat it with the same key and body until you have an answer, and it takes effect
            once. Lists are paged: follow `next` until it is null. Problems are RFC 9457; act on their `type`.
            A 503 or 429 with `Retry-After` means: the same again, but not before. `RateLimit` says with every answer
            what is left of your agency's limit.
            Systems come with a certificate, over mutual TLS, with a token that is bound to it (RFC 8705).
            """;

    @Bean
    OpenApiCustomizer agencyApi(JsonMapper json) {
        return api -> {
            api.setInfo(
                    new Info()
                            .title("GAIN referral exchange: agency API")
                            .version("1")
                            .description(INTRODUCTION));
            api.schema("Problem", problemSchema());
            api.getPaths()
                    .forEach(
                            (path, item) -> {
                                if (path.startsWith(REQUESTS)) {
                                    describe(path, item);
                                    exemplify(path, item, json);
                                }
                            });
        };
    }

    private static void describe(String path, PathItem item) {
        item.readOperations()
                .forEach(
                        operation -> {
                            problem(operation, "401", "unauthenticated", "No valid token");
                            problem(
                                    operation,
                                    "403",
                                    "no-membership",
                                    "The directory does not know the caller, or its agency is"
                                            + " disabled");
                            problem(
                                    operation,
                                    "429",
                                    "too-many-requests",
                                    "Your agency's limit is reached: come again after Retry-After");
                            problem(
                                    operation,
                                    "400",
                                    "invalid-request",
                                    "A parameter or the body is malformed; see errors");
                        });
        if (path.contains("{id}")) {
            item.readOperations()
                    .forEach(
                            operation ->
                                    problem(
                                            operation,
                                            "404",
                                            "not-found",
                                            "Your agency has no request with this id"));
        }
        if (path.contains("content")) {
            item.readOperationsMap().entrySet().stream()
                    .filter(operation -> operation.getKey() != PathItem.HttpMethod.HEAD)
                    .forEach(operation -> keyProblems(operation.getValue()));
        }
        if (item.getPost() != null && SEALING.stream().anyMatch(path::endsWith)) {
            keyProblems(item.getPost());
        }
        if (path.endsWith("/answers")) {
            manyAnswers(item.getPost());
        } else if (item.getPost() != null && path.contains("{id}")) {
            command(item.getPost());
        }
        if (path.endsWith("/content")) {
            notGiven(item.getGet());
            notGiven(item.getHead());
        }
    }

    private static void exemplify(String path, PathItem item, JsonMapper json) {
        Map<String, String> examples =
                BodyExamples.ALL.getOrDefault(path.substring(path.lastIndexOf('/')), Map.of());
        if (item.getPost() != null && item.getPost().getRequestBody() != null) {
            item.getPost()
                    .getRequestBody()
                    .getContent()
                    .values()
                    .forEach(
                            body ->
                                    examples.forEach(
                                            (name, example) ->
                                                    body.addExamples(
                                                            name,
                                                            new Example()
                                                                    .value(
                                                                            json.readValue(
                                                                                    example,
                                                                                    Object
                                                                                            .class)))));
        }
    }

    private static void notGiven(Operation operation) {
        problem(
                operation,
                "409",
                "recalled",
                "What was sent was recalled, or nobody asks any more: it is not given");
    }

    private static void keyProblems(Operation operation) {
        problem(operation, "410", "key-destroyed", "The content was erased");
        problem(operation, "503", "key-not-here", "The content's key is on its way");
    }

    private static void manyAnswers(Operation post) {
        repeatable(post);
        problem(
                post,
                "409",
                "command-in-progress",
                "The first call with this Idempotency-Key is still running");
        problem(
                post,
                "413",
                "content-too-large",
                "The body is larger than 2 MiB: send the lines in several calls");
        problem(
                post,
                "422",
                "idempotency-key-reused",
                "The Idempotency-Key was used for another request");
    }

    private static void repeatable(Operation post) {
        post.getParameters().stream()
                .filter(parameter -> parameter.getName().equals("Idempotency-Key"))
                .forEach(ApiDescription::idempotencyKey);
    }

    private static void command(Operation post) {
        repeatable(post);
        Content request =
                new Content()
                        .addMediaType(
                                "application/json", new MediaType().schema(reference("Request")));
        post.getResponses()
                .addApiResponse(
                        "200",
                        new ApiResponse().description("The request as it is now").content(request));
        problem(
                post,
                "409",
                "action-not-available",
                "The request's state does not allow this; it and the availableActions are named");
        problem(
                post,
                "422",
                "answer-not-acceptable",
                "A rule is broken (see errors), or the Idempotency-Key was used for another request");
    }

    private static void idempotencyKey(Parameter key) {
        key.required(true)
                .description("1 to 200 visible ASCII characters, new for each new command.")
                .example("4c0e7d1e-5d0f-4f0e-9c38-0a4b6f8a2d11");
    }

    private static void problem(Operation operation, String status, String slug, String meaning) {
        ApiResponses responses = operation.getResponses();
        responses.addApiResponse(
                status,
                new ApiResponse()
                        .description(meaning)
                        .content(
                                new Content()
                                        .addMediaType(
                                                PROBLEM,
                                                new MediaType()
                                                        .schema(reference("Problem"))
                                                        .addExamples(
                                                                slug,
                                                                example(status, slug, meaning)))));
    }

    private static Example example(String status, String slug, String meaning) {
        return new Example()
                .value(
                        Map.of(
                                "type",
                                "urn:gain:problem:" + slug,
                                "status",
                                Integer.valueOf(status),
                                "detail",
                                meaning));
    }

    private static Schema<?> reference(String name) {
        return new Schema<Object>().$ref("#/components/schemas/" + name);
    }

    private static Schema<Object> problemSchema() {
        Schema<Object> violation = of("object");
        violation.addProperty("field", text("Path of the field, e.g. items[0].asOf"));
        violation.addProperty("rule", text("Stable name of the rule"));
        violation.addProperty("message", text("The rule, in words"));
        Schema<Object> errors = of("array");
        errors.setItems(violation);
        Schema<Object> actions = of("array");
        actions.setItems(of("string"));
        Schema<Object> problem = of("object");
        problem.setDescription("RFC 9457. Act on type; show detail to people.");
        problem.addProperty("type", text("e.g. urn:gain:problem:action-not-available"));
        problem.addProperty("title", text("What kind of problem it is"));
        problem.addProperty("status", of("integer"));
        problem.addProperty("detail", text("What happened, and what you can do"));
        problem.addProperty("errors", errors);
        problem.addProperty("state", text("action-not-available: the request's state"));
        problem.addProperty("availableActions", actions);
        problem.setRequired(List.of("type", "status"));
        return problem;
    }

    private static Schema<Object> text(String description) {
        Schema<Object> text = of("string");
        text.setDescription(description);
        return text;
    }

    private static Schema<Object> of(String type) {
        Schema<Object> schema = new Schema<>();
        schema.setTypes(Set.of(type));
        return schema;
    }
}
