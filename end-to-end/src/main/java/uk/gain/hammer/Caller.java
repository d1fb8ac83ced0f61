package uk.gain.hammer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One service in the hands of one person or system, over connections that are kept. What was not
 * settled is sent again with the same Idempotency-Key.
 */
final class Caller {

    static final JsonMapper JSON = JsonMapper.shared();

    private static final Duration TO_ANSWER = Duration.ofSeconds(60);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);
    private static final int TRIES = 50;
    private static final int UNAUTHORISED = 401;
    private static final int FORBIDDEN = 403;

    private static final HttpClient HTTP = connecting().build();

    private final HttpClient http;
    private final URI service;
    private final Supplier<String> signIn;

    /** Absent before the first use and after a refusal. */
    private @Nullable String token;

    Caller(URI service, Supplier<String> signIn) {
        this(HTTP, service, signIn);
    }

    /** Over connections of its own, as a system that shows its certificate. */
    Caller(HttpClient http, URI service, Supplier<String> signIn) {
        this.http = http;
        this.service = service;
        this.signIn = signIn;
    }

    static HttpClient.Builder connecting() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5));
    }

    JsonNode get(String path) {
        return JSON.readTree(text(request(path, "application/json").GET()));
    }

    byte[] bytes(String path) {
        return good(request(path, "*/*").GET(), BodyHandlers.ofByteArray());
    }

    String post(String path, String body) {
        return text(posting(path, "application/json", BodyPublishers.ofString(body)));
    }

    /** Answered by a line of JSON for each thing that was asked. */
    String postForLines(String path, String type, String body) {
        return text(
                posting(path, type, BodyPublishers.ofString(body))
                        .setHeader("Accept", "application/x-ndjson"));
    }

    void put(String path, String type, BodyPublisher body) {
        text(request(path, "application/json").header("Content-Type", type).PUT(body));
    }

    /** Every line of an event stream, as it comes, on a thread of its own, until it is closed. */
    void listens(String path, Consumer<String> line) {
        Thread.ofVirtual()
                .start(
                        () -> {
                            try (Stream<String> lines =
                                    good(
                                            HttpRequest.newBuilder(service.resolve(path))
                                                    .header("Accept", "text/event-stream")
                                                    .GET(),
                                            BodyHandlers.ofLines())) {
                                lines.forEach(line);
                            }
                        });
    }

    /**
     * Every change that a stream of lines tells of from now on, each once; it is followed again
     * from the last when it ends.
     */
    void follows(String path, Consumer<JsonNode> changed) {
        CountDownLatch following = new CountDownLatch(1);
        Thread.ofVirtual()
                .start(
                        () -> {
                            String last = "";
                            while (true) {
                                last = followed(path, last, following, changed);
                            }
                        });
        try {
            if (!following.await(TO_ANSWER.toSeconds(), TimeUnit.SECONDS)) {
                throw new NotExact(path + " cannot be followed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotExact("Interrupted", e);
        }
    }

    private String followed(
            String path, String last, CountDownLatch following, Consumer<JsonNode> changed) {
        AtomicReference<String> newest = new AtomicReference<>(last);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(
                                service.resolve(
                                        last.isEmpty() ? path : path + "?lastEventId=" + last))
                        .header("Accept", "application/x-ndjson")
                        .GET();
        try (Stream<String> lines = good(request, BodyHandlers.ofLines())) {
            lines.forEach(
                    text -> {
                        JsonNode line = JSON.readTree(text);
                        if (line.hasNonNull("id")) {
                            newest.set(line.path("id").asString());
                        }
                        following.countDown();
                        if (line.hasNonNull("change")) {
                            changed.accept(line.path("change"));
                        }
                    });
        } catch (UncheckedIOException ended) {
            Pause.of(BETWEEN_TRIES);
        }
        return newest.get();
    }

    private HttpRequest.Builder posting(String path, String type, BodyPublisher body) {
        return request(path, "application/json")
                .header("Content-Type", type)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(body);
    }

    private HttpRequest.Builder request(String path, String accept) {
        return HttpRequest.newBuilder(service.resolve(path))
                .timeout(TO_ANSWER)
                .header("Accept", accept);
    }

    private String text(HttpRequest.Builder request) {
        return good(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private <T> T good(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        String last = "no answer";
        for (int i = 0; i < TRIES; i++) {
            Optional<HttpResponse<T>> response = send(request, handler);
            if (response.isPresent()) {
                int status = response.get().statusCode();
                if (status / 100 == 2) {
                    return response.get().body();
                }
                last = status + " " + response.get().body();
                if (!again(response.get())) {
                    break;
                }
            }
            Pause.of(BETWEEN_TRIES);
        }
        throw new NotExact(request.build().method() + " " + request.build().uri() + ": " + last);
    }

    /** An exchange that has just started may not know every member yet. */
    private static boolean again(HttpResponse<?> response) {
        return response.statusCode() >= 500
                || response.statusCode() == FORBIDDEN
                || response.statusCode() == UNAUTHORISED
                || response.headers().firstValue("Retry-After").isPresent();
    }

    private <T> Optional<HttpResponse<T>> send(
            HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        try {
            String current = current();
            HttpResponse<T> response =
                    http.send(
                            request.setHeader("Authorization", "Bearer " + current).build(),
                            handler);
            if (response.statusCode() == UNAUTHORISED) {
                refused(current);
            }
            return Optional.of(response);
        } catch (IOException away) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotExact("Interrupted", e);
        }
    }

    private synchronized String current() {
        String known = token;
        if (known == null) {
            known = signIn.get();
            token = known;
        }
        return known;
    }

    private synchronized void refused(String refused) {
        if (refused.equals(token)) {
            token = null;
        }
    }
}
