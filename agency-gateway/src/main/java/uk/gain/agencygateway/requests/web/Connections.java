package uk.gain.agencygateway.requests.web;

import io.netty.channel.ChannelFuture;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import reactor.netty.http.server.HttpServerResponse;

/** The connections under streams. */
final class Connections {

    private Connections() {}

    /**
     * Closes it at once, whatever still waits to be written: whoever does not read would never let
     * it end in order.
     */
    static void close(ServerHttpResponse response) {
        if (ServerHttpResponseDecorator.getNativeResponse(response)
                instanceof HttpServerResponse netty) {
            netty.withConnection(
                    connection -> {
                        ChannelFuture _ = connection.channel().close();
                    });
        }
    }
}
