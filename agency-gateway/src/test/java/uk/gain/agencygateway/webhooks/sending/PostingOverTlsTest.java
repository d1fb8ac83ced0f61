package uk.gain.agencygateway.webhooks.sending;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.gain.agencygateway.webhooks.application.WebhookSettings;
import uk.gain.agencygateway.webhooks.model.Destination;
import uk.gain.agencygateway.webhooks.model.Host;
import uk.gain.agencygateway.webhooks.model.Pinning;
import uk.gain.agencygateway.webhooks.model.Reach;
import uk.gain.agencygateway.webhooks.model.Reply;

/** A server with a certificate for hooks.agency.gov.uk, met at an address that was looked up. */
class PostingOverTlsTest {

    private static final char[] PASSWORD = "changeit".toCharArray();

    private final HttpsServer server = server();
    private @Nullable SslContext trusted;
    @TempDir private Path folder = Path.of("");

    private static HttpsServer server() {
        try {
            return HttpsServer.create(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void start() throws IOException, InterruptedException, GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(certificateFor("hooks.agency.gov.uk"), PASSWORD);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(keys.getKeyManagers(), null, null);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.createContext(
                "/",
                exchange -> {
                    exchange.getRequestBody().readAllBytes();
                    exchange.sendResponseHeaders(204, -1);
                    exchange.close();
                });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    /** By the JDK's own tool: the JDK has no other public way to make a certificate. */
    private KeyStore certificateFor(String name)
            throws IOException, InterruptedException, GeneralSecurityException {
        Path file = folder.resolve("keys.p12");
        Process keytool =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-alias",
                                "server",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=" + name,
                                "-ext",
                                "san=dns:" + name,
                                "-keystore",
                                file.toString(),
                                "-storetype",
                                "PKCS12",
                                "-storepass",
                                new String(PASSWORD))
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("keytool.log").toFile())
                        .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        trusted =
                SslContextBuilder.forClient()
                        .trustManager((X509Certificate) store.getCertificate("server"))
                        .build();
        return store;
    }

    private Reply post(String name, @Nullable SslContext trusting) {
        return new PostingOverHttp(
                        new Pinning(_ -> List.of(InetAddress.getLoopbackAddress()), Reach.LOOPBACK),
                        new WebhookSettings(
                                true,
                                1,
                                Duration.ofMillis(10),
                                Duration.ofSeconds(10),
                                Duration.ofSeconds(10),
                                Duration.ZERO,
                                Duration.ofDays(1)),
                        Clock.systemUTC(),
                        trusting)
                .post(
                        new Destination(
                                true, new Host(name, server.getAddress().getPort()), "/gain"),
                        Map.of(),
                        "{}");
    }

    @Test
    void theCertificateMustBeTrustedAndBeTheNames() {
        assertThat(post("hooks.agency.gov.uk", trusted)).isEqualTo(new Reply.Answered(204, null));
        assertThat(post("other.agency.gov.uk", trusted))
                .isEqualTo(new Reply.Failed(Reply.Why.TLS_FAILED));
        assertThat(post("hooks.agency.gov.uk", null))
                .isEqualTo(new Reply.Failed(Reply.Why.TLS_FAILED));
    }
}
