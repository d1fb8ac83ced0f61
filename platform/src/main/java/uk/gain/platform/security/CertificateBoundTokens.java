package uk.gain.platform.security;

import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import uk.gain.contract.ActorRole;
import uk.gain.platform.problems.ProblemAnswers;
import uk.gain.platform.problems.ProblemType;
import uk.gain.platform.security.SecuritySettings.CertificateBinding;

/**
 * A token bound to a certificate (RFC 8705) is good only over a connection with that certificate,
 * and as long as that is not revoked; where bindings are required, a token of an agency's system
 * without one is good for nothing. Whoever is refused here is known, so it is recorded.
 */
final class CertificateBoundTokens implements WebFilter {

    private final CertificateBinding binding;
    private final Revocations revocations;
    private final Callers callers;
    private final ProblemAnswers problems;
    private final Scheduler blocking;

    CertificateBoundTokens(
            CertificateBinding binding,
            Revocations revocations,
            Callers callers,
            ProblemAnswers problems,
            Scheduler blocking) {
        this.binding = binding;
        this.revocations = revocations;
        this.callers = callers;
        this.problems = problems;
        this.blocking = blocking;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return exchange.getPrincipal()
                .ofType(Authentication.class)
                .map(
                        authentication ->
                                refusal(authentication, exchange)
                                        .map(type -> refuse(exchange, authentication, type)))
                .defaultIfEmpty(Optional.empty())
                .flatMap(refused -> refused.orElseGet(() -> chain.filter(exchange)));
    }

    private Mono<Void> refuse(
            ServerWebExchange exchange, Authentication authentication, ProblemType type) {
        String source = exchange.getRequest().getMethod() + " /api/**";
        return Mono.fromCallable(() -> callers.denied(authentication, source, type, type.title()))
                .subscribeOn(blocking)
                .flatMap(problem -> problems.unauthenticated(exchange, problem));
    }

    /** Empty when the token is good over this connection. */
    private Optional<ProblemType> refusal(
            Authentication authentication, ServerWebExchange exchange) {
        if (!(authentication.getPrincipal() instanceof Jwt token)) {
            return Optional.empty();
        }
        Optional<PeerCertificate> peer = PeerCertificate.of(exchange);
        if (peer.filter(revocations::include).isPresent()) {
            return Optional.of(ProblemType.CERTIFICATE_REVOKED);
        }
        Optional<String> bound = thumbprintIn(token);
        boolean good =
                bound.isEmpty()
                        ? isGoodUnbound(authentication, peer)
                        : bound.equals(peer.map(PeerCertificate::thumbprint));
        return good ? Optional.empty() : Optional.of(ProblemType.TOKEN_NOT_BOUND);
    }

    private boolean isGoodUnbound(
            Authentication authentication, Optional<PeerCertificate> connection) {
        return binding == CertificateBinding.WHEN_PRESENT
                || (connection.isEmpty()
                        && Callers.roleOf(authentication) != ActorRole.AGENCY_SYSTEM);
    }

    /** Of the certificate that the token is bound to; empty when it is bound to nothing. */
    static Optional<String> thumbprintIn(ClaimAccessor token) {
        if (!token.hasClaim("cnf")) {
            return Optional.empty();
        }
        Map<String, Object> confirmation = token.getClaimAsMap("cnf");
        // Bound to something that is not a certificate: no connection can fit.
        return Optional.of(
                confirmation == null ? "" : String.valueOf(confirmation.get("x5t#S256")));
    }
}
