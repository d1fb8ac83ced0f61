package uk.gain.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {
    @TempDir Path folder;

    PostgresServer server;

    @BeforeEach
    void start() {
        server =
                PostgresServer.start(
                        new PostgresServer.Settings(
                                folder.resolve("data"), FreePorts.one(), folder.resolve("log")));
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void itIsADurablePostgres18OnLoopbackOnly() throws SQLException {
        Database database = server.freshDatabase();

        assertThat(ask(database, "show server_version")).startsWith("18.");
        assertThat(ask(database, "show fsync")).isEqualTo("on");
        assertThat(ask(database, "show synchronous_commit")).isEqualTo("on");
        assertThat(ask(database, "show full_page_writes")).isEqualTo("on");
        assertThat(ask(database, "show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(ask(database, "show server_encoding")).isEqualTo("UTF8");
    }

    @Test
    void aCommittedRowSurvivesKill9() throws SQLException {
        Database database = server.database("referral");
        tell(database, "create table fact (what text)");
        tell(database, "insert into fact values ('committed')");
        long before = server.pid();

        server.kill();
        server.restart();

        assertThat(server.pid()).isNotEqualTo(before);
        assertThat(ask(server.database("referral"), "select what from fact"))
                .isEqualTo("committed");
    }

    @Test
    void theRoleOfOneDatabaseDoesNotEnterAnother() throws SQLException {
        Database one = server.freshDatabase();
        Database other = server.freshDatabase();

        Database trespass = new Database(other.jdbcUrl(), one.user(), one.password());

        assertThat(refused(trespass)).contains("permission denied for database");
    }

    private static String refused(Database database) {
        try {
            return ask(database, "select 'not refused'");
        } catch (SQLException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static String ask(Database database, String query) throws SQLException {
        try (Connection connection = open(database);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            assertThat(answer.next()).isTrue();
            return answer.getString(1);
        }
    }

    private static void tell(Database database, String command) throws SQLException {
        try (Connection connection = open(database);
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static Connection open(Database database) throws SQLException {
        return DriverManager.getConnection(
                database.jdbcUrl(), database.user(), database.password());
    }
}
