package uk.gain.exchange.nationallist;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The referral-service in the hands of one co-ordinator, who is patient while it is away. */
final class Region {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration TO_ANSWER = Duration.ofMinutes(2);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI service;
    private final Supplier<String> signIn;

    /** Absent before the first use and after a refusal. */
    private @Nullable String token;

    Region(URI service, Supplier<String> signIn) {
        this.service = service;
        this.signIn = signIn;
    }

    /** Returns the import's path once the file is durably kept. */
    String imports(JsonNode common, Path file) {
        String id =
                answered(
                                request("/api/imports")
                                        .header("Content-Type", "application/json")
                                        .header("Idempotency-Key", UUID.randomUUID().toString())
                                        .POST(
                                                BodyPublishers.ofString(
                                                        JSON.writeValueAsString(common))))
                        .path("id")
                        .asString();
        String path = "/api/imports/" + id;
        try {
            answered(
                    request(path + "/file")
                            .header("Content-Type", "text/csv")
                            .PUT(BodyPublishers.ofFile(file)));
        } catch (IOException e) {
            throw new NotExact("The list cannot be read: " + e);
        }
        return path;
    }

    JsonNode get(String path) {
        return answered(request(path).GET());
    }

    /** Page by page, none of them kept. */
    void each(String list, Consumer<JsonNode> item) {
        String page = list + "?limit=200";
        while (true) {
            JsonNode found = get(page);
            found.path("items").forEach(item);
            String next = found.path("next").asString("");
            if (next.isEmpty()) {
                return;
            }
            page = list + "?limit=200&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(service.resolve(path)).timeout(TO_ANSWER);
    }

    /** Asked again while the service is away or wants a newer token. */
    private JsonNode answered(HttpRequest.Builder request) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Optional<HttpResponse<String>> response = send(request);
            if (response.isPresent()) {
                int status = response.get().statusCode();
                if (status / 100 == 2) {
                    return JSON.readTree(response.get().body());
                }
                if (status / 100 == 4 && status != 401) {
                    throw new NotExact(
                            request.build().uri()
                                    + " answered "
                                    + status
                                    + ": "
                                    + response.get().body());
                }
            }
            pause();
        }
        throw new NotExact(request.build().uri() + " was not answered in " + PATIENCE);
    }

    private Optional<HttpResponse<String>> send(HttpRequest.Builder request) {
        try {
            String known = token;
            String current = known == null ? signIn.get() : known;
            token = current;
            HttpResponse<String> response =
                    http.send(
                            request.setHeader("Authorization", "Bearer " + current).build(),
                            BodyHandlers.ofString());
            if (response.statusCode() == 401) {
                token = null;
            }
            return Optional.of(response);
        } catch (IOException away) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotExact("Interrupted");
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_TRIES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotExact("Interrupted");
        }
    }
}
