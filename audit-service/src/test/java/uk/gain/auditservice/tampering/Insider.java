package uk.gain.auditservice.tampering;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import uk.gain.auditservice.AuditService;
import uk.gain.auditservice.log.model.Checkpoint;
import uk.gain.auditservice.log.model.Hash;
import uk.gain.auditservice.log.model.LogKey;
import uk.gain.auditservice.log.model.MlDsaKey;
import uk.gain.auditservice.log.model.Node;
import uk.gain.auditservice.log.model.Tree;
import uk.gain.auditservice.log.model.TreeHead;
import uk.gain.infrastructure.Database;

/** Who owns the database: may do everything in it, and turns the triggers off. */
final class Insider {

    private static final List<String> TABLES =
            List.of(
                    "log_checkpoint",
                    "log_entry",
                    "log_node",
                    "log_head",
                    "sequenced_position",
                    "cosignature",
                    "counted_log",
                    "counted_partition",
                    "counted_aggregate",
                    "entry_index");

    private final LogKey key;
    private final MlDsaKey secondKey;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    /** As the role that owns the tables, whatever the service's own may do. */
    Insider(Database database, AuditService service) {
        DataSource owner =
                new DriverManagerDataSource(
                        database.jdbcUrl(), database.user(), database.password());
        this.key = service.bean(LogKey.class);
        this.secondKey = service.bean(MlDsaKey.class);
        this.jdbc = JdbcClient.create(owner);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(owner));
    }

    void does(String... statements) {
        unseen(() -> List.of(statements).forEach(this::run));
    }

    /** A backup, beside the tables. */
    void keeps() {
        for (String table : TABLES) {
            run("drop table if exists kept_" + table);
            run("create table kept_" + table + " as table " + table);
        }
    }

    /** The tables as they were. */
    void restores() {
        unseen(
                () -> {
                    run("lock table log_head in access exclusive mode");
                    for (String table : TABLES) {
                        run("delete from " + table);
                        run("insert into " + table + " select * from kept_" + table);
                    }
                });
    }

    /** Cuts the log, its tree and what was signed down to a size, as if nothing had followed. */
    void cutsTo(long size) {
        unseen(
                () -> {
                    run("lock table log_head in access exclusive mode");
                    run(
                            "delete from sequenced_position where (topic, partition) in (select"
                                    + " topic, partition from log_entry where entry_index >= "
                                    + size
                                    + ")");
                    run(
                            "insert into sequenced_position select topic, partition,"
                                    + " min(record_offset) from log_entry where entry_index >= "
                                    + size
                                    + " and topic <> 'audit-access' group by topic, partition");
                    run("delete from log_checkpoint where size > " + size);
                    run("delete from cosignature where size > " + size);
                    run("delete from log_entry where entry_index >= " + size);
                    run("delete from entry_index where entry_index >= " + size);
                    run("delete from log_node where (node_index + 1) << level > " + size);
                    run(
                            "update log_head set size = "
                                    + size
                                    + ", root = (select root from log_checkpoint where size = "
                                    + size
                                    + ")");
                });
    }

    /** Appends an entry to the tree as the sequencer would, so that the service signs it. */
    void appends(String entry, String topic, int partition, long offset) {
        unseen(
                () -> {
                    run("lock table log_head in access exclusive mode");
                    byte[] bytes = entry.getBytes(StandardCharsets.UTF_8);
                    jdbc.sql(
                                    """
                                    insert into log_entry (entry_index, leaf, topic, partition, record_offset, bytes)
                                    select size, :leaf, :topic, :partition, :offset, :bytes
                                    from log_head
                                    """)
                            .param("leaf", Hash.ofLeaf(bytes).bytes())
                            .param("topic", topic)
                            .param("partition", partition)
                            .param("offset", offset)
                            .param("bytes", bytes)
                            .update();
                    derive(false);
                });
    }

    /**
     * Changes entries and makes tree, head and checkpoints those of the changed ones, signed with
     * the log's own key, so that nobody ever sees the one without the other.
     */
    void doesAndSignsAnew(String statement) {
        unseen(
                () -> {
                    run(statement);
                    derive(true);
                });
    }

    private void derive(boolean sign) {
        Map<Long, Hash> roots = new TreeMap<>();
        List<Hash> leaves = new ArrayList<>();
        List<Tree.Complete> nodes = new ArrayList<>();
        Tree tree = Tree.of(0, _ -> Hash.OF_NOTHING);
        roots.put(0L, tree.root());
        for (byte[] entry : entries()) {
            Hash leaf = Hash.ofLeaf(entry);
            leaves.add(leaf);
            Tree.Grown grown = tree.append(List.of(leaf));
            nodes.addAll(grown.completed());
            tree = grown.tree();
            roots.put(tree.size(), tree.root());
        }
        store(leaves, nodes, tree);
        if (sign) {
            roots.forEach(this::sign);
        }
    }

    private List<byte[]> entries() {
        return jdbc.sql("select bytes from log_entry order by entry_index")
                .query((row, _) -> row.getBytes(1))
                .list();
    }

    private void store(List<Hash> leaves, List<Tree.Complete> nodes, Tree tree) {
        jdbc.sql(
                        """
                        update log_entry entry
                        set leaf = derived.leaf
                        from unnest(:indexes::bigint[], :leaves::bytea[]) derived (entry_index, leaf)
                        where entry.entry_index = derived.entry_index
                        """)
                .param("indexes", LongStream.range(0, leaves.size()).boxed().toArray(Long[]::new))
                .param("leaves", leaves.stream().map(Hash::bytes).toArray(byte[][]::new))
                .update();
        run("delete from log_node");
        jdbc.sql(
                        """
                        insert into log_node (level, node_index, hash)
                        select level, node_index, hash
                        from unnest(:levels::smallint[], :indexes::bigint[], :hashes::bytea[])
                            derived (level, node_index, hash)
                        """)
                .param(
                        "levels",
                        nodes.stream()
                                .map(node -> (short) node.node().level())
                                .toArray(Short[]::new))
                .param(
                        "indexes",
                        nodes.stream()
                                .map(Tree.Complete::node)
                                .map(Node::index)
                                .toArray(Long[]::new))
                .param(
                        "hashes",
                        nodes.stream().map(node -> node.hash().bytes()).toArray(byte[][]::new))
                .update();
        jdbc.sql("update log_head set size = :size, root = :root")
                .param("size", tree.size())
                .param("root", tree.root().bytes())
                .update();
    }

    private void sign(long size, Hash root) {
        TreeHead head = new TreeHead(size, root);
        String note =
                key.sign(Checkpoint.text(key.origin(), head)) + secondKey.line(head, Instant.now());
        jdbc.sql("update log_checkpoint set root = :root, note = :note where size = :size")
                .param("size", size)
                .param("root", root.bytes())
                .param("note", note)
                .update();
    }

    private void unseen(Runnable deed) {
        transaction.executeWithoutResult(
                _ -> {
                    triggers("disable");
                    deed.run();
                    triggers("enable");
                });
    }

    private void triggers(String change) {
        TABLES.forEach(table -> run("alter table " + table + " " + change + " trigger user"));
    }

    private void run(String sql) {
        jdbc.sql(sql).update();
    }
}
