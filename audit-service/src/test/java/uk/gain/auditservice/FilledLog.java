package uk.gain.auditservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.reactive.server.SecurityMockServerConfigurers.mockJwt;
import static org.springframework.security.test.web.reactive.server.SecurityMockServerConfigurers.springSecurity;
import static uk.gain.auditservice.Eventually.eventually;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import uk.gain.infrastructure.RealParts;

/**
 * One running service, started once for all tests that only ask it, over a log of ten referrals. It
 * ends with the JVM.
 *
 * @param referral the last of the ten, TN-2026-000070
 * @param raised the event that raised TN-2026-000071 at this moment, said by {@code
 *     coordinator.tarian} of TN
 */
public record FilledLog(AuditService service, WebTestClient anybody, UUID referral, UUID raised) {

    /** Starts it for whoever asks first. */
    public static FilledLog get() {
        return Once.LOG;
    }

    /** Somebody with a token of this role asks. */
    public WebTestClient.ResponseSpec as(String role, HttpMethod method, String path) {
        return as(role.toLowerCase(Locale.ROOT), role, method, path);
    }

    /** This subject asks, with a token of this role. */
    public WebTestClient.ResponseSpec as(
            String subject, String role, HttpMethod method, String path) {
        return anybody.mutateWith(
                        mockJwt()
                                .jwt(token -> token.subject(subject).claim("roles", List.of(role))))
                .method(method)
                .uri(URI.create(path))
                .exchange();
    }

    /** How many entries are like this. */
    public long count(String like) {
        return service.jdbc()
                .sql("select count(*) from log_entry where convert_from(bytes, 'UTF8') like :like")
                .param("like", like)
                .query(Long.class)
                .single();
    }

    private static FilledLog start() {
        AuditService service = AuditService.start(RealParts.postgres().freshDatabase(), keyFile());
        WebTestClient anybody =
                WebTestClient.bindToApplicationContext(service.context())
                        .apply(springSecurity())
                        .configureClient()
                        .responseTimeout(Duration.ofSeconds(30))
                        .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(16 << 20))
                        .build();
        UUID referral = fill(service);
        FilledLog log = new FilledLog(service, anybody, referral, now(service));
        String last = "%\"referralId\":\"" + log.referral + "\"%";
        eventually(() -> assertThat(log.count(last)).isGreaterThanOrEqualTo(5));
        String now = "%\"eventId\":\"" + log.raised + "\"%";
        eventually(() -> assertThat(log.count(now)).isEqualTo(1));
        long size = service.entries();
        eventually(() -> assertThat(service.signed()).isGreaterThanOrEqualTo(size));
        return log;
    }

    /** The log hears of the referrals before it hears what follows. */
    private static UUID fill(AuditService service) {
        try (Exchange exchange = service.exchange()) {
            List<Exchange.Raised> raised =
                    IntStream.rangeClosed(61, 70).mapToObj(exchange::raises).toList();
            eventually(() -> assertThat(known(service)).isGreaterThanOrEqualTo(raised.size()));
            exchange.chaseAndAlert(raised.getFirst());
            raised.forEach(exchange::follow);
            exchange.acknowledged();
            return raised.getLast().referralId();
        }
    }

    private static UUID now(AuditService service) {
        try (Exchange exchange = service.exchange()) {
            return exchange.raisesNow(71);
        }
    }

    private static long known(AuditService service) {
        return service.jdbc()
                .sql(
                        """
                        select count(*)
                        from known_referral
                        where reference between 'TN-2026-000061' and 'TN-2026-000070'
                        """)
                .query(Long.class)
                .single();
    }

    private static Path keyFile() {
        try {
            return Files.createTempDirectory("gain-log-key").resolve("log-key.pem");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Once {

        private static final FilledLog LOG = start();
    }
}
