package uk.gain.endtoend.actors;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import uk.gain.endtoend.exchange.Eventually;

/**
 * One service's API in the hands of one person or system: a well-behaved client, that repeats what
 * was not settled with the same Idempotency-Key.
 */
final class Api {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final HttpClient BROWSER = connecting().build();

    private final URI service;
    private final Tokens tokens;
    private final HttpClient http;

    /** As a person, who has no certificate. */
    Api(URI service, Tokens tokens) {
        this(service, tokens, BROWSER);
    }

    /** As a system, over connections with its certificate. */
    Api(URI service, Tokens tokens, HttpClient http) {
        this.service = service;
        this.tokens = tokens;
        this.http = http;
    }

    static HttpClient.Builder connecting() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5));
    }

    /** What must succeed, sooner or later. */
    JsonNode get(String path) {
        return patiently(request(path).GET(), path).json();
    }

    /** What must succeed, sooner or later, and only once. */
    JsonNode post(String path, JsonNode body) {
        return post(path, body, UUID.randomUUID()).json();
    }

    Answer post(String path, JsonNode body, UUID key) {
        return patiently(posting(path, body, key), path);
    }

    /** A file with a name, which must be taken. */
    JsonNode post(String path, String type, String name, byte[] file) {
        return patiently(
                        request(path)
                                .header("Content-Type", type)
                                .header(
                                        "Content-Disposition",
                                        "attachment; filename=\"" + name + "\"")
                                .header("Idempotency-Key", UUID.randomUUID().toString())
                                .POST(BodyPublishers.ofByteArray(file)),
                        path)
                .json();
    }

    /** What must succeed, and may be sent again. */
    JsonNode put(String path, String type, String body) {
        return patiently(
                        request(path)
                                .header("Content-Type", type)
                                .PUT(BodyPublishers.ofString(body)),
                        path)
                .json();
    }

    /** A command that replaces something as a whole. */
    JsonNode put(String path, JsonNode body) {
        return patiently(
                        request(path)
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", UUID.randomUUID().toString())
                                .PUT(BodyPublishers.ofString(body.toString())),
                        path)
                .json();
    }

    /** What may be refused. */
    Answer triesToGet(String path) {
        return settled(request(path).GET());
    }

    Answer triesToPost(String path, JsonNode body) {
        return settled(posting(path, body, UUID.randomUUID()));
    }

    byte[] bytes(String path) {
        return Eventually.eventually(
                        () -> send(request(path).GET(), BodyHandlers.ofByteArray()),
                        response -> response.isPresent() && response.get().statusCode() == 200)
                .orElseThrow()
                .body();
    }

    /** Every line of an event stream, as it comes, until the service closes it. */
    void listen(String path, Consumer<String> line) {
        Thread.ofVirtual()
                .start(
                        () ->
                                send(
                                                HttpRequest.newBuilder(URI.create(service + path))
                                                        .header("Accept", "text/event-stream"),
                                                BodyHandlers.ofLines())
                                        .ifPresent(response -> response.body().forEach(line)));
    }

    private Answer patiently(HttpRequest.Builder request, String path) {
        Answer answer = settled(request);
        if (!answer.isGood()) {
            throw new AssertionError(path + ": " + answer);
        }
        return answer;
    }

    /** Asked again while the exchange is away or busy, or wants a newer token. */
    private Answer settled(HttpRequest.Builder request) {
        return Eventually.eventually(
                        () -> send(request, BodyHandlers.ofString()).filter(Api::isSettled),
                        Optional::isPresent)
                .map(Answer::of)
                .orElseThrow();
    }

    private static boolean isSettled(HttpResponse<String> response) {
        return response.statusCode() < 500
                && response.statusCode() != 401
                && response.headers().firstValue("Retry-After").isEmpty();
    }

    /** Empty when the service did not answer. */
    private <T> Optional<HttpResponse<T>> send(
            HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        try {
            String token = tokens.current();
            request.setHeader("Authorization", "Bearer " + token);
            HttpResponse<T> response = http.send(request.build(), handler);
            if (response.statusCode() == 401) {
                tokens.refused(token);
            }
            return Optional.of(response);
        } catch (IOException away) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(service + path)).timeout(PATIENCE);
    }

    private HttpRequest.Builder posting(String path, JsonNode body, UUID key) {
        return request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key.toString())
                .POST(BodyPublishers.ofString(body.toString()));
    }
}
