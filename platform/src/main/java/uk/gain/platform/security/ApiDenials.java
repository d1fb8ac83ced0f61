package uk.gain.platform.security;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import uk.gain.platform.problems.ProblemAnswers;
import uk.gain.platform.problems.ProblemType;

/** What the API's chain answers when it lets nobody through. */
final class ApiDenials implements ServerAuthenticationEntryPoint, ServerAccessDeniedHandler {

    private final Callers callers;
    private final ProblemAnswers problems;
    private final Scheduler blocking;

    ApiDenials(Callers callers, ProblemAnswers problems, Scheduler blocking) {
        this.callers = callers;
        this.problems = problems;
        this.blocking = blocking;
    }

    @Override
    public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException denied) {
        String source = exchange.getRequest().getMethod() + " /api/**";
        return Mono.justOrEmpty(PeerCertificate.of(exchange))
                .flatMap(
                        peer ->
                                Mono.fromRunnable(() -> callers.deniedWithCertificate(peer, source))
                                        .subscribeOn(blocking))
                .then(
                        problems.unauthenticated(
                                exchange, "A valid token for this service is needed"));
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException denied) {
        String source = exchange.getRequest().getMethod() + " /api/operator/**";
        return exchange.getPrincipal()
                .ofType(Authentication.class)
                .flatMap(
                        authentication ->
                                Mono.fromCallable(
                                                () ->
                                                        callers.denied(
                                                                authentication,
                                                                source,
                                                                ProblemType.FORBIDDEN,
                                                                "The caller's role does not permit"
                                                                        + " this"))
                                        .subscribeOn(blocking))
                .flatMap(problem -> problems.answer(exchange, problem));
    }
}
