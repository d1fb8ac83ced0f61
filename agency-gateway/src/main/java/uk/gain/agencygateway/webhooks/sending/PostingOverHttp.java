package uk.gain.agencygateway.webhooks.sending;

import io.netty.channel.ChannelOption;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.ssl.SslContext;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import reactor.core.Exceptions;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufMono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.tcp.SslProvider;
import uk.gain.agencygateway.webhooks.application.WebhookSettings;
import uk.gain.agencygateway.webhooks.model.Destination;
import uk.gain.agencygateway.webhooks.model.Pinning;
import uk.gain.agencygateway.webhooks.model.Receivers;
import uk.gain.agencygateway.webhooks.model.Reply;

/**
 * One connection per attempt, to the address that was checked, under the name that was registered:
 * Host, SNI and the certificate's name are the name's. No proxy, no redirect, no repetition, no
 * cookie; of the answer only the head is read, 8 KiB at most, and the connection is closed.
 */
@Component
class PostingOverHttp implements Receivers {

    private static final int LARGEST_HEAD = 8 * 1024;

    private final Pinning pinning;
    private final Duration longest;
    private final Clock clock;
    private final HttpClient plain;
    private final HttpClient secure;

    @Autowired
    PostingOverHttp(Pinning pinning, WebhookSettings settings, Clock clock) {
        this(pinning, settings, clock, null);
    }

    /**
     * @param trusting whom to trust; absent for the machine's own trust store
     */
    PostingOverHttp(
            Pinning pinning, WebhookSettings settings, Clock clock, @Nullable SslContext trusting) {
        this.pinning = pinning;
        this.longest = settings.longestAttempt();
        this.clock = clock;
        this.plain =
                HttpClient.create(ConnectionProvider.newConnection())
                        .disableRetry(true)
                        .followRedirect(false)
                        .noProxy()
                        .option(
                                ChannelOption.CONNECT_TIMEOUT_MILLIS,
                                Math.toIntExact(settings.connectTimeout().toMillis()))
                        .responseTimeout(settings.answerTimeout())
                        .httpResponseDecoder(
                                limits ->
                                        limits.maxHeaderSize(LARGEST_HEAD)
                                                .maxInitialLineLength(LARGEST_HEAD))
                        .headers(
                                headers ->
                                        headers.set("content-type", "application/json")
                                                .set("user-agent", "gain-webhooks/1")
                                                .set("accept", "*/*"));
        this.secure =
                plain.secure(
                        tls -> {
                            SslProvider.Builder builder =
                                    trusting == null
                                            ? tls.sslContext(
                                                    SslProvider.defaultClientProvider()
                                                            .getSslContext())
                                            : tls.sslContext(trusting);
                            builder.handshakeTimeout(settings.connectTimeout());
                        });
    }

    @Override
    public Reply post(Destination destination, Map<String, String> headers, String body) {
        try {
            Optional<InetAddress> pinned = pinning.addressOf(destination.host());
            return pinned.isPresent()
                    ? post(destination, pinned.get(), headers, body)
                    : new Reply.Failed(Reply.Why.ADDRESS_REFUSED);
        } catch (UnknownHostException e) {
            return new Reply.Failed(Reply.Why.NAME_UNKNOWN);
        }
    }

    private Reply post(
            Destination destination, InetAddress pinned, Map<String, String> headers, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        HttpClient client = destination.secure() ? secure : plain;
        try {
            Reply reply =
                    client.remoteAddress(
                                    () -> new InetSocketAddress(pinned, destination.host().port()))
                            .headers(
                                    all -> {
                                        headers.forEach(all::set);
                                        all.set("content-length", bytes.length);
                                    })
                            .post()
                            .uri(destination.path())
                            .send(ByteBufMono.fromString(Mono.just(body)))
                            .response()
                            .map(this::answered)
                            .timeout(longest)
                            .block();
            return reply == null ? new Reply.Failed(Reply.Why.CONNECTION_FAILED) : reply;
        } catch (RuntimeException e) {
            return new Reply.Failed(why(Exceptions.unwrap(e)));
        }
    }

    private Reply answered(HttpClientResponse response) {
        return new Reply.Answered(
                response.status().code(),
                RetryAfter.read(response.responseHeaders().get("retry-after"), clock.instant()));
    }

    private static Reply.Why why(Throwable failure) {
        return switch (failure) {
            case TimeoutException _ -> Reply.Why.TIMED_OUT;
            case io.netty.handler.timeout.TimeoutException _ -> Reply.Why.TIMED_OUT;
            case io.netty.channel.ConnectTimeoutException _ -> Reply.Why.TIMED_OUT;
            case ConnectException _ -> Reply.Why.CONNECTION_FAILED;
            case SSLException _ -> Reply.Why.TLS_FAILED;
            case DecoderException decoding when decoding.getCause() instanceof SSLException ->
                    Reply.Why.TLS_FAILED;
            case IOException _ -> Reply.Why.CONNECTION_FAILED;
            default -> Reply.Why.ANSWER_UNREADABLE;
        };
    }
}
