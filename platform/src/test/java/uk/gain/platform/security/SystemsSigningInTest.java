package uk.gain.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.gain.platform.example.Eventually.eventually;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.gain.contract.AccessEvent;
import uk.gain.contract.AccessOutcome;
import uk.gain.contract.ActorRole;
import uk.gain.contract.topics.Topics;
import uk.gain.infrastructure.CertificateAuthority;
import uk.gain.infrastructure.IssuedCertificate;
import uk.gain.platform.avro.AvroRecords;
import uk.gain.platform.avro.Decoded;
import uk.gain.platform.example.Members;
import uk.gain.platform.example.RunningExample;
import uk.gain.platform.example.TokenIssuer;
import uk.gain.platform.example.TopicReader;

/**
 * Guarantee: a system is served only with a genuine token, for this service, in time, bound to the
 * certificate of its connection, that is not revoked, and as a member the directory knows now.
 */
class SystemsSigningInTest extends RunningExample {

    private static final String PATH = "/api/example/caller";
    private static final String SYSTEM = "hmrc-system";
    private static final IssuedCertificate HMRC = AUTHORITY.system(SYSTEM);
    private static final IssuedCertificate DWP = AUTHORITY.system("dwp-system");
    private static final RSAKey ANOTHER_KEY = newKey();

    @LocalServerPort int port;
    @Autowired AvroRecords avro;
    @Autowired Members members;

    @Test
    void aSystemIsServedOverTheConnectionItsTokenIsBoundTo() {
        HttpResponse<String> answer = call(HMRC, bound(HMRC));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"SYSTEM\"", "\"HMRC\"");
    }

    /** Each token, by what is wrong with it; all are sent with the certificate of their subject. */
    static Stream<Arguments> forgeries() throws JOSEException {
        JWTClaimsSet good = claims(HMRC).build();
        RSAKey issuers = ISSUER.publicKey();
        JWSHeader.Builder header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test");
        SignedJWT withPublicKeyAsSecret =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("test").build(), good);
        withPublicKeyAsSecret.sign(new MACSigner(issuers.toRSAPublicKey().getEncoded()));
        return Stream.of(
                Arguments.of("expired", changed(it -> it.expirationTime(Date.from(in(-60))))),
                Arguments.of("not yet valid", changed(it -> it.notBeforeTime(Date.from(in(60))))),
                Arguments.of("for another service", changed(it -> it.audience("audit-service"))),
                Arguments.of("of another issuer", changed(it -> it.issuer("http://127.0.0.1:1"))),
                Arguments.of("without a signature", new PlainJWT(good).serialize()),
                Arguments.of(
                        "signed with the public key as a secret",
                        withPublicKeyAsSecret.serialize()),
                Arguments.of(
                        "signed by another under the issuer's key id",
                        TokenIssuer.signed(good, header.build(), ANOTHER_KEY)),
                Arguments.of(
                        "with an unknown key id",
                        TokenIssuer.signed(good, header.keyID("other").build(), ANOTHER_KEY)),
                Arguments.of(
                        "that brings its own key",
                        TokenIssuer.signed(
                                good,
                                header.keyID("test").jwk(ANOTHER_KEY.toPublicJWK()).build(),
                                ANOTHER_KEY)),
                Arguments.of(
                        "that says where its own key is",
                        TokenIssuer.signed(
                                good,
                                new JWSHeader.Builder(JWSAlgorithm.RS256)
                                        .keyID("evil")
                                        .type(JOSEObjectType.JWT)
                                        .jwkURL(URI.create("http://127.0.0.1:1/keys"))
                                        .build(),
                                ANOTHER_KEY)),
                Arguments.of("changed after it was signed", tampered(bound(HMRC))));
    }

    @ParameterizedTest(name = "a token {0} is refused")
    @MethodSource("forgeries")
    void aTokenThatIsNotGoodHereIsRefused(String wrong, String token) {
        HttpResponse<String> answer = call(HMRC, token);

        assertThat(answer.statusCode()).as(wrong).isEqualTo(401);
        assertThat(answer.body()).contains("urn:gain:problem:unauthenticated");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
    }

    /** Nothing of the token can be believed; the certificate can. */
    @Test
    void whoSendsSuchATokenIsOnRecordByTheCertificate() {
        call(DWP, tampered(bound(DWP)));

        eventually(
                () ->
                        assertThat(denials("certificate " + DWP.thumbprint()))
                                .contains("GET /api/** unauthenticated NONE"));
    }

    @Test
    void aTokenBoundToNothingIsRefusedOnBothPorts() {
        String token = ISSUER.token(SYSTEM, "AGENCY_SYSTEM");

        assertNotBound(call(HMRC, token));
        assertNotBound(callWithoutCertificate(token));
        assertNotBound(
                call(HMRC, changed(it -> it.claim("cnf", Map.of("jkt", HMRC.thumbprint())))));
        eventually(() -> assertThat(denials(SYSTEM)).contains("GET /api/** token-not-bound HMRC"));
    }

    @Test
    void aTokenIsNoGoodWithoutItsCertificate() {
        assertNotBound(callWithoutCertificate(bound(HMRC)));
    }

    @Test
    void aTokenThatAnotherSystemGotHoldOfIsNoGoodToIt() {
        assertNotBound(call(DWP, bound(HMRC)));
        assertNotBound(call(HMRC, bound(DWP)));
    }

    @Test
    void aCertificateOfTheSameSubjectWithAnotherKeyIsAnother() {
        IssuedCertificate first = AUTHORITY.system("hmrc-system-2");
        IssuedCertificate second = AUTHORITY.renew("hmrc-system-2");
        assertThat(second.certificate().getSubjectX500Principal())
                .isEqualTo(first.certificate().getSubjectX500Principal());

        assertThat(call(first, bound(first)).statusCode()).isEqualTo(200);
        assertThat(call(second, bound(second)).statusCode()).isEqualTo(200);
        assertNotBound(call(second, bound(first)));
    }

    @Test
    void aRevokedCertificateIsGoodForNothingFromThenOn() {
        IssuedCertificate stolen = AUTHORITY.system("stolen");
        assertThat(call(stolen, bound(stolen)).statusCode()).isEqualTo(200);

        AUTHORITY.revoke(stolen);

        HttpResponse<String> answer = call(stolen, bound(stolen));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("urn:gain:problem:certificate-revoked");
        eventually(
                () -> assertThat(denials(SYSTEM)).contains("GET /api/** certificate-revoked HMRC"));
    }

    @Test
    void whoIsNoLongerAMemberIsOutAtOnceAlthoughTokenAndCertificateAreGood() {
        IssuedCertificate voa = AUTHORITY.system("voa-system");
        String token = ISSUER.token("voa-system", "AGENCY_SYSTEM", binding(voa));
        members.add("voa-system", new Memberships.Membership(ActorRole.AGENCY_SYSTEM, "VOA"));
        assertThat(call(voa, token).statusCode()).isEqualTo(200);

        members.remove("voa-system");

        HttpResponse<String> answer = call(voa, token);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("urn:gain:problem:no-membership");
        eventually(
                () ->
                        assertThat(denials("voa-system"))
                                .contains("GET /api/example/caller no-membership NONE"));
    }

    @Test
    void whereTheDirectoryListsAMembersCertificatesNoOtherWillDo() {
        IssuedCertificate old = AUTHORITY.system("ea-system");
        IssuedCertificate renewed = AUTHORITY.renew("ea-system");
        members.add(
                "ea-system",
                new Memberships.Membership(
                        ActorRole.AGENCY_SYSTEM, "EA", Set.of(renewed.thumbprint())));

        assertThat(
                        call(renewed, ISSUER.token("ea-system", "AGENCY_SYSTEM", binding(renewed)))
                                .statusCode())
                .isEqualTo(200);
        assertThat(call(old, ISSUER.token("ea-system", "AGENCY_SYSTEM", binding(old))).statusCode())
                .isEqualTo(403);
        eventually(
                () ->
                        assertThat(denials("ea-system"))
                                .contains("GET /api/example/caller no-membership EA"));
    }

    @Test
    void aPersonsTokenIsNoGoodOverASystemsConnection() {
        assertNotBound(call(HMRC, ISSUER.token("coordinator", "COORDINATOR")));
        eventually(
                () ->
                        assertThat(denials("coordinator"))
                                .contains("GET /api/** token-not-bound TN"));
    }

    @Test
    void anAgencyNamedByTheTokenIsNotBelieved() {
        HttpResponse<String> answer =
                call(HMRC, changed(it -> it.claim("agency", "DWP").claim("organisation", "DWP")));

        assertThat(answer.body()).contains("\"HMRC\"").doesNotContain("DWP");
    }

    @Test
    void whoShowsNoCertificateOrAStrangersGetsNoConnection(@TempDir Path folder) {
        IssuedCertificate strangers = CertificateAuthority.keptIn(folder).system(SYSTEM);

        assertThatThrownBy(() -> call(strangers, bound(strangers)))
                .hasCauseInstanceOf(IOException.class);
    }

    @Test
    void onlyTheApiIsServedToSystems() throws Exception {
        try (HttpClient http = HttpClient.newBuilder().sslContext(HMRC.connections()).build()) {
            assertThat(
                            http.send(
                                            HttpRequest.newBuilder(
                                                            URI.create(
                                                                    "https://127.0.0.1:"
                                                                            + SYSTEMS_PORT
                                                                            + "/actuator/health"))
                                                    .build(),
                                            BodyHandlers.ofString())
                                    .statusCode())
                    .isEqualTo(404);
        }
    }

    private static void assertNotBound(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("urn:gain:problem:token-not-bound");
    }

    private static String bound(IssuedCertificate certificate) {
        return ISSUER.token(SYSTEM, "AGENCY_SYSTEM", binding(certificate));
    }

    private static String changed(UnaryOperator<JWTClaimsSet.Builder> difference) {
        return ISSUER.token(
                SYSTEM, "AGENCY_SYSTEM", claims -> difference.apply(binding(HMRC).apply(claims)));
    }

    private static JWTClaimsSet.Builder claims(IssuedCertificate certificate) {
        return binding(certificate).apply(ISSUER.claims(SYSTEM, "AGENCY_SYSTEM"));
    }

    private static UnaryOperator<JWTClaimsSet.Builder> binding(IssuedCertificate certificate) {
        return claims -> claims.claim("cnf", Map.of("x5t#S256", certificate.thumbprint()));
    }

    /** The same signature under another subject. */
    private static String tampered(String token) {
        String[] parts = token.split("\\.", 3);
        String payload =
                new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                        .replace(SYSTEM, "dwp-system");
        return parts[0]
                + "."
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(payload.getBytes(StandardCharsets.UTF_8))
                + "."
                + parts[2];
    }

    private static Instant in(long seconds) {
        return Instant.now().plusSeconds(seconds);
    }

    private static HttpResponse<String> call(IssuedCertificate certificate, String token) {
        try (HttpClient http =
                HttpClient.newBuilder().sslContext(certificate.connections()).build()) {
            return call(http, "https://127.0.0.1:" + SYSTEMS_PORT, token);
        }
    }

    private HttpResponse<String> callWithoutCertificate(String token) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return call(http, "http://127.0.0.1:" + port, token);
        }
    }

    private static HttpResponse<String> call(HttpClient http, String base, String token) {
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create(base + PATH))
                            .header("Authorization", "Bearer " + token)
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
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
