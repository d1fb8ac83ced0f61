package uk.gain.infrastructure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A PostgreSQL server on 127.0.0.1, as durable as a production one: fsync, synchronous_commit and
 * full_page_writes are on, so that a commit that was answered survives {@link #kill()}.
 */
public final class PostgresServer extends Part {
    private static final String SUPERUSER = "postgres";
    private static final String PASSWORD = "gain-demo";
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final Settings settings;

    private PostgresServer(Settings settings) {
        super("PostgreSQL 18", settings.port(), settings.log(), () -> launch(settings));
        this.settings = settings;
    }

    /**
     * The cluster lies in {@code data} and is made there when it is not yet; the log is appended
     * to.
     */
    public record Settings(Path data, int port, Path log) {}

    public static PostgresServer start(Settings settings) {
        PostgresFiles files = PostgresFiles.unpacked();
        if (!Files.exists(settings.data().resolve("PG_VERSION"))) {
            files.initialise(settings.data(), SUPERUSER, PASSWORD, settings.log());
        }
        return new PostgresServer(settings);
    }

    /** A new, empty database that nobody else knows. */
    public Database freshDatabase() {
        return database("t" + UUID.randomUUID().toString().replace("-", ""));
    }

    /**
     * The database of that name with the role of that name as its owner, and a role {@code
     * <name>_app} that may connect and owns nothing; they are made when they are missing.
     */
    public Database database(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,58}")) {
            throw new IllegalArgumentException("Not a database name: " + name);
        }
        try (Connection connection = superuser(settings.port());
                Statement statement = connection.createStatement()) {
            if (!exists(statement, "select 1 from pg_roles where rolname = '" + name + "'")) {
                statement.execute("create role " + name + " login password '" + PASSWORD + "'");
            }
            if (!exists(statement, "select 1 from pg_database where datname = '" + name + "'")) {
                statement.execute("create database " + name + " owner " + name);
                statement.execute("revoke connect on database " + name + " from public");
            }
            String application = new Database("", name, PASSWORD).application().user();
            if (!exists(
                    statement, "select 1 from pg_roles where rolname = '" + application + "'")) {
                statement.execute(
                        "create role " + application + " login password '" + PASSWORD + "'");
                statement.execute("grant connect on database " + name + " to " + application);
            }
            return new Database(url(settings.port(), name), name, PASSWORD);
        } catch (SQLException e) {
            throw new PartFailed("PostgreSQL: the database " + name + " could not be made", e);
        }
    }

    private static ChildProcess launch(Settings settings) {
        List<String> command = new ArrayList<>(PostgresFiles.unpacked().command("postgres"));
        command.addAll(
                List.of(
                        "-D",
                        settings.data().toAbsolutePath().toString(),
                        "-p",
                        "" + settings.port()));
        Map<String, String> configuration =
                Map.ofEntries(
                        Map.entry("fsync", "on"),
                        Map.entry("synchronous_commit", "on"),
                        Map.entry("full_page_writes", "on"),
                        Map.entry("listen_addresses", "127.0.0.1"),
                        Map.entry("unix_socket_directories", ""),
                        Map.entry("max_connections", "200"),
                        Map.entry("shared_buffers", "64MB"),
                        Map.entry("timezone", "UTC"),
                        Map.entry("log_timezone", "UTC"),
                        Map.entry("log_statement", "none"),
                        Map.entry("log_min_error_statement", "panic"),
                        Map.entry("log_parameter_max_length_on_error", "0"),
                        Map.entry("log_error_verbosity", "terse"));
        configuration.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return ChildProcess.start(
                        new Program(
                                "PostgreSQL",
                                command,
                                Map.of(),
                                settings.data(),
                                settings.log(),
                                Program.Layer.FOUNDATION))
                .awaitReady(() -> accepts(settings.port()), LIMIT);
    }

    private static boolean accepts(int port) {
        try (Connection connection = superuser(port)) {
            return connection.isValid(2);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static Connection superuser(int port) throws SQLException {
        return DriverManager.getConnection(url(port, "postgres"), SUPERUSER, PASSWORD);
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet found = statement.executeQuery(query)) {
            return found.next();
        }
    }
}
