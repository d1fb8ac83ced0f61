package uk.gain.auditservice;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.gain.auditservice.verifying.application.VerifyingLog;
import uk.gain.auditservice.verifying.model.Verdict;
import uk.gain.contract.ActorKind;
import uk.gain.contract.ActorRole;
import uk.gain.contract.Justification;
import uk.gain.contract.Operation;
import uk.gain.contract.topics.Topics;
import uk.gain.infrastructure.Database;
import uk.gain.infrastructure.RealParts;
import uk.gain.platform.access.Access;
import uk.gain.platform.avro.AvroRecords;
import uk.gain.platform.avro.ContractProvisioning;
import uk.gain.platform.identity.Caller;

/** One instance of the service, in this JVM, on real parts. */
public final class AuditService implements AutoCloseable {

    public static final Caller AUDITOR =
            new Caller(ActorKind.PERSON, ActorRole.AUDITOR, "auditor", "OVERSIGHT");

    private final ConfigurableApplicationContext context;

    private AuditService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** What the service is told, for a database and a key of its own. */
    public static Map<String, String> settings(Database database, Path key) {
        return Map.of(
                "spring.datasource.url", database.jdbcUrl(),
                "spring.datasource.username", database.user(),
                "spring.datasource.password", database.password(),
                "spring.kafka.bootstrap-servers", RealParts.broker().bootstrapServers(),
                "gain.registry.url", RealParts.registry().url(),
                "gain.log.key", key.toString(),
                "gain.security.issuer", "http://127.0.0.1:9",
                "gain.security.jwk-set-uri", "http://127.0.0.1:9/jwks",
                "gain.security.client-secret", "gain-demo",
                "server.port", "0");
    }

    /** As it runs in earnest: its role owns no table, and the owner migrates. */
    public static AuditService startAsApplication(Database database, Path key, String... more) {
        Database application = application(database);
        return start(
                application,
                key,
                Stream.concat(
                                Stream.of(
                                        "spring.flyway.user=" + database.user(),
                                        "spring.flyway.password=" + database.password()),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    /** The database by the role that the service runs as. */
    public static Database application(Database database) {
        return new Database(database.jdbcUrl(), database.user() + "_app", database.password());
    }

    public static AuditService start(Database database, Path key, String... more) {
        List<String> arguments =
                Stream.concat(
                                settings(database, key).entrySet().stream()
                                        .map(each -> each.getKey() + "=" + each.getValue()),
                                Stream.of(more))
                        .map(each -> "--" + each)
                        .toList();
        AuditService service =
                new AuditService(
                        new SpringApplicationBuilder(AuditServiceApplication.class)
                                .run(arguments.toArray(String[]::new)));
        service.bean(ContractProvisioning.class).provision(Topics.all());
        return service;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public ApplicationContext context() {
        return context;
    }

    public Exchange exchange() {
        return new Exchange(bean(AvroRecords.class));
    }

    public JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    public long entries() {
        return jdbc().sql("select size from log_head").query(Long.class).single();
    }

    public long signed() {
        return jdbc().sql("select coalesce(max(size), -1) from log_checkpoint")
                .query(Long.class)
                .single();
    }

    public Verdict verdict() {
        return bean(VerifyingLog.class)
                .verify(
                        AUDITOR,
                        Access.allowed(
                                Operation.CONSULTATION,
                                "log",
                                Justification.SELF_MONITORING,
                                "test"));
    }

    /** In an orderly way, while somebody else still asks. */
    public void stop() {
        context.close();
    }

    @Override
    public void close() {
        stop();
    }
}
