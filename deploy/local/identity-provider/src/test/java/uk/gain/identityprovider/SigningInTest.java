package uk.gain.identityprovider;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gain.identityprovider.Browser.claims;
import static uk.gain.identityprovider.Browser.json;
import static uk.gain.identityprovider.Browser.location;
import static uk.gain.identityprovider.Browser.parameters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import uk.gain.infrastructure.CertificateAuthority;
import uk.gain.infrastructure.FreePorts;
import uk.gain.infrastructure.IssuedCertificate;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SigningInTest {
    private static final String PASSWORD = "gain-demo";
    private static final String VERIFIER =
            "a-verifier-of-at-least-forty-three-characters-in-length";

    @TempDir static Path folder;

    private static final int SYSTEMS_PORT = FreePorts.one();
    private static final CertificateAuthority AUTHORITY = CertificateAuthority.keptIn(newFolder());

    @LocalServerPort int port;

    Browser browser;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        Path people =
                Path.of(System.getProperty("gain.root"), "deploy/local/directory/people.json");
        settings.add("gain.identity-provider.people", () -> people);
        settings.add(
                "gain.identity-provider.signing-key", () -> folder.resolve("signing-key.json"));
        String server = "file:" + AUTHORITY.server("identity-provider").pem();
        settings.add("gain.identity-provider.systems.port", () -> SYSTEMS_PORT);
        settings.add("spring.ssl.bundle.pem.systems.keystore.certificate", () -> server);
        settings.add("spring.ssl.bundle.pem.systems.keystore.private-key", () -> server);
        settings.add(
                "spring.ssl.bundle.pem.systems.truststore.certificate",
                () -> "file:" + AUTHORITY.trusted());
    }

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @Test
    void aPersonGetsATokenForTheServiceOfTheirRole() throws Exception {
        JsonNode token = commandLineToken("coordinator.tarian");

        JsonNode access = claims(token.path("access_token").asString());
        assertThat(access.path("sub").asString()).isEqualTo("coordinator.tarian");
        assertThat(access.path("name").asString()).isEqualTo("Carys Morgan");
        assertThat(access.path("roles").toString()).isEqualTo("[\"COORDINATOR\"]");
        assertThat(access.path("aud").toString())
                .contains("referral-service")
                .doesNotContain("gain-cli");
        assertThat(access.path("exp").asLong() - access.path("iat").asLong()).isEqualTo(600);
    }

    @Test
    void anOperatorsTokenIsForAllThreeServices() throws Exception {
        JsonNode access = claims(commandLineToken("operator").path("access_token").asString());

        assertThat(access.path("aud").toString())
                .contains("referral-service")
                .contains("agency-gateway")
                .contains("audit-service");
    }

    @Test
    void aServicesPagesGetAnIdTokenThatNamesThePersonAndTheRole() throws Exception {
        String redirect = "http://127.0.0.1:8081/login/oauth2/code/gain";
        String code = code("coordinator.northwest", "referral-service", redirect);

        JsonNode token =
                exchange(
                        Map.of("code", code, "redirect_uri", redirect, "code_verifier", VERIFIER),
                        basic("referral-service"));

        JsonNode identity = claims(token.path("id_token").asString());
        assertThat(identity.path("sub").asString()).isEqualTo("coordinator.northwest");
        assertThat(identity.path("aud").toString()).contains("referral-service");
        assertThat(identity.path("roles").toString()).isEqualTo("[\"COORDINATOR\"]");
        assertThat(identity.path("name").asString()).isEqualTo("Nadia Holt");
    }

    @Test
    void anAgencysSystemGetsATokenBoundToItsCertificate() throws Exception {
        IssuedCertificate certificate = AUTHORITY.system("hmrc-system");

        HttpResponse<String> answer = asSystem(certificate, "hmrc-system");

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode access = claims(json(answer.body()).path("access_token").asString());
        assertThat(access.path("sub").asString()).isEqualTo("hmrc-system");
        assertThat(access.path("roles").toString()).isEqualTo("[\"AGENCY_SYSTEM\"]");
        assertThat(access.path("aud").toString())
                .contains("agency-gateway")
                .doesNotContain("hmrc-system");
        assertThat(access.path("cnf").path("x5t#S256").asString())
                .isEqualTo(certificate.thumbprint());
    }

    @Test
    void aSystemGetsNoTokenOfAnother() throws Exception {
        assertThat(asSystem(AUTHORITY.system("dwp-system"), "hmrc-system").statusCode())
                .isEqualTo(401);
    }

    @Test
    void aSystemGetsNoTokenByASecret() throws Exception {
        assertThat(
                        browser.submit(
                                        "/oauth2/token",
                                        Map.of("grant_type", "client_credentials"),
                                        basic("hmrc-system"))
                                .statusCode())
                .isEqualTo(401);
    }

    @Test
    void whereSystemsGoIsPublished() throws Exception {
        JsonNode metadata = json(browser.open("/.well-known/openid-configuration").body());

        assertThat(metadata.path("mtls_endpoint_aliases").path("token_endpoint").asString())
                .isEqualTo("https://127.0.0.1:" + SYSTEMS_PORT + "/oauth2/token");
    }

    @Test
    void aCodeIsWorthNothingWithoutTheVerifierItWasAskedWith() throws Exception {
        String redirect = "http://127.0.0.1/gain-cli";
        String code = code("auditor", "gain-cli", redirect);

        JsonNode answer =
                exchange(
                        Map.of(
                                "client_id",
                                "gain-cli",
                                "code",
                                code,
                                "redirect_uri",
                                redirect,
                                "code_verifier",
                                VERIFIER.replace('a', 'b')),
                        Map.of());

        assertThat(answer.path("error").asString()).isEqualTo("invalid_grant");
    }

    @Test
    void aCodeIsNotGivenWithoutAChallenge() throws Exception {
        browser.signIn("auditor", PASSWORD);

        HttpResponse<String> answer =
                browser.open(
                        "/oauth2/authorize?response_type=code&client_id=gain-cli&scope=openid&redirect_uri=http://127.0.0.1/gain-cli");

        assertThat(parameters(location(answer))).containsEntry("error", "invalid_request");
    }

    @Test
    void anUnknownUserAndAWrongPasswordAreRefusedAlike() throws Exception {
        assertThat(location(browser.signIn("nobody", PASSWORD)).toString())
                .endsWith("/login?error");
        assertThat(location(browser.signIn("auditor", "wrong")).toString())
                .endsWith("/login?error");
        assertThat(browser.open("/login?error").body())
                .contains("There is a problem")
                .doesNotContain(PASSWORD);
    }

    @Test
    void anUnknownSystemIsRefused() throws Exception {
        assertThat(asSystem(AUTHORITY.system("nobody-system"), "nobody-system").statusCode())
                .isEqualTo(401);
    }

    @Test
    void theSigningKeyIsKeptForTheNextStart() {
        Path file = folder.resolve("signing-key.json");

        assertThat(Files.exists(file)).isTrue();
        assertThat(SigningKey.keptIn(file)).isEqualTo(SigningKey.keptIn(file));
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("certificates");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpResponse<String> asSystem(IssuedCertificate certificate, String client)
            throws Exception {
        try (HttpClient http =
                HttpClient.newBuilder().sslContext(certificate.connections()).build()) {
            return http.send(
                    HttpRequest.newBuilder(
                                    URI.create(
                                            "https://127.0.0.1:" + SYSTEMS_PORT + "/oauth2/token"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(
                                    BodyPublishers.ofString(
                                            Browser.encode(
                                                    Map.of(
                                                            "grant_type",
                                                            "client_credentials",
                                                            "client_id",
                                                            client))))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    private JsonNode commandLineToken(String user) throws Exception {
        String redirect = "http://127.0.0.1/gain-cli";
        String code = code(user, "gain-cli", redirect);
        return exchange(
                Map.of(
                        "client_id",
                        "gain-cli",
                        "code",
                        code,
                        "redirect_uri",
                        redirect,
                        "code_verifier",
                        VERIFIER),
                Map.of());
    }

    private String code(String user, String client, String redirect) throws Exception {
        byte[] hash =
                MessageDigest.getInstance("SHA-256")
                        .digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        String request =
                "/oauth2/authorize?"
                        + Browser.encode(
                                Map.of(
                                        "response_type", "code",
                                        "client_id", client,
                                        "redirect_uri", redirect,
                                        "scope", "openid profile",
                                        "state", "the-state",
                                        "code_challenge",
                                                Base64.getUrlEncoder()
                                                        .withoutPadding()
                                                        .encodeToString(hash),
                                        "code_challenge_method", "S256"));
        assertThat(location(browser.open(request)).getPath()).isEqualTo("/login");
        HttpResponse<String> signedIn = browser.signIn(user, PASSWORD);
        HttpResponse<String> granted = browser.open(location(signedIn).toString());
        Map<String, String> answer = parameters(location(granted));
        assertThat(answer).containsEntry("state", "the-state").containsKey("code");
        return answer.getOrDefault("code", "");
    }

    private JsonNode exchange(Map<String, String> form, Map<String, String> headers)
            throws Exception {
        Map<String, String> grant = new HashMap<>(form);
        grant.put("grant_type", "authorization_code");
        return json(browser.submit("/oauth2/token", grant, headers).body());
    }

    private static Map<String, String> basic(String client) {
        byte[] credentials = (client + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
        return Map.of("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
    }
}
