package uk.gain.agencygateway.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.springframework.test.context.DynamicPropertyRegistry;
import uk.gain.infrastructure.Database;
import uk.gain.infrastructure.RealParts;
import uk.gain.platform.cipher.KeysetFile;

/** A database and a keyset of its own for a running gateway, and the broker and registry of all. */
public final class RunningParts {

    private RunningParts() {}

    public static void settings(DynamicPropertyRegistry settings)
            throws IOException, GeneralSecurityException {
        Database database = RealParts.postgres().freshDatabase();
        Path keyset = Files.createTempDirectory("gain-keyset").resolve("keyset.json");
        KeysetFile.create(keyset);
        settings.add("spring.datasource.url", database::jdbcUrl);
        settings.add("spring.datasource.username", database::user);
        settings.add("spring.datasource.password", database::password);
        settings.add("spring.kafka.bootstrap-servers", () -> RealParts.broker().bootstrapServers());
        settings.add("gain.registry.url", () -> RealParts.registry().url());
        settings.add("gain.cipher.keyset", keyset::toString);
        // Nobody is picked by chance; who tests it picks.
        settings.add("gain.challenge.share", () -> "0");
        // These tests are about what agencies do; the platform's are about how systems sign in.
        settings.add("gain.security.certificate-bound-tokens", () -> "WHEN_PRESENT");
    }
}
