package uk.gain.platform.example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import uk.gain.infrastructure.Database;
import uk.gain.infrastructure.RealParts;
import uk.gain.platform.cipher.KeysetFile;

/** A test of the example service, running on real parts; one service for all such tests. */
@SpringBootTest(
        classes = ExampleService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class RunningExample {

    protected static final TokenIssuer ISSUER = TokenIssuer.start();

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
