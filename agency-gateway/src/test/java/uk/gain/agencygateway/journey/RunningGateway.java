package uk.gain.agencygateway.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gain.agencygateway.journey.Eventually.eventually;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import uk.gain.agencygateway.AgencyGatewayApplication;
import uk.gain.agencygateway.journey.AgencyClient.Answer;
import uk.gain.agencygateway.journey.CoordinatorsSide.Raised;
import uk.gain.contract.topics.Topics;
import uk.gain.infrastructure.CertificateAuthority;
import uk.gain.infrastructure.RealParts;
import uk.gain.platform.avro.AvroRecords;
import uk.gain.platform.avro.ContractProvisioning;
import uk.gain.platform.cipher.ContentCipher;
import uk.gain.platform.cipher.DataKeys;

/**
 * One running gateway for all classes that share it: each takes agencies of its own, so that none
 * sees another's requests.
 */
@SpringBootTest(
        classes = AgencyGatewayApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "gain.pull.lease=2s",
            "gain.stream.heartbeat=1s",
            "gain.webhooks.loopback-only=true",
            "gain.webhooks.poll-interval=50ms"
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RunningGateway {

    static final CertificateAuthority AUTHORITY = newAuthority();

    private static final Issuer ISSUER = new Issuer();
    private static final Clamd CLAMD = new Clamd();

    @LocalServerPort int port;
    @Autowired ContractProvisioning contract;
    @Autowired AvroRecords avro;
    @Autowired ContentCipher cipher;
    @Autowired DataKeys dataKeys;
    @Autowired JdbcClient jdbc;

    CoordinatorsSide coordinators;

    @DynamicPropertySource
    static void realParts(DynamicPropertyRegistry settings)
            throws IOException, GeneralSecurityException {
        RunningParts.settings(settings);
        settings.add("gain.security.issuer", ISSUER::url);
        settings.add("gain.security.jwk-set-uri", ISSUER::jwkSetUri);
        settings.add("gain.security.revocations", AUTHORITY::revocations);
        settings.add("gain.documents.scanner.host", () -> "127.0.0.1");
        settings.add("gain.documents.scanner.port", CLAMD::port);
    }

    private static CertificateAuthority newAuthority() {
        try {
            return CertificateAuthority.keptIn(Files.createTempDirectory("authority"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeAll
    void coordinators() {
        contract.provision(
                List.of(Topics.REFERRAL_REQUESTS, Topics.AGENCY_DIRECTORY, Topics.CONTENT_KEYS));
        coordinators =
                new CoordinatorsSide(RealParts.broker().bootstrapServers(), avro, cipher, dataKeys);
    }

    @AfterAll
    void close() {
        coordinators.close();
    }

    /** The agency is in the directory, and its system can act. */
    AgencyClient joins(String agency) throws Throwable {
        coordinators.lists(agency, 1, true);
        AgencyClient system = system(agency, 600);
        eventually(() -> assertThat(system.get("/api/requests").status()).isEqualTo(200));
        return system;
    }

    /** The agency's system with a token for that long. */
    AgencyClient system(String agency, long seconds) {
        return new AgencyClient(
                "http://127.0.0.1:" + port,
                ISSUER.token(
                        agency.toLowerCase(Locale.ROOT) + "-system",
                        "AGENCY_SYSTEM",
                        "agency-gateway",
                        seconds));
    }

    /** Somebody with this role, who need not be in the directory. */
    AgencyClient client(String subject, String role) {
        return new AgencyClient(
                "http://127.0.0.1:" + port, ISSUER.token(subject, role, "agency-gateway", 600));
    }

    static void arrived(AgencyClient client, Raised raised, String agency) throws Throwable {
        eventually(() -> assertThat(client.get(raised.path(agency)).status()).isEqualTo(200));
    }

    /** The keys travel on a topic of their own, and may be behind. */
    static Answer content(AgencyClient client, String path) throws Throwable {
        Answer[] answer = new Answer[1];
        eventually(
                () -> {
                    answer[0] = client.get(path + "/content");
                    assertThat(answer[0].status()).as(answer[0].text()).isEqualTo(200);
                });
        return answer[0];
    }
}
