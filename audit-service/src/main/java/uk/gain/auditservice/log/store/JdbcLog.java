package uk.gain.auditservice.log.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.gain.auditservice.log.model.Checkpoint;
import uk.gain.auditservice.log.model.Hash;
import uk.gain.auditservice.log.model.Log;
import uk.gain.auditservice.log.model.LogMoved;
import uk.gain.auditservice.log.model.NewEntry;
import uk.gain.auditservice.log.model.Node;
import uk.gain.auditservice.log.model.Tree;
import uk.gain.auditservice.log.model.TreeHead;

@Repository
class JdbcLog implements Log {

    private final JdbcClient jdbc;

    JdbcLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public TreeHead head() {
        return jdbc.sql(
                        """
                        select size, root
                        from log_head
                        """)
                .query((row, _) -> head(row))
                .single();
    }

    @Override
    public Map<Node, Hash> hashes(Collection<Node> nodes) {
        Map<Node, Hash> hashes = new HashMap<>();
        jdbc.sql(
                        """
                        select node.level, node.node_index, node.hash
                        from log_node node
                        join unnest(:levels::smallint[], :indexes::bigint[]) wanted (level, node_index)
                          using (level, node_index)
                        union all
                        select 0, entry.entry_index, entry.leaf
                        from log_entry entry
                        where entry.entry_index = any (:leaves::bigint[])
                        """)
                .param(
                        "levels",
                        nodes.stream().map(node -> (short) node.level()).toArray(Short[]::new))
                .param("indexes", nodes.stream().map(Node::index).toArray(Long[]::new))
                .param(
                        "leaves",
                        nodes.stream()
                                .filter(node -> node.level() == 0)
                                .map(Node::index)
                                .toArray(Long[]::new))
                .query(
                        row -> {
                            hashes.put(
                                    new Node(row.getInt(1), row.getLong(2)),
                                    Hash.of(row.getBytes(3)));
                        });
        return hashes;
    }

    @Override
    public void grow(long from, Tree.Grown growth, List<NewEntry> entries, List<Hash> leaves) {
        moveHead(from, growth.tree());
        insertEntries(from, entries, leaves);
        insertNodes(growth.completed());
    }

    private void moveHead(long from, Tree tree) {
        int moved =
                jdbc.sql(
                                """
                                update log_head
                                set size = :size,
                                    root = :root
                                where size = :from
                                """)
                        .param("size", tree.size())
                        .param("root", tree.root().bytes())
                        .param("from", from)
                        .update();
        if (moved == 0) {
            throw new LogMoved(from);
        }
    }

    private void insertEntries(long from, List<NewEntry> entries, List<Hash> leaves) {
        jdbc.sql(
                        """
                        insert into log_entry (entry_index, leaf, topic, partition, record_offset, bytes)
                        select :from + place - 1, leaf, topic, partition, record_offset, bytes
                        from unnest(:leaves::bytea[], :topics::text[], :partitions::integer[],
                                    :offsets::bigint[], :bytes::bytea[])
                            with ordinality entry (leaf, topic, partition, record_offset, bytes, place)
                        """)
                .param("from", from)
                .param("leaves", leaves.stream().map(Hash::bytes).toArray(byte[][]::new))
                .param("topics", entries.stream().map(NewEntry::topic).toArray(String[]::new))
                .param(
                        "partitions",
                        entries.stream().map(NewEntry::partition).toArray(Integer[]::new))
                .param("offsets", entries.stream().map(NewEntry::offset).toArray(Long[]::new))
                .param("bytes", entries.stream().map(NewEntry::bytes).toArray(byte[][]::new))
                .update();
    }

    private void insertNodes(List<Tree.Complete> nodes) {
        jdbc.sql(
                        """
                        insert into log_node (level, node_index, hash)
                        select level, node_index, hash
                        from unnest(:levels::smallint[], :indexes::bigint[], :hashes::bytea[])
                            node (level, node_index, hash)
                        """)
                .param(
                        "levels",
                        nodes.stream()
                                .map(node -> (short) node.node().level())
                                .toArray(Short[]::new))
                .param(
                        "indexes",
                        nodes.stream().map(node -> node.node().index()).toArray(Long[]::new))
                .param(
                        "hashes",
                        nodes.stream().map(node -> node.hash().bytes()).toArray(byte[][]::new))
                .update();
    }

    @Override
    public boolean keep(Checkpoint checkpoint) {
        return jdbc.sql(
                                """
                                insert into log_checkpoint (size, root, note, signed_at)
                                values (:size, :root, :note, :signedAt)
                                on conflict (size) do nothing
                                """)
                        .param("size", checkpoint.head().size())
                        .param("root", checkpoint.head().root().bytes())
                        .param("note", checkpoint.note())
                        .param("signedAt", checkpoint.signedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Override
    public void keepAnew(Checkpoint checkpoint) {
        jdbc.sql(
                        """
                        insert into log_heartbeat (size, signed_at, note)
                        values (:size, :signedAt, :note)
                        on conflict (size, signed_at) do nothing
                        """)
                .param("size", checkpoint.head().size())
                .param("signedAt", checkpoint.signedAt().atOffset(ZoneOffset.UTC))
                .param("note", checkpoint.note())
                .update();
    }

    @Override
    public Optional<Checkpoint> newestCheckpoint() {
        return jdbc.sql(
                        """
                        select size,
                               root,
                               coalesce(beat.note, signed.note) as note,
                               coalesce(beat.signed_at, signed.signed_at) as signed_at
                        from log_checkpoint signed
                        left join lateral (select note, signed_at
                                           from log_heartbeat
                                           where size = signed.size
                                           order by signed_at desc
                                           limit 1) beat
                          on true
                        order by size desc
                        limit 1
                        """)
                .query(
                        (row, _) ->
                                new Checkpoint(
                                        head(row),
                                        row.getString("note"),
                                        row.getObject("signed_at", OffsetDateTime.class)
                                                .toInstant()))
                .optional();
    }

    @Override
    public List<byte[]> entries(long from, int count) {
        return jdbc.sql(
                        """
                        select bytes
                        from log_entry
                        where entry_index >= :from
                          and entry_index < :to
                        order by entry_index
                        """)
                .param("from", from)
                .param("to", from + count)
                .query((row, _) -> row.getBytes("bytes"))
                .list();
    }

    private static TreeHead head(ResultSet row) throws SQLException {
        return new TreeHead(row.getLong("size"), Hash.of(row.getBytes("root")));
    }
}
