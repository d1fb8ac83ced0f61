package uk.gain.auditservice.counting.store;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.gain.auditservice.counting.model.LoggedPositions;
import uk.gain.auditservice.counting.model.OwnMessages;
import uk.gain.auditservice.counting.model.Partition;

/** Where the sequencer and the outbox stand. */
@Repository
class JdbcStandings implements LoggedPositions, OwnMessages {

    private final JdbcClient jdbc;

    JdbcStandings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Partition, Long> all() {
        Map<Partition, Long> positions = new HashMap<>();
        jdbc.sql("select topic, partition, next_offset from sequenced_position")
                .query(
                        row -> {
                            positions.put(
                                    new Partition(row.getString(1), row.getInt(2)), row.getLong(3));
                        });
        return positions;
    }

    @Override
    public Optional<Waiting> oldest() {
        return jdbc.sql(
                        """
                        select id, topic, occurred_at
                        from outbox
                        order by id
                        limit 1
                        """)
                .query(
                        (row, _) ->
                                new Waiting(
                                        row.getLong(1),
                                        row.getString(2),
                                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .optional();
    }
}
