package uk.gain.auditservice.log.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the log is kept. */
public interface Log {

    TreeHead head();

    /** The hashes of nodes that are complete. */
    Map<Node, Hash> hashes(Collection<Node> nodes);

    /**
     * MUST be called in the transaction that takes the entries' sources.
     *
     * @throws LogMoved if the log does not have the size any more that the growth began from
     */
    void grow(long from, Tree.Grown growth, List<NewEntry> entries, List<Hash> leaves);

    /** True if it was not kept before. */
    boolean keep(Checkpoint checkpoint);

    /** Keeps a checkpoint that was signed anew; one of its size is kept already. */
    void keepAnew(Checkpoint checkpoint);

    /** Of the largest size, as it was signed last. */
    Optional<Checkpoint> newestCheckpoint();

    /** Fewer than asked for where the log ends. */
    List<byte[]> entries(long from, int count);
}
