package uk.gain.agencygateway.journey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An agency's system or officer, with nothing but HTTP and a token. */
record AgencyClient(String base, String token) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    /** What came back. */
    record Answer(HttpResponse<String> http) {

        int status() {
            return http.statusCode();
        }

        String text() {
            return http.body();
        }

        JsonNode json() {
            return JSON.readTree(http.body());
        }

        /** Last segment of the problem's type. */
        String problem() {
            return json().path("type").asString().replace("urn:gain:problem:", "");
        }
    }

    Answer get(String path) {
        return send(HttpRequest.newBuilder().GET(), path);
    }

    Answer get(String path, String header, String value) {
        return send(HttpRequest.newBuilder().GET().header(header, value), path);
    }

    Answer head(String path) {
        return send(HttpRequest.newBuilder().HEAD(), path);
    }

    /** The next new request, waited for as long as that. */
    Answer next(int waitSeconds, String parameters) {
        return posting("/api/requests/next" + parameters, "Prefer", "wait=" + waitSeconds);
    }

    /** A POST without a body. */
    Answer posting(String path, String header, String value) {
        return send(
                HttpRequest.newBuilder()
                        .header(header, value)
                        .POST(HttpRequest.BodyPublishers.noBody()),
                path);
    }

    Answer fetch(String accept, String body) {
        return send(
                HttpRequest.newBuilder()
                        .header("Accept", accept)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                "/api/requests/fetch");
    }

    Answer post(String path, String body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    Answer post(String path, String body, String idempotencyKey) {
        return send(
                HttpRequest.newBuilder()
                        .header("Idempotency-Key", idempotencyKey)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                path);
    }

    /** Sends a body of this kind under this key, and asks for an answer of that kind. */
    Answer post(String path, String body, String idempotencyKey, String type, String accept) {
        return send(
                HttpRequest.newBuilder()
                        .header("Idempotency-Key", idempotencyKey)
                        .header("Content-Type", type)
                        .header("Accept", accept)
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                path);
    }

    Answer put(String path, String body) {
        return send(
                HttpRequest.newBuilder()
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(body)),
                path);
    }

    Answer postWithoutKey(String path, String body) {
        return send(
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                path);
    }

    /** A request that is authorised, and not yet sent. */
    HttpRequest.Builder to(String path) {
        return authorised(HttpRequest.newBuilder(), path);
    }

    private HttpRequest.Builder authorised(HttpRequest.Builder request, String path) {
        return request.uri(URI.create(base + path)).header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request, String path) {
        try {
            return new Answer(
                    HTTP.send(
                            authorised(request, path).build(),
                            HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
