package uk.gain.platform.tracing;

import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Every request has a trace context, and the answer names it. */
final class TraceparentFilter implements WebFilter, Ordered {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Traceparent traceparent =
                Traceparent.of(exchange.getRequest().getHeaders().getFirst(Traceparent.HEADER));
        exchange.getResponse().getHeaders().set(Traceparent.HEADER, traceparent.value());
        return chain.filter(exchange)
                .contextWrite(context -> context.put(Traceparent.HEADER, traceparent));
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
