package uk.gain.auditservice.log.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The tree's right edge: its size and the roots of the complete subtrees it is made of. That is all
 * that is needed to grow it: appending reads O(log n) hashes, whatever its size.
 */
public final class Tree {

    private final long size;
    private final Map<Integer, Hash> peaks;

    private Tree(long size, Map<Integer, Hash> peaks) {
        this.size = size;
        this.peaks = peaks;
    }

    /** The nodes that must be read before a tree of the size can grow. */
    public static List<Node> edge(long size) {
        return size == 0 ? List.of() : new Range(0, size).nodes();
    }

    public static Tree of(long size, Function<Node, Hash> hashes) {
        Map<Integer, Hash> peaks = new TreeMap<>();
        edge(size).forEach(node -> peaks.put(node.level(), hashes.apply(node)));
        return new Tree(size, peaks);
    }

    public long size() {
        return size;
    }

    /** RFC 6962, section 2.1. */
    public Hash root() {
        return peaks.values().stream()
                .reduce((right, left) -> Hash.ofChildren(left, right))
                .orElse(Hash.OF_NOTHING);
    }

    /** The larger tree, and every node above the leaves that became complete by it. */
    public Grown append(List<Hash> leaves) {
        SequencedMap<Integer, Hash> edge = new TreeMap<>(peaks);
        List<Complete> completed = new ArrayList<>();
        long at = size;
        for (Hash leaf : leaves) {
            Hash hash = leaf;
            int level = 0;
            for (Hash left = edge.remove(level); left != null; left = edge.remove(level)) {
                hash = Hash.ofChildren(left, hash);
                level++;
                completed.add(new Complete(new Node(level, at >> level), hash));
            }
            edge.put(level, hash);
            at++;
        }
        return new Grown(new Tree(at, edge), List.copyOf(completed));
    }

    /** A node and its hash, which no later growth changes. */
    public record Complete(Node node, Hash hash) {}

    /** What an append made. */
    public record Grown(Tree tree, List<Complete> completed) {}
}
