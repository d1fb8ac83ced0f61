package uk.gain.referralservice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.gain.infrastructure.Database;
import uk.gain.infrastructure.RealParts;
import uk.gain.platform.cipher.KeysetFile;
import uk.gain.referralservice.deconfliction.indexing.IndexKeyset;

/** The whole service on a real database, broker and registry; one for all tests. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(Picking.class)
abstract class RunningService {

    static final JsonMapper JSON = JsonMapper.builder().build();
    static final TestIdentities IDENTITIES = new TestIdentities();

    @LocalServerPort private int port;
    @Autowired JdbcClient jdbc;
    WebTestClient http;

    @DynamicPropertySource
    static void realParts(DynamicPropertyRegistry settings)
            throws IOException, GeneralSecurityException {
        Path root = Path.of(System.getProperty("gain.root"));
        Path keyset = Files.createTempDirectory("referral-service").resolve("keyset.json");
        KeysetFile.create(keyset);
        Path indexKeyset = keyset.resolveSibling("index-keyset.json");
        IndexKeyset.create(indexKeyset);
        Database database = RealParts.postgres().freshDatabase();
        Path directory = root.resolve("deploy/local/directory");
        Map<String, Object> values =
                Map.ofEntries(
                        Map.entry("spring.datasource.url", database.jdbcUrl()),
                        Map.entry("spring.datasource.username", database.user()),
                        Map.entry("spring.datasource.password", database.password()),
                        Map.entry("spring.datasource.hikari.connection-timeout", 60_000),
                        Map.entry(
                                "spring.kafka.bootstrap-servers",
                                RealParts.broker().bootstrapServers()),
                        Map.entry("gain.registry.url", RealParts.registry().url()),
                        Map.entry("gain.cipher.keyset", keyset.toString()),
                        Map.entry("gain.deconfliction.keyset", indexKeyset.toString()),
                        Map.entry("gain.security.issuer", TestIdentities.ISSUER),
                        Map.entry("gain.security.jwk-set-uri", IDENTITIES.jwkSetUri()),
                        Map.entry("gain.security.client-secret", "not-used"),
                        Map.entry("gain.directory.seed", directory.resolve("agencies.json")),
                        Map.entry("gain.directory.units", directory.resolve("units.json")),
                        Map.entry("gain.directory.powers", directory.resolve("powers.json")));
        values.forEach((name, value) -> settings.add(name, () -> value));
    }

    @BeforeEach
    void connect() {
        http =
                WebTestClient.bindToServer()
                        .baseUrl("http://127.0.0.1:" + port)
                        .responseTimeout(Duration.ofSeconds(60))
                        .build();
    }

    WebTestClient as(String subject, String role) {
        String token = IDENTITIES.token(subject, role);
        return http.mutate().defaultHeaders(headers -> headers.setBearerAuth(token)).build();
    }

    WebTestClient tarian() {
        return as("coordinator.tarian", "COORDINATOR");
    }

    WebTestClient northWest() {
        return as("coordinator.northwest", "COORDINATOR");
    }

    /** The co-ordinator of Tarian raises this; it must be taken. */
    JsonNode raises(String body) {
        return json(
                post(tarian(), UUID.randomUUID().toString(), body)
                        .expectStatus()
                        .isCreated()
                        .expectBody()
                        .returnResult()
                        .getResponseBody());
    }

    JsonNode previewed(String body) {
        return json(
                preview(tarian(), body)
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBody());
    }

    static WebTestClient.ResponseSpec preview(WebTestClient caller, String body) {
        return caller.post()
                .uri("/api/referrals/preview")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    WebTestClient.ResponseSpec post(WebTestClient caller, String idempotencyKey, String body) {
        return caller.post()
                .uri("/api/referrals")
                .header("Idempotency-Key", idempotencyKey)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    JsonNode gets(String path, Object... variables) {
        return json(
                tarian().get()
                        .uri(path, variables)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBody());
    }

    static JsonNode json(byte @Nullable [] body) {
        return JSON.readTree(Objects.requireNonNull(body));
    }

    static List<String> texts(JsonNode array, String field) {
        return array.valueStream().map(item -> item.path(field).asString("")).toList();
    }
}
