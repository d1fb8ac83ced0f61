package uk.gain.simulatedagencies;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One agency's access token, by client credentials over a connection with its certificate; fetched
 * anew once it was refused.
 */
final class Tokens {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http;
    private final URI endpoint;
    private final String client;

    /** Absent before the first fetch and after a refusal. */
    private @Nullable String token;

    Tokens(HttpClient http, URI endpoint, String client) {
        this.http = http;
        this.endpoint = endpoint;
        this.client = client;
    }

    String current() throws IOException, InterruptedException {
        String known = token;
        if (known != null) {
            return known;
        }
        String fetched = fetch();
        token = fetched;
        return fetched;
    }

    void refused(String refused) {
        if (refused.equals(token)) {
            token = null;
        }
    }

    private String fetch() throws IOException, InterruptedException {
        HttpResponse<String> response =
                http.send(
                        HttpRequest.newBuilder(endpoint)
                                .timeout(PATIENCE)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(
                                        BodyPublishers.ofString(
                                                "grant_type=client_credentials&client_id="
                                                        + client))
                                .build(),
                        BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("No token: the provider answered " + response.statusCode());
        }
        return JsonMapper.shared().readTree(response.body()).path("access_token").asString();
    }
}
