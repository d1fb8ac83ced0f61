package uk.gain.auditservice.sequencing.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import uk.gain.auditservice.sequencing.model.Leadership;

/**
 * The right to be the one sequencer: an advisory lock on a connection of its own, which PostgreSQL
 * takes back when the process dies. Should two ever believe they have it, the compare-and-swap on
 * the log's size stops the older one.
 */
@Component
class AdvisoryLock implements Leadership {

    private static final long LOCK = 0x6761696e_6c6f67L; // "gainlog"
    private static final int ANSWER_SECONDS = 5;

    private final JdbcConnectionDetails database;

    AdvisoryLock(JdbcConnectionDetails database) {
        this.database = database;
    }

    @Override
    public Optional<Held> tryAcquire() {
        try {
            Connection connection =
                    DriverManager.getConnection(
                            database.getJdbcUrl(), database.getUsername(), database.getPassword());
            if (locked(connection)) {
                return Optional.of(new Lock(connection));
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException(
                    "no connection for the sequencer's lock", e);
        }
    }

    private static boolean locked(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            statement.setLong(1, LOCK);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** The lock, until it is closed or its connection is lost. */
    private static final class Lock implements Held {

        private final Connection connection;

        private Lock(Connection connection) {
            this.connection = connection;
        }

        @Override
        public boolean stillHeld() {
            try {
                return connection.isValid(ANSWER_SECONDS);
            } catch (SQLException e) {
                return false;
            }
        }

        @Override
        public void close() {
            try {
                connection.close();
            } catch (SQLException gone) {
                // A lost connection holds no lock either.
            }
        }
    }
}
