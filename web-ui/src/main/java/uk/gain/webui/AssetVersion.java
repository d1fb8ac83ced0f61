package uk.gain.webui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Names assets with the version they were built as, so that browsers may keep them for good. */
class AssetVersion implements WebFilter {

    private final String version;

    AssetVersion() {
        try {
            version =
                    new ClassPathResource("META-INF/gain-assets.version")
                            .getContentAsString(StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException("The assets of the pages were not built", e);
        }
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        exchange.addUrlTransformer(url -> url.startsWith("/assets/") ? url + "?v=" + version : url);
        return chain.filter(exchange);
    }
}
