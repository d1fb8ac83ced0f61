package uk.gain.webui;

import org.springframework.security.web.reactive.result.view.CsrfRequestDataValueProcessor;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Puts the token where the templates find it, so that every {@code th:action} form carries it. */
class CsrfForForms implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Mono<CsrfToken> token = exchange.getAttribute(CsrfToken.class.getName());
        if (token == null || isAsset(exchange)) {
            return chain.filter(exchange);
        }
        return token.doOnNext(
                        value ->
                                exchange.getAttributes()
                                        .put(
                                                CsrfRequestDataValueProcessor
                                                        .DEFAULT_CSRF_ATTR_NAME,
                                                value))
                .then(chain.filter(exchange));
    }

    private static boolean isAsset(ServerWebExchange exchange) {
        return exchange.getRequest().getPath().value().startsWith("/assets/");
    }
}
