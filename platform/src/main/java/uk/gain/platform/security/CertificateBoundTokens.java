package uk.gain.platform.security;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.SslInfo;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import uk.gain.contract.ActorRole;
import uk.gain.platform.problems.ProblemAnswers;
import uk.gain.platform.security.SecuritySettings.CertificateBinding;

/**
 * A token bound to a certificate (RFC 8705) is good only over a connection with that certificate;
 * where bindings are required, a token of an agency's system without one is good for nothing.
 */
final class CertificateBoundTokens implements WebFilter {

    private final CertificateBinding binding;
    private final ProblemAnswers problems;

    CertificateBoundTokens(CertificateBinding binding, ProblemAnswers problems) {
        this.binding = binding;
        this.problems = problems;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return exchange.getPrincipal()
                .ofType(Authentication.class)
                .map(authentication -> accepts(authentication, exchange))
                .defaultIfEmpty(true)
                .flatMap(
                        accepted ->
                                accepted
                                        ? chain.filter(exchange)
                                        : problems.unauthenticated(
                                                exchange,
                                                "The token is not bound to this connection's"
                                                        + " certificate"));
    }

    private boolean accepts(Authentication authentication, ServerWebExchange exchange) {
        if (!(authentication.getPrincipal() instanceof Jwt token)) {
            return true;
        }
        Optional<String> bound = thumbprintIn(token);
        if (bound.isEmpty()) {
            return binding == CertificateBinding.WHEN_PRESENT
                    || Callers.roleOf(authentication) != ActorRole.AGENCY_SYSTEM;
        }
        return bound.equals(thumbprintOf(exchange.getRequest().getSslInfo()));
    }

    private static Optional<String> thumbprintIn(Jwt token) {
        if (!token.hasClaim("cnf")) {
            return Optional.empty();
        }
        Map<String, Object> confirmation = token.getClaimAsMap("cnf");
        // Bound to something that is not a certificate: no connection can fit.
        return Optional.of(
                confirmation == null ? "" : String.valueOf(confirmation.get("x5t#S256")));
    }

    private static Optional<String> thumbprintOf(@Nullable SslInfo connection) {
        X509Certificate[] peers = connection == null ? null : connection.getPeerCertificates();
        if (peers == null || peers.length == 0) {
            return Optional.empty();
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(peers[0].getEncoded());
            return Optional.of(Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }
}
