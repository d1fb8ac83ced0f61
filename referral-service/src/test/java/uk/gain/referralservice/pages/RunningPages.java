package uk.gain.referralservice.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import uk.gain.infrastructure.Database;
import uk.gain.infrastructure.RealParts;
import uk.gain.platform.cipher.KeysetFile;
import uk.gain.referralservice.Picking;
import uk.gain.referralservice.deconfliction.indexing.IndexKeyset;

/** The service's pages on a real database, broker and registry; one for all tests of pages. */
@SpringBootTest
@AutoConfigureWebTestClient(timeout = "30s")
@Import(Picking.class)
abstract class RunningPages {

    @DynamicPropertySource
    static void realParts(DynamicPropertyRegistry settings)
            throws IOException, GeneralSecurityException {
        Database database = RealParts.postgres().freshDatabase();
        settings.add("spring.datasource.url", database::jdbcUrl);
        settings.add("spring.datasource.username", database::user);
        settings.add("spring.datasource.password", database::password);
        settings.add("spring.kafka.bootstrap-servers", () -> RealParts.broker().bootstrapServers());
        settings.add("gain.registry.url", () -> RealParts.registry().url());
        Path keyset = Files.createTempDirectory("keyset").resolve("kek.json");
        KeysetFile.create(keyset);
        settings.add("gain.cipher.keyset", keyset::toString);
        Path indexKeyset = keyset.resolveSibling("index.json");
        IndexKeyset.create(indexKeyset);
        settings.add("gain.deconfliction.keyset", indexKeyset::toString);
        Path directory = Path.of(System.getProperty("gain.root"), "deploy/local/directory");
        settings.add("gain.directory.seed", () -> directory.resolve("agencies.json").toString());
        settings.add("gain.directory.units", () -> directory.resolve("units.json").toString());
        settings.add(
                "spring.cloud.stream.bindings.responses-in-0.consumer.auto-startup", () -> "false");
    }
}
