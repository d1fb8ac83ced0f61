package uk.gain.platform.mutualtls;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.reactor.netty.SslServerCustomizer;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.web.server.Ssl.ClientAuth;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/**
 * Listens for systems. Whoever shows no certificate of an authority that the bundle trusts does not
 * get as far as HTTP. Serves the API and its description, and no page.
 */
final class SystemsConnector implements SmartLifecycle {

    private final String address;
    private final MutualTlsSettings settings;
    private final SslBundles bundles;
    private final HttpHandler handler;

    /** Absent while stopped. */
    private volatile @Nullable DisposableServer server;

    SystemsConnector(
            String address, MutualTlsSettings settings, SslBundles bundles, HttpHandler handler) {
        this.address = address;
        this.settings = settings;
        this.bundles = bundles;
        this.handler = handler;
    }

    @Override
    public void start() {
        HttpServer plain =
                HttpServer.create()
                        .host(address)
                        .port(settings.port())
                        .handle(new ReactorHttpHandlerAdapter(this::onlyTheApi));
        server =
                new SslServerCustomizer(
                                null,
                                ClientAuth.NEED,
                                bundles.getBundle(settings.bundle()),
                                Map.of())
                        .apply(plain)
                        .bindNow();
    }

    private Mono<Void> onlyTheApi(ServerHttpRequest request, ServerHttpResponse response) {
        String path = request.getPath().value();
        if (path.startsWith("/api/") || path.startsWith("/v3/api-docs")) {
            return handler.handle(request, response);
        }
        response.setStatusCode(HttpStatus.NOT_FOUND);
        return response.setComplete();
    }

    @Override
    public void stop() {
        DisposableServer running = server;
        if (running != null) {
            running.disposeNow();
            server = null;
        }
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }
}
