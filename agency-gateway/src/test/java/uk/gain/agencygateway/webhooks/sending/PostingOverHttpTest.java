package uk.gain.agencygateway.webhooks.sending;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.gain.agencygateway.webhooks.application.WebhookSettings;
import uk.gain.agencygateway.webhooks.model.Destination;
import uk.gain.agencygateway.webhooks.model.Host;
import uk.gain.agencygateway.webhooks.model.Pinning;
import uk.gain.agencygateway.webhooks.model.Reach;
import uk.gain.agencygateway.webhooks.model.Reply;
import uk.gain.agencygateway.webhooks.model.Resolver;

/** Real connections to a real, and not always friendly, server. */
class PostingOverHttpTest {

    private static final WebhookSettings IMPATIENT =
            new WebhookSettings(
                    true,
                    1,
                    Duration.ofMillis(10),
                    Duration.ofSeconds(1),
                    Duration.ofMillis(500),
                    Duration.ZERO,
                    Duration.ofDays(1));

    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final Resolver here = _ -> List.of(InetAddress.getLoopbackAddress());
    private HttpServer server = server();

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void start() {
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        seen.add(
                "%s %s %s %s %s"
                        .formatted(
                                exchange.getRequestMethod(),
                                path,
                                exchange.getRequestHeaders().getFirst("Host"),
                                exchange.getRequestHeaders().getFirst("webhook-id"),
                                new String(
                                        exchange.getRequestBody().readAllBytes(),
                                        StandardCharsets.UTF_8)));
        switch (path) {
            case "/redirect" -> {
                exchange.getResponseHeaders().set("Location", "/elsewhere");
                exchange.sendResponseHeaders(307, -1);
            }
            case "/endless" -> {
                exchange.sendResponseHeaders(200, 0);
                try (OutputStream body = exchange.getResponseBody()) {
                    byte[] much = new byte[65_536];
                    while (over.getCount() > 0) {
                        body.write(much);
                    }
                }
            }
            case "/silent" -> awaitTheEnd();
            case "/large-head" -> {
                exchange.getResponseHeaders().set("X-Large", "x".repeat(20_000));
                exchange.sendResponseHeaders(200, -1);
            }
            case "/busy" -> {
                exchange.getResponseHeaders().set("Retry-After", "120");
                exchange.sendResponseHeaders(503, -1);
            }
            default -> exchange.sendResponseHeaders(204, -1);
        }
        exchange.close();
    }

    private void awaitTheEnd() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Reply post(Resolver resolver, Reach reach, String path) {
        return new PostingOverHttp(new Pinning(resolver, reach), IMPATIENT, Clock.systemUTC())
                .post(
                        new Destination(
                                false,
                                new Host("hooks.agency.gov.uk", server.getAddress().getPort()),
                                path),
                        Map.of("webhook-id", "id-1"),
                        "{}");
    }

    private Reply post(String path) {
        return post(here, Reach.LOOPBACK, path);
    }

    @Test
    void theNameIsTheHostAndTheCheckedAddressIsWhereItGoes() {
        assertThat(post("/gain?a=b")).isEqualTo(new Reply.Answered(204, null));
        assertThat(seen)
                .containsExactly(
                        "POST /gain?a=b hooks.agency.gov.uk:%d id-1 {}"
                                .formatted(server.getAddress().getPort()));
    }

    @Test
    void aNameThatLeadsInsideIsNotConnectedTo() {
        assertThat(post(here, Reach.PUBLIC, "/"))
                .isEqualTo(new Reply.Failed(Reply.Why.ADDRESS_REFUSED));
        assertThat(seen).isEmpty();
    }

    @Test
    void anAnswerThatChangesAfterTheCheckIsNotAskedFor() {
        int[] asked = {0};
        Resolver rebinding =
                _ -> {
                    asked[0]++;
                    return List.of(
                            asked[0] == 1
                                    ? InetAddress.getLoopbackAddress()
                                    : InetAddress.ofLiteral("10.0.0.1"));
                };

        assertThat(post(rebinding, Reach.LOOPBACK, "/")).isEqualTo(new Reply.Answered(204, null));
        assertThat(asked[0]).isEqualTo(1);
    }

    @Test
    void aRedirectIsNotFollowed() {
        assertThat(post("/redirect")).isEqualTo(new Reply.Answered(307, null));
        assertThat(seen).hasSize(1);
    }

    @Test
    void ofAnEndlessAnswerOnlyTheHeadIsRead() {
        Instant before = Instant.now();
        assertThat(post("/endless")).isEqualTo(new Reply.Answered(200, null));
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void whoeverDoesNotAnswerIsNotWaitedFor() {
        assertThat(post("/silent")).isEqualTo(new Reply.Failed(Reply.Why.TIMED_OUT));
        assertThat(seen).hasSize(1);
    }

    @Test
    void aLargeHeadIsNotRead() {
        assertThat(post("/large-head")).isEqualTo(new Reply.Failed(Reply.Why.ANSWER_UNREADABLE));
    }

    @Test
    void retryAfterIsHandedOn() {
        assertThat(post("/busy")).isEqualTo(new Reply.Answered(503, Duration.ofMinutes(2)));
    }

    @Test
    void aNameThatIsNotThereAndAPortThatIsClosedAreToldApart() throws IOException {
        Resolver nothing =
                name -> {
                    throw new UnknownHostException(name);
                };
        assertThat(post(nothing, Reach.LOOPBACK, "/"))
                .isEqualTo(new Reply.Failed(Reply.Why.NAME_UNKNOWN));
        server.stop(0);
        assertThat(post("/")).isEqualTo(new Reply.Failed(Reply.Why.CONNECTION_FAILED));
    }

    @Test
    void aConnectionThatIsCutIsNotSentToAgain() throws IOException, InterruptedException {
        try (ServerSocket rude = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            rude.setSoTimeout(1000);
            int[] connections = {0};
            Thread cutting =
                    Thread.ofVirtual()
                            .start(
                                    () -> {
                                        try {
                                            while (true) {
                                                rude.accept().close();
                                                connections[0]++;
                                            }
                                        } catch (IOException e) {
                                            // Nobody came any more.
                                        }
                                    });
            Reply reply =
                    new PostingOverHttp(
                                    new Pinning(here, Reach.LOOPBACK), IMPATIENT, Clock.systemUTC())
                            .post(
                                    new Destination(
                                            false,
                                            new Host("hooks.agency.gov.uk", rude.getLocalPort()),
                                            "/"),
                                    Map.of(),
                                    "{}");
            cutting.join();
            assertThat(reply).isEqualTo(new Reply.Failed(Reply.Why.CONNECTION_FAILED));
            assertThat(connections[0]).isEqualTo(1);
        }
    }

    @Test
    void retryAfterIsSecondsOrADate() {
        Instant now = Instant.parse("2026-11-24T09:00:00Z");
        assertThat(RetryAfter.read("30", now)).isEqualTo(Duration.ofSeconds(30));
        assertThat(RetryAfter.read("Tue, 24 Nov 2026 09:01:00 GMT", now))
                .isEqualTo(Duration.ofMinutes(1));
        assertThat(RetryAfter.read("Tue, 24 Nov 2026 08:59:00 GMT", now)).isNull();
        assertThat(RetryAfter.read("99999999999", now)).isNull();
        assertThat(RetryAfter.read("-1", now)).isNull();
        assertThat(RetryAfter.read("soon", now)).isNull();
        assertThat(RetryAfter.read(null, now)).isNull();
    }
}
