package uk.gain.auditservice.log.application;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.auditservice.log.model.Hash;
import uk.gain.auditservice.log.model.Log;
import uk.gain.auditservice.log.model.NewEntry;
import uk.gain.auditservice.log.model.Node;
import uk.gain.auditservice.log.model.Tree;
import uk.gain.auditservice.log.model.TreeHead;

/** Appends entries: O(log n) hashes are read, and only new rows are written. */
@Service
public class GrowingLog {

    private final Log log;

    GrowingLog(Log log) {
        this.log = log;
    }

    /**
     * MUST be called in the transaction that takes the entries' sources, so that nothing is taken
     * without being logged, or logged without being taken.
     *
     * @throws uk.gain.auditservice.log.model.LogMoved if the log does not have the size that the
     *     caller believes
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public TreeHead append(long from, List<NewEntry> entries) {
        Map<Node, Hash> edge = log.hashes(Tree.edge(from));
        List<Hash> leaves = entries.stream().map(entry -> Hash.ofLeaf(entry.bytes())).toList();
        Tree.Grown growth = Tree.of(from, node -> Nodes.present(edge, node)).append(leaves);
        log.grow(from, growth, entries, leaves);
        return new TreeHead(growth.tree().size(), growth.tree().root());
    }

    /** How many entries the log holds. */
    @Transactional(readOnly = true)
    public long size() {
        return log.head().size();
    }
}
