package uk.gain.auditservice.tampering;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gain.auditservice.Eventually.eventually;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import uk.gain.auditservice.AuditService;
import uk.gain.auditservice.Exchange;
import uk.gain.auditservice.alarms.model.Check;
import uk.gain.auditservice.log.model.LogKey;
import uk.gain.infrastructure.Database;
import uk.gain.witness.RunningWitness;

/** A service with a log of its own, whose checks look often, and a witness that cosigns it. */
final class Watched implements AutoCloseable {

    static final String WITNESS = "witness.example";

    final AuditService service;
    final RunningWitness witness;

    private Watched(AuditService service, RunningWitness witness) {
        this.service = service;
        this.witness = witness;
    }

    static Watched start(Database database, Path folder, String origin, String... more) {
        RunningWitness witness = RunningWitness.start(folder.resolve("witness"), WITNESS);
        AuditService service = start(database, folder, origin, witness, more);
        witness.cosignsFor(service.bean(LogKey.class).verifierKey());
        return new Watched(service, witness);
    }

    static AuditService start(
            Database database, Path folder, String origin, RunningWitness witness, String... more) {
        return AuditService.start(
                database,
                folder.resolve("log-key.pem"),
                Stream.concat(
                                Stream.of(
                                        "gain.log.origin=" + origin,
                                        "gain.checks.interval=300ms",
                                        "gain.witnesses.known[0].url=" + witness.url(),
                                        "gain.witnesses.known[0].key=" + witness.verifierKey(),
                                        "gain.witnesses.quorum=1",
                                        "gain.witnesses.ask-every=200ms",
                                        "gain.witnesses.patience=5s"),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    static String origin() {
        return "log-" + UUID.randomUUID() + ".example/trail";
    }

    /** Published, logged, signed, cosigned, counted. */
    void grow(int referrals) {
        long before = service.entries();
        try (Exchange exchange = service.exchange()) {
            for (int number = 0; number < referrals; number++) {
                exchange.oneReferral(number);
            }
            exchange.acknowledged();
        }
        eventually(
                () ->
                        assertThat(service.entries())
                                .isGreaterThanOrEqualTo(before + 5L * referrals));
        settled();
    }

    void settled() {
        eventually(() -> assertThat(service.signed()).isEqualTo(service.entries()));
        eventually(() -> assertThat(cosigned()).isEqualTo(service.entries()));
        eventually(() -> assertThat(counted()).isEqualTo(service.entries()));
    }

    private long cosigned() {
        return number("select coalesce(max(size), 0) from cosignature");
    }

    private long counted() {
        return number("select next_entry from counted_log");
    }

    long number(String sql) {
        return service.jdbc().sql(sql).query(Long.class).single();
    }

    /** Within a minute, an alarm of the check that names all of this. */
    void alarms(Check check, String... named) {
        alarms(service, check, named);
    }

    static void alarms(AuditService service, Check check, String... named) {
        eventually(
                () ->
                        assertThat(alarms(service))
                                .anySatisfy(
                                        alarm ->
                                                assertThat(alarm)
                                                        .startsWith(check + " ")
                                                        .contains(named)));
    }

    List<String> alarms() {
        return alarms(service);
    }

    private static List<String> alarms(AuditService service) {
        return service.jdbc()
                .sql("select check_name || ' ' || record || ': ' || message from alarm order by id")
                .query(String.class)
                .list();
    }

    @Override
    public void close() {
        service.close();
        witness.close();
    }
}
