package uk.gain.simulatedagencies;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The agency-gateway's API, as one agency's system calls it. */
final class Gateway {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int UNAUTHORISED = 401;

    private final HttpClient http;
    private final URI base;
    private final Tokens tokens;
    private final JsonMapper json = JsonMapper.shared();

    Gateway(HttpClient http, URI base, Tokens tokens) {
        this.http = http;
        this.base = base;
        this.tokens = tokens;
    }

    Reply get(String path) throws InterruptedException {
        return call(HttpRequest.newBuilder(base.resolve(path)).GET());
    }

    /**
     * The key comes from the request and the step, so a repeat after a restart, of either side, is
     * known as a repeat.
     */
    Reply post(String path, JsonNode body) throws InterruptedException {
        UUID key = UUID.nameUUIDFromBytes((path + body).getBytes(StandardCharsets.UTF_8));
        return call(
                HttpRequest.newBuilder(base.resolve(path))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key.toString())
                        .POST(BodyPublishers.ofString(body.toString())));
    }

    private Reply call(HttpRequest.Builder request) throws InterruptedException {
        request.timeout(PATIENCE).header("Accept", "application/json");
        try {
            String token = tokens.current();
            HttpResponse<String> response = send(request, token);
            if (response.statusCode() == UNAUTHORISED) {
                tokens.refused(token);
                response = send(request, tokens.current());
            }
            return reply(response);
        } catch (IOException | JacksonException away) {
            return new Reply.Unsettled();
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String token)
            throws IOException, InterruptedException {
        return http.send(
                request.setHeader("Authorization", "Bearer " + token).build(),
                BodyHandlers.ofString());
    }

    private Reply reply(HttpResponse<String> response) {
        int status = response.statusCode();
        if (status / 100 == 2) {
            return new Reply.Done(json.readTree(response.body()));
        }
        boolean wait =
                status >= 500
                        || status == 401
                        || status == 429
                        || response.headers().firstValue("Retry-After").isPresent();
        return wait ? new Reply.Unsettled() : new Reply.Declined(status);
    }
}
