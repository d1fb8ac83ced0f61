package uk.gain.auditservice.log.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The entries from (inclusive) to (exclusive), as RFC 6962 cuts them: its hash is that of the tree
 * over them, made from at most one complete subtree per level.
 */
record Range(long from, long to) {

    Range {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("no entries from " + from + " to " + to);
        }
    }

    long size() {
        return to - from;
    }

    /** Where RFC 6962 splits: the largest power of two smaller than the size. */
    long split() {
        return from + Long.highestOneBit(size() - 1);
    }

    /** The complete subtrees it is made of, left to right. */
    List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        long at = from;
        while (at < to) {
            int aligned = at == 0 ? 62 : Long.numberOfTrailingZeros(at);
            int fitting = 63 - Long.numberOfLeadingZeros(to - at);
            int level = Math.min(aligned, fitting);
            nodes.add(new Node(level, at >> level));
            at += 1L << level;
        }
        return nodes;
    }

    Hash hash(Function<Node, Hash> hashes) {
        List<Node> nodes = nodes();
        Hash hash = hashes.apply(nodes.getLast());
        for (Node left : nodes.reversed().subList(1, nodes.size())) {
            hash = Hash.ofChildren(hashes.apply(left), hash);
        }
        return hash;
    }
}
