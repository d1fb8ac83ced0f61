package uk.gain.autoresponder;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import uk.gain.identifiers.MatchingKey;
import uk.gain.identifiers.TokenKind;

/** The agency-gateway's API, as far as this program calls it: it never asks for content. */
final class Gateway {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int ATTEMPTS = 3;
    private static final int UNAUTHORISED = 401;

    private final HttpClient http;
    private final Settings settings;
    private final JsonMapper json = JsonMapper.shared();
    private @Nullable String token;

    Gateway(HttpClient http, Settings settings) {
        this.http = http;
        this.settings = settings;
    }

    /** The exchange said no, or nothing; in {@code after} there is reason to ask again. */
    static final class Declined extends Exception {

        private static final long serialVersionUID = 1L;

        private final int status;
        private final Duration after;

        Declined(int status, String problem, Duration after) {
            super(problem);
            this.status = status;
            this.after = after;
        }

        /** 0 when nothing was said. */
        int status() {
            return status;
        }

        Duration after() {
            return after;
        }
    }

    /** A request that is to be compared. */
    record Waiting(UUID id, String reference) {}

    /** One of an agency's keys. */
    record Key(int version, MatchingKey key) {}

    /**
     * What was given for a request.
     *
     * @param comparable false when a person decides; absent when nothing was given
     */
    record Given(UUID id, @Nullable Boolean comparable, List<String> tokens) {}

    /** As above, for many, under one key. */
    record Tokens(int keyVersion, List<Given> requests) {}

    void comparesBlindFirst(Set<TokenKind> kinds) throws Declined, InterruptedException {
        ObjectNode body = json.createObjectNode().put("on", true);
        var array = body.putArray("kinds");
        kinds.forEach(kind -> array.add(kind.name()));
        call("PUT", "/api/agency/blind-first", body);
    }

    Key key() throws Declined, InterruptedException {
        JsonNode answer = call("GET", "/api/agency/matching-key", null);
        String rules = answer.path("rules").asString();
        if (!rules.equals(MatchingKey.RULES)) {
            throw new Declined(
                    0,
                    "The exchange makes tokens by other rules (" + rules + "): update this program",
                    settings.refresh());
        }
        return new Key(
                answer.path("version").asInt(),
                new MatchingKey(Base64.getUrlDecoder().decode(answer.path("key").asString())));
    }

    /** All that nobody has fetched and this agency may compare. */
    List<Waiting> waiting() throws Declined, InterruptedException {
        List<Waiting> waiting = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = call("GET", "/api/requests?state=SENT&limit=200" + cursor, null);
            for (JsonNode item : page.path("items")) {
                if (item.path("availableActions")
                        .valueStream()
                        .anyMatch(action -> action.asString().equals("FETCH_TOKENS"))) {
                    waiting.add(
                            new Waiting(
                                    UUID.fromString(item.path("id").asString()),
                                    item.path("reference").asString()));
                }
            }
            cursor =
                    page.path("next").isString()
                            ? "&cursor="
                                    + URLEncoder.encode(
                                            page.path("next").asString(), StandardCharsets.UTF_8)
                            : "";
        } while (!cursor.isEmpty());
        return waiting;
    }

    Tokens tokens(Collection<Waiting> waiting) throws Declined, InterruptedException {
        ObjectNode body = json.createObjectNode();
        var ids = body.putArray("ids");
        waiting.forEach(one -> ids.add(one.id().toString()));
        JsonNode answer = call("POST", "/api/requests/tokens", body);
        List<Given> given = new ArrayList<>();
        for (JsonNode line : answer.path("requests")) {
            given.add(
                    new Given(
                            UUID.fromString(line.path("id").asString()),
                            line.path("comparable").isBoolean()
                                    ? line.path("comparable").asBoolean()
                                    : null,
                            line.path("tokens")
                                    .valueStream()
                                    .map(token -> token.path("token").asString())
                                    .toList()));
        }
        return new Tokens(answer.path("keyVersion").asInt(), given);
    }

    void match(UUID request, int keyVersion, List<String> tokens)
            throws Declined, InterruptedException {
        ObjectNode body = json.createObjectNode().put("keyVersion", keyVersion);
        var matched = body.putArray("matched");
        tokens.forEach(matched::add);
        call("POST", "/api/requests/" + request + "/match", body);
    }

    void noHit(UUID request) throws Declined, InterruptedException {
        call(
                "POST",
                "/api/requests/" + request + "/answer",
                json.createObjectNode().put("answer", "NO_HIT"));
    }

    /**
     * One Idempotency-Key for all attempts of one call, so that a repeat is known as one. Between
     * two runs of the program the request's state says what was done.
     */
    private JsonNode call(String method, String path, @Nullable JsonNode body)
            throws Declined, InterruptedException {
        UUID key = UUID.randomUUID();
        Declined why = new Declined(0, "The exchange does not answer", settings.poll());
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                HttpResponse<String> answer =
                        http.send(request(method, path, body, key), BodyHandlers.ofString());
                if (answer.statusCode() / 100 == 2) {
                    return json.readTree(answer.body());
                }
                why = declined(answer);
                if (answer.statusCode() == UNAUTHORISED) {
                    token = null;
                } else if (answer.statusCode() < 500) {
                    throw why;
                }
            } catch (IOException | JacksonException away) {
                why = new Declined(0, "The exchange does not answer", settings.poll());
            }
        }
        throw why;
    }

    private HttpRequest request(
            String method, String path, @Nullable JsonNode body, UUID idempotencyKey)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(settings.gateway().resolve(path))
                        .timeout(PATIENCE)
                        .header("Accept", "application/json")
                        .header("Authorization", "Bearer " + token());
        return body == null
                ? request.method(method, BodyPublishers.noBody()).build()
                : request.header("Content-Type", "application/json")
                        .header("Idempotency-Key", idempotencyKey.toString())
                        .method(method, BodyPublishers.ofString(body.toString()))
                        .build();
    }

    /** What kind of problem, never its words: nothing of what was asked is in it. */
    private Declined declined(HttpResponse<String> answer) {
        String after = answer.headers().firstValue("Retry-After").orElse("");
        String problem;
        try {
            problem = json.readTree(answer.body()).path("type").asString();
        } catch (JacksonException none) {
            problem = "no problem named";
        }
        return new Declined(
                answer.statusCode(),
                answer.statusCode() + " " + problem,
                after.matches("[0-9]{1,6}")
                        ? Duration.ofSeconds(Long.parseLong(after))
                        : settings.poll());
    }

    private String token() throws IOException, InterruptedException {
        String known = token;
        if (known != null) {
            return known;
        }
        HttpResponse<String> answer =
                http.send(
                        HttpRequest.newBuilder(settings.signIn())
                                .timeout(PATIENCE)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(
                                        BodyPublishers.ofString(
                                                "grant_type=client_credentials&client_id="
                                                        + URLEncoder.encode(
                                                                settings.system(),
                                                                StandardCharsets.UTF_8)))
                                .build(),
                        BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("No token: the sign-in answered " + answer.statusCode());
        }
        String fresh = json.readTree(answer.body()).path("access_token").asString();
        token = fresh;
        return fresh;
    }
}
