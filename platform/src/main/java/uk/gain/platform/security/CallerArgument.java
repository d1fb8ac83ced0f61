package uk.gain.platform.security;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.ProblemType;
import uk.gain.platform.ratelimits.RateLimits;

/** Gives controllers their {@link Caller}, looked up away from the event loop, and counts calls. */
final class CallerArgument implements HandlerMethodArgumentResolver {

    /**
     * An argument that cannot be read cancels its neighbours; an interrupt would cost a connection.
     */
    private static final boolean NEVER_INTERRUPTED = true;

    private final Callers callers;
    private final Optional<RateLimits> limits;
    private final Scheduler blocking;

    CallerArgument(Callers callers, Optional<RateLimits> limits, Scheduler blocking) {
        this.callers = callers;
        this.limits = limits;
        this.blocking = blocking;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Mono<Object> resolveArgument(
            MethodParameter parameter, BindingContext binding, ServerWebExchange exchange) {
        return exchange.getPrincipal()
                .ofType(Authentication.class)
                .switchIfEmpty(
                        Mono.error(
                                () ->
                                        Problem.of(
                                                ProblemType.UNAUTHENTICATED,
                                                "Nobody is signed in")))
                .flatMap(
                        authentication ->
                                Mono.fromFuture(
                                        () ->
                                                CompletableFuture.supplyAsync(
                                                        () -> caller(authentication, exchange),
                                                        blocking::schedule),
                                        NEVER_INTERRUPTED));
    }

    /** Calls of the API are counted against the caller's organisation; pages are not. */
    private Caller caller(Authentication authentication, ServerWebExchange exchange) {
        Caller caller = callers.of(authentication, source(exchange));
        if (exchange.getRequest().getPath().value().startsWith("/api/")) {
            limits.ifPresent(
                    limit ->
                            limit.count(
                                    caller.organisation(),
                                    exchange.getRequest().getMethod(),
                                    exchange.getResponse().getHeaders()));
        }
        return caller;
    }

    /** The operation as a pattern, never an address with values. */
    private static String source(ServerWebExchange exchange) {
        Object pattern = exchange.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return exchange.getRequest().getMethod() + " " + pattern;
    }
}
