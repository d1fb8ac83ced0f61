package uk.gain.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gain.platform.example.Eventually.eventually;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import uk.gain.contract.AccessEvent;
import uk.gain.contract.AccessOutcome;
import uk.gain.contract.topics.Topics;
import uk.gain.platform.avro.AvroRecords;
import uk.gain.platform.avro.Decoded;
import uk.gain.platform.example.RunningExample;
import uk.gain.platform.example.TopicReader;

class ApiSecurityTest extends RunningExample {

    @LocalServerPort int port;
    @Autowired AvroRecords avro;

    private WebTestClient http = WebTestClient.bindToServer().build();

    @BeforeEach
    void connect() {
        http = WebTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
    }

    @Test
    void aMemberIsKnownByRoleAndOrganisation() {
        get("/api/example/caller", ISSUER.token("coordinator", "COORDINATOR"))
                .expectStatus()
                .isOk()
                .expectBody()
                .json(
                        """
                        {"kind": "PERSON", "role": "COORDINATOR", "subject": "coordinator",
                         "organisation": "TN"}
                        """);
    }

    @Test
    void withoutATokenNobodyIsServed() {
        http.get()
                .uri("/api/example/caller")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectHeader()
                .valueEquals("WWW-Authenticate", "Bearer")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:gain:problem:unauthenticated");
    }

    @Test
    void aTokenThatIsNotForThisServiceIsRefused() {
        assertRefused(claims -> claims.audience("agency-gateway"));
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() {
        assertRefused(claims -> claims.issuer("http://127.0.0.1:1"));
    }

    @Test
    void aTokenThatHasExpiredOrNeverDoesIsRefused() {
        assertRefused(claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(60))));
        assertRefused(claims -> claims.expirationTime(null));
    }

    @Test
    void whoTheDirectoryDoesNotKnowIsDeniedAndTheDenialIsRecorded() {
        assertForbidden("stranger", claims -> claims, "no-membership");

        eventually(
                () ->
                        assertThat(denials("stranger"))
                                .contains("GET /api/example/caller no-membership NONE"));
    }

    @Test
    void aRoleThatIsNotTheDirectorysIsDenied() {
        assertForbidden(
                "coordinator",
                claims -> claims.claim("roles", List.of("AGENCY_OFFICER")),
                "no-membership");
    }

    @Test
    void aTokenWithSeveralRolesIsDenied() {
        assertForbidden(
                "coordinator",
                claims -> claims.claim("roles", List.of("COORDINATOR", "OPERATOR")),
                "no-membership");
    }

    @Test
    void onlyAnOperatorSeesParkedRecordsAndADenialIsRecorded() {
        get("/api/operator/parked-records", ISSUER.token("operator", "OPERATOR"))
                .expectStatus()
                .isOk();
        get("/api/operator/parked-records", ISSUER.token("coordinator", "COORDINATOR"))
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:gain:problem:forbidden");

        eventually(
                () ->
                        assertThat(denials("coordinator"))
                                .contains("GET /api/operator/** forbidden TN"));
    }

    @Test
    void outsideTheApiOnlyHealthIsPublic() {
        http.get().uri("/actuator/health").exchange().expectStatus().isOk();
        http.get().uri("/actuator/env").exchange().expectStatus().isUnauthorized();
        http.get()
                .uri("/anything")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void aRequestIsFollowedByItsTraceContextOnAVirtualThread() {
        String traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        http.get()
                .uri("/api/example/trace")
                .headers(
                        headers -> {
                            headers.setBearerAuth(ISSUER.token("coordinator", "COORDINATOR"));
                            headers.set("traceparent", traceparent);
                        })
                .exchange()
                .expectHeader()
                .valueEquals("traceparent", traceparent)
                .expectBody()
                .jsonPath("$.traceparent")
                .isEqualTo(traceparent)
                .jsonPath("$.virtual")
                .isEqualTo(true);
    }

    @Test
    void theDescriptionOfTheApiIsPublic() {
        http.get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.paths['/api/example/caller'].get.parameters")
                .doesNotExist();
    }

    @Test
    void whatAnOrganisationMayAskForIsCountedAndTold() {
        String token = ISSUER.token("patient", "COORDINATOR");
        get("/api/example/caller", token)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("RateLimit-Policy", "\"reads\";q=2;w=3600")
                .expectHeader()
                .valueMatches("RateLimit", "\"reads\";r=1;t=(1800|1799)");
        get("/api/example/caller", token).expectStatus().isOk();
        get("/api/example/caller", token)
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .valueMatches("RateLimit", "\"reads\";r=0;t=3[56]\\d\\d")
                .expectHeader()
                .valueMatches("Retry-After", "1[78]\\d\\d")
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:gain:problem:too-many-requests");
        get("/api/example/caller", ISSUER.token("coordinator", "COORDINATOR"))
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("RateLimit-Policy", "\"reads\";q=100000;w=3600");
    }

    private void assertRefused(UnaryOperator<JWTClaimsSet.Builder> difference) {
        get("/api/example/caller", ISSUER.token("coordinator", "COORDINATOR", difference))
                .expectStatus()
                .isUnauthorized()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:gain:problem:unauthenticated");
    }

    private void assertForbidden(
            String subject, UnaryOperator<JWTClaimsSet.Builder> difference, String slug) {
        get("/api/example/caller", ISSUER.token(subject, "COORDINATOR", difference))
                .expectStatus()
                .isForbidden()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:gain:problem:" + slug);
    }

    private WebTestClient.ResponseSpec get(String path, String token) {
        return http.get().uri(path).headers(headers -> headers.setBearerAuth(token)).exchange();
    }

    private List<String> denials(String subject) {
        return TopicReader.read(Topics.REFERRAL_ACCESS).stream()
                .map(record -> avro.decode(Topics.REFERRAL_ACCESS, record.value()))
                .map(
                        decoded ->
                                switch (decoded) {
                                    case Decoded.Value<AccessEvent>(AccessEvent value) -> value;
                                    case Decoded.Undecodable<AccessEvent>(String reason) ->
                                            throw new AssertionError(reason);
                                })
                .filter(event -> event.getOutcome() == AccessOutcome.DENIED)
                .filter(event -> event.getActor().getSubject().equals(subject))
                .map(
                        event ->
                                "%s %s %s"
                                        .formatted(
                                                event.getSource(),
                                                event.getReason(),
                                                event.getActor().getOrganisation()))
                .toList();
    }
}
