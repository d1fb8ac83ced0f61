package uk.gain.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.SslInfo;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;
import uk.gain.platform.problems.ProblemAnswersForTests;
import uk.gain.platform.security.SecuritySettings.CertificateBinding;

class CertificateBoundTokensTest {

    private final X509Certificate certificate = exampleCertificate();

    @Test
    void aBoundTokenIsGoodOverItsConnection() {
        assertThat(passes(bound(thumbprint()), certificate, CertificateBinding.WHEN_PRESENT))
                .isTrue();
    }

    @Test
    void aBoundTokenIsNoGoodOverAnotherConnection() {
        assertThat(passes(bound("other"), certificate, CertificateBinding.WHEN_PRESENT)).isFalse();
        assertThat(passes(bound(thumbprint()), null, CertificateBinding.WHEN_PRESENT)).isFalse();
    }

    @Test
    void aTokenBoundToSomethingElseThanACertificateIsNoGood() {
        assertThat(
                        passes(
                                token("AGENCY_SYSTEM", Map.of("jkt", "a key")),
                                certificate,
                                CertificateBinding.WHEN_PRESENT))
                .isFalse();
    }

    @Test
    void whereBindingsAreRequiredASystemsTokenWithoutOneIsNoGood() {
        assertThat(passes(token("AGENCY_SYSTEM", null), certificate, CertificateBinding.REQUIRED))
                .isFalse();
        assertThat(passes(token("COORDINATOR", null), null, CertificateBinding.REQUIRED)).isTrue();
        assertThat(passes(token("AGENCY_SYSTEM", null), null, CertificateBinding.WHEN_PRESENT))
                .isTrue();
    }

    private static boolean passes(
            Jwt token, @Nullable X509Certificate peer, CertificateBinding binding) {
        MockServerHttpRequest.BaseBuilder<?> request =
                MockServerHttpRequest.get("/api/example/caller");
        if (peer != null) {
            request.sslInfo(new Connection(peer));
        }
        ServerWebExchange exchange =
                MockServerWebExchange.from(request)
                        .mutate()
                        .principal(Mono.just(new JwtAuthenticationToken(token)))
                        .build();
        AtomicBoolean passed = new AtomicBoolean();
        new CertificateBoundTokens(binding, ProblemAnswersForTests.with(new JsonMapper()))
                .filter(
                        exchange,
                        _ -> {
                            passed.set(true);
                            return Mono.empty();
                        })
                .block();
        if (!passed.get()) {
            assertThat(exchange.getResponse().getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        }
        return passed.get();
    }

    private static Jwt bound(String thumbprint) {
        return token("AGENCY_SYSTEM", Map.of("x5t#S256", thumbprint));
    }

    private static Jwt token(String role, @Nullable Map<String, String> confirmation) {
        Jwt.Builder token =
                Jwt.withTokenValue("token")
                        .header("alg", "RS256")
                        .subject("hmrc-system")
                        .expiresAt(Instant.MAX)
                        .claim("roles", List.of(role));
        if (confirmation != null) {
            token.claim("cnf", confirmation);
        }
        return token.build();
    }

    private String thumbprint() {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private record Connection(X509Certificate peer) implements SslInfo {

        @Override
        public String getSessionId() {
            return "session";
        }

        @Override
        public X509Certificate[] getPeerCertificates() {
            return new X509Certificate[] {peer};
        }
    }

    private static X509Certificate exampleCertificate() {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509")
                            .generateCertificate(
                                    new ByteArrayInputStream(
                                            Base64.getMimeDecoder().decode(CERTIFICATE)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** Self-signed, CN=hmrc-system. */
    private static final String CERTIFICATE =
            """
            MIIBgzCCASmgAwIBAgIUUJZktiuCI1yOsOtUfHNRAGut2RkwCgYIKoZIzj0EAwIw
            FjEUMBIGA1UEAwwLaG1yYy1zeXN0ZW0wIBcNMjYxMTIyMDM1NjE0WhgPMjEyNjEw
            MjkwMzU2MTRaMBYxFDASBgNVBAMMC2htcmMtc3lzdGVtMFkwEwYHKoZIzj0CAQYI
            KoZIzj0DAQcDQgAEnPfgCjNp2laiR+hfe9tpwNIovWHl/Es+2wCanYAJwHm9Zdx8
            Zza8XH0zXxZ4yEjfDpieOmabiTjJpsJvtCSluqNTMFEwHQYDVR0OBBYEFLUZQjDa
            cpI1RkHOQLFcRWam0QHNMB8GA1UdIwQYMBaAFLUZQjDacpI1RkHOQLFcRWam0QHN
            MA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDSAAwRQIhAIpnjfRuXXmNtZMR
            tCinXiumjWWTCuw/KXfxxL56HX1OAiBdNZ8YO9M3zyTqxeNRUWCaEtVJ5L2aPcg7
            NN1OOzJwzg==
            """;
}
