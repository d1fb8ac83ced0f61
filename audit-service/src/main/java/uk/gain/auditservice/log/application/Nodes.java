package uk.gain.auditservice.log.application;

import java.util.Map;
import uk.gain.auditservice.log.model.Hash;
import uk.gain.auditservice.log.model.Node;

/** The hashes that were read for a purpose. */
final class Nodes {

    private Nodes() {}

    /** A hash the log must have: growing or proving without it would build on sand. */
    static Hash present(Map<Node, Hash> hashes, Node node) {
        Hash hash = hashes.get(node);
        if (hash == null) {
            throw new IllegalStateException("the log lacks the hash of " + node);
        }
        return hash;
    }
}
