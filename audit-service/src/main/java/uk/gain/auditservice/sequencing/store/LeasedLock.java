package uk.gain.auditservice.sequencing.store;

import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.gain.auditservice.sequencing.model.Leadership;
import uk.gain.auditservice.sequencing.model.LeadershipLost;

/**
 * Leadership as an advisory lock on a connection of its own, which PostgreSQL takes back at once
 * when the process dies, and a lease in a row, for a process that lives and does not work: when it
 * is over, whoever stands by ends that connection. Every takeover begins a new term, and a
 * transaction of an older term cannot commit.
 */
@Component
class LeasedLock implements Leadership {

    private static final long LOCK = 0x6761696e_6c6f67L; // "gainlog"

    private final JdbcConnectionDetails database;
    private final JdbcClient jdbc;
    private final LeaseSettings settings;

    LeasedLock(JdbcConnectionDetails database, JdbcClient jdbc, LeaseSettings settings) {
        this.database = database;
        this.jdbc = jdbc;
        this.settings = settings;
    }

    @Override
    public Optional<Held> tryAcquire() {
        try {
            Connection connection =
                    DriverManager.getConnection(
                            database.getJdbcUrl(), database.getUsername(), database.getPassword());
            try {
                if (locked(connection) || (silentLeaderEnded(connection) && locked(connection))) {
                    return Optional.of(new Term(newTerm(connection), connection));
                }
            } catch (SQLException e) {
                connection.close();
                throw e;
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
        }
    }

    /** Ends the connection that holds the lock, if its lease is over. */
    private boolean silentLeaderEnded(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        select pg_terminate_backend(held.pid, 1000)
                        from pg_locks held
                        cross join log_leadership leader
                        where held.locktype = 'advisory'
                          and held.granted
                          and held.objsubid = 1
                          and held.database = (select oid
                                               from pg_database
                                               where datname = current_database())
                          and held.classid::bigint << 32 | held.objid::bigint = ?
                          and leader.renewed_at < clock_timestamp() - ? * interval '1 millisecond'
                        """)) {
            statement.setLong(1, LOCK);
            statement.setLong(2, settings.lease().toMillis());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static long newTerm(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        update log_leadership
                        set term = term + 1,
                            holder = ?,
                            renewed_at = clock_timestamp()
                        returning term
                        """)) {
            statement.setString(1, ManagementFactory.getRuntimeMXBean().getName());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private final class Term implements Held {

        private final long number;
        private final Connection lock;

        private Term(long number, Connection lock) {
            this.number = number;
            this.lock = lock;
        }

        @Override
        public void confirm() {
            jdbc.sql("select set_config('idle_in_transaction_session_timeout', :lease, true)")
                    .param("lease", String.valueOf(settings.lease().toMillis()))
                    .query(String.class)
                    .single();
            int confirmed =
                    jdbc.sql(
                                    """
                                    update log_leadership
                                    set renewed_at = clock_timestamp()
                                    where term = :term
                                    """)
                            .param("term", number)
                            .update();
            if (confirmed == 0) {
                throw new LeadershipLost(number);
            }
        }

        @Override
        public void close() {
            try {
                lock.close();
            } catch (SQLException gone) {
                // A lost connection holds no lock either.
            }
        }
    }
}
