package uk.gain.exchange.story;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One service's API, as one caller. */
final class Api {
    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http;
    private final URI service;
    private final Supplier<String> token;

    Api(HttpClient http, URI service, Supplier<String> token) {
        this.http = http;
        this.service = service;
        this.token = token;
    }

    JsonNode get(String path) {
        return json(path, bytes(path));
    }

    /** All pages of a list; the path has a query already. */
    List<JsonNode> pages(String path) {
        List<JsonNode> items = new ArrayList<>();
        String page = path;
        while (true) {
            JsonNode found = get(page);
            found.path("items").forEach(items::add);
            String next = found.path("next").asString("");
            if (next.isEmpty()) {
                return items;
            }
            page = path + "&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        }
    }

    byte[] bytes(String path) {
        return send(request(path).GET().build()).body();
    }

    JsonNode post(String path, JsonNode body) {
        HttpRequest request =
                request(path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                        .build();
        return json(path, send(request).body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(service.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token.get());
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        String what = request.method() + " " + request.uri();
        try {
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() / 100 != 2) {
                throw new StoryFailed(
                        what
                                + " answered "
                                + response.statusCode()
                                + ": "
                                + new String(response.body(), StandardCharsets.UTF_8));
            }
            return response;
        } catch (IOException e) {
            throw new StoryFailed(what + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoryFailed(what + " was interrupted", e);
        }
    }

    private static JsonNode json(String path, byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            throw new StoryFailed(path + " did not answer JSON", e);
        }
    }
}
