package uk.gain.infrastructure;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Apicurio Registry on 127.0.0.1. Its schemas and their ids lie in PostgreSQL, so they outlive the
 * process.
 */
public final class SchemaRegistry extends Part {
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final Settings settings;

    private SchemaRegistry(Settings settings) {
        super("Schema registry", settings.port(), settings.log(), () -> launch(settings));
        this.settings = settings;
    }

    public record Settings(Database storage, int port, Path folder, Path log) {}

    public static SchemaRegistry start(Settings settings) {
        return new SchemaRegistry(settings);
    }

    /** The Confluent-compatible API. */
    public String url() {
        return url(settings);
    }

    private static String url(Settings settings) {
        return "http://127.0.0.1:" + settings.port() + "/apis/ccompat/v7";
    }

    private static ChildProcess launch(Settings settings) {
        Path parts = ProjectRoot.find().resolve("deploy/local/parts/target");
        Path program = parts.resolve("registry/quarkus-run.jar");
        return ChildProcess.start(
                        new Program(
                                "Schema registry",
                                Jvm.withHeap(192)
                                        .with(new StartUpCache(parts.resolve("registry.aot")))
                                        .command(List.of("-jar", program.toString())),
                                Map.ofEntries(
                                        Map.entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
                                        Map.entry("QUARKUS_HTTP_PORT", "" + settings.port()),
                                        // A second port that nobody asks: two registries on one
                                        // machine must not meet there.
                                        Map.entry("QUARKUS_MANAGEMENT_HOST", "127.0.0.1"),
                                        Map.entry("QUARKUS_MANAGEMENT_PORT", "0"),
                                        Map.entry("QUARKUS_LOG_LEVEL", "WARN"),
                                        Map.entry("APICURIO_LOG_LEVEL", "WARN"),
                                        Map.entry("QUARKUS_HTTP_ACCESS_LOG_ENABLED", "false"),
                                        Map.entry("APICURIO_STORAGE_KIND", "sql"),
                                        Map.entry("APICURIO_STORAGE_SQL_KIND", "postgresql"),
                                        Map.entry(
                                                "APICURIO_DATASOURCE_URL",
                                                settings.storage().jdbcUrl()),
                                        Map.entry(
                                                "APICURIO_DATASOURCE_USERNAME",
                                                settings.storage().user()),
                                        Map.entry(
                                                "APICURIO_DATASOURCE_PASSWORD",
                                                settings.storage().password()),
                                        Map.entry("APICURIO_DATASOURCE_JDBC_INITIAL_SIZE", "1"),
                                        Map.entry("APICURIO_DATASOURCE_JDBC_MIN_SIZE", "1"),
                                        Map.entry("APICURIO_DATASOURCE_JDBC_MAX_SIZE", "8")),
                                settings.folder(),
                                settings.log(),
                                Program.Layer.STANDING_ON_IT))
                .awaitReady(Probe.http(url(settings) + "/subjects"), LIMIT);
    }
}
