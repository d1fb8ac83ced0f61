package uk.gain.platform.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;

/**
 * One connection that bids for the lead of a shard, and does everything a leader does in the
 * database: whoever loses the connection loses the lock, and can neither read nor delete any more.
 */
class Lead implements AutoCloseable {

    /** "GAIN", so that no other advisory lock is met. */
    private static final int OUTBOX = 0x4741494E;

    private static final String BID = "select pg_try_advisory_lock(?, ?)";

    private static final String NEXT =
            """
            select id, topic, key, event_id, type, occurred_at, traceparent, value
            from (
                select
                    oldest.*,
                    sum(coalesce(octet_length(value), 0)) over (order by id)
                        - coalesce(octet_length(value), 0) as bytes_before
                from (
                    select *
                    from outbox
                    where shard = ?
                    order by id
                    limit ?
                ) as oldest
            ) as measured
            where bytes_before < ?
            order by id
            """;

    /** Values in memory at once: large ones come in smaller batches, one at least. */
    private static final int BATCH_BYTES = 8 * 1024 * 1024;

    private static final String DELETE = "delete from outbox where id = any (?)";

    private final Connection connection;
    private final int shard;

    Lead(Connection connection, int shard) {
        this.connection = connection;
        this.shard = shard;
    }

    /** Whether this connection leads the shard from now on, until it is closed or lost. */
    boolean won() throws SQLException {
        try (PreparedStatement bid = connection.prepareStatement(BID)) {
            bid.setInt(1, OUTBOX);
            bid.setInt(2, shard);
            try (ResultSet answer = bid.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    void listen() throws SQLException {
        try (Statement listen = connection.createStatement()) {
            listen.execute("listen outbox");
        }
    }

    /** Returns when something was appended, or after this time at the latest. */
    void awaitNews(Duration atMost) throws SQLException {
        connection.unwrap(PGConnection.class).getNotifications(Math.toIntExact(atMost.toMillis()));
    }

    /** Throws when the lead is lost. */
    void confirm() throws SQLException {
        try (Statement ping = connection.createStatement()) {
            ping.execute("select 1");
        }
    }

    /**
     * The oldest rows not yet published, whatever ids were seen before: as many as asked for, or as
     * fit into memory.
     */
    List<OutboxRow> next(int batchSize) throws SQLException {
        try (PreparedStatement next = connection.prepareStatement(NEXT)) {
            next.setInt(1, shard);
            next.setInt(2, batchSize);
            next.setInt(3, BATCH_BYTES);
            List<OutboxRow> rows = new ArrayList<>();
            try (ResultSet found = next.executeQuery()) {
                while (found.next()) {
                    rows.add(row(found));
                }
            }
            return rows;
        }
    }

    void delete(List<OutboxRow> published) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
            Long[] ids = published.stream().map(OutboxRow::id).toArray(Long[]::new);
            delete.setArray(1, connection.createArrayOf("bigint", ids));
            delete.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static OutboxRow row(ResultSet found) throws SQLException {
        return new OutboxRow(
                found.getLong("id"),
                found.getString("topic"),
                found.getString("key"),
                found.getObject("event_id", UUID.class),
                found.getString("type"),
                found.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                found.getString("traceparent"),
                found.getBytes("value"));
    }
}
