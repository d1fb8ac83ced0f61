package uk.gain.auditservice.verifying.store;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.gain.auditservice.verifying.model.StoredLog;

@Repository
class JdbcStoredLog implements StoredLog {

    private final JdbcClient jdbc;

    JdbcStoredLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Row> rows(long from, int most) {
        return jdbc.sql(
                        """
                        select entry_index, leaf, bytes
                        from log_entry
                        where entry_index >= :from
                        order by entry_index
                        limit :most
                        """)
                .param("from", from)
                .param("most", most)
                .query((row, _) -> new Row(row.getLong(1), row.getBytes(2), row.getBytes(3)))
                .list();
    }

    @Override
    public List<StoredHash> hashes(long after, long upTo) {
        return jdbc.sql(
                        """
                        select node.level, node.node_index, node.hash
                        from generate_series(1, 62) each (level)
                        join log_node node
                          on node.level = each.level
                         and node.node_index >= :after::bigint >> each.level
                         and node.node_index < :upTo::bigint >> each.level
                        """)
                .param("after", after)
                .param("upTo", upTo)
                .query((row, _) -> new StoredHash(row.getInt(1), row.getLong(2), row.getBytes(3)))
                .list();
    }

    @Override
    public List<Note> checkpoints(long after, long upTo) {
        return jdbc.sql(
                        """
                        select size, root, note
                        from log_checkpoint
                        where size > :after
                          and size <= :upTo
                        union all
                        select size, root, beat.note
                        from log_heartbeat beat
                        join log_checkpoint using (size)
                        where size > :after
                          and size <= :upTo
                        order by size
                        """)
                .param("after", after)
                .param("upTo", upTo)
                .query((row, _) -> new Note(row.getLong(1), row.getBytes(2), row.getString(3)))
                .list();
    }

    @Override
    public Head head() {
        return jdbc.sql(
                        """
                        select size, root
                        from log_head
                        """)
                .query((row, _) -> new Head(row.getLong(1), row.getBytes(2)))
                .single();
    }

    @Override
    public long newestCheckpoint() {
        return jdbc.sql(
                        """
                        select coalesce(max(size), -1)
                        from log_checkpoint
                        """)
                .query(Long.class)
                .single();
    }
}
