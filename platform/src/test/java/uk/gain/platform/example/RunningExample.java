package uk.gain.platform.example;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import uk.gain.infrastructure.CertificateAuthority;
import uk.gain.infrastructure.Database;
import uk.gain.infrastructure.FreePorts;
import uk.gain.infrastructure.RealParts;
import uk.gain.platform.cipher.KeysetFile;

/** A test of the example service, running on real parts; one service for all such tests. */
@SpringBootTest(
        classes = ExampleService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class RunningExample {

    protected static final TokenIssuer ISSUER = TokenIssuer.start();

    protected static final CertificateAuthority AUTHORITY = newAuthority();
    protected static final int SYSTEMS_PORT = FreePorts.one();

    private static final Database DATABASE = RealParts.postgres().freshDatabase();
    private static final Path KEYSET = newKeyset();

    @DynamicPropertySource
    static void parts(DynamicPropertyRegistry settings) {
        settings.add("spring.datasource.url", DATABASE::jdbcUrl);
        settings.add("spring.datasource.username", DATABASE::user);
        settings.add("spring.datasource.password", DATABASE::password);
        settings.add("spring.kafka.bootstrap-servers", () -> RealParts.broker().bootstrapServers());
        settings.add("gain.registry.url", () -> RealParts.registry().url());
        settings.add("gain.cipher.keyset", KEYSET::toString);
        settings.add("gain.security.issuer", ISSUER::issuer);
        settings.add("gain.security.jwk-set-uri", ISSUER::jwkSetUri);
        settings.add("gain.security.revocations", AUTHORITY::revocations);
        settings.add("gain.mutual-tls.port", () -> SYSTEMS_PORT);
        String bundle = "spring.ssl.bundle.pem.systems.";
        String server = "file:" + AUTHORITY.server("referral-service").pem();
        settings.add(bundle + "keystore.certificate", () -> server);
        settings.add(bundle + "keystore.private-key", () -> server);
        settings.add(bundle + "truststore.certificate", () -> "file:" + AUTHORITY.trusted());
        settings.add("gain.rate-limits.window", () -> "1h");
        settings.add("gain.rate-limits.reads", () -> 100_000);
        settings.add("gain.rate-limits.writes", () -> 100_000);
        settings.add("gain.rate-limits.overrides.SLOW.reads", () -> 2);
        settings.add("gain.rate-limits.overrides.SLOW.writes", () -> 1);
    }

    private static CertificateAuthority newAuthority() {
        try {
            return CertificateAuthority.keptIn(Files.createTempDirectory("authority"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path newKeyset() {
        try {
            Path file = Files.createTempDirectory("keyset").resolve("keyset.json");
            KeysetFile.create(file);
            return file;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
