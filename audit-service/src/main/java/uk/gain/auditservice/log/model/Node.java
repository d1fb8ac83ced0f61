package uk.gain.auditservice.log.model;

/**
 * The root of a complete subtree of 2^level entries, the index-th of its level from the left. Level
 * 0 are the leaves.
 */
public record Node(int level, long index) {

    public Node {
        if (level < 0 || level > 62 || index < 0) {
            throw new IllegalArgumentException("no node at level " + level + ", index " + index);
        }
    }
}
