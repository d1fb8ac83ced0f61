package uk.gain.auditservice.finding.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.gain.auditservice.finding.model.EntryIndex.Found;

/** The index beside the log it was made from, block by block. */
public interface RebuiltIndex {

    /** How many entries a block has; the first is a multiple of it. */
    int BLOCK = 4096;

    /** How many entries the log holds. */
    long size();

    /** The entries from (inclusive) to (exclusive) as the log holds them. */
    List<Found> logged(long from, long to);

    /** What the index holds of them, in their order. */
    List<IndexLine> indexed(long from, long to);

    /** The times that searches believe the entries of a block to have. */
    Optional<Span> span(long block);

    /** Replaces what the index holds of these entries. */
    void replace(long from, long to, List<IndexLine> lines);

    /** From the earliest to the latest, both included. */
    record Span(Instant atLeast, Instant atMost) {

        boolean covers(Instant at) {
            return !at.isBefore(atLeast) && !at.isAfter(atMost);
        }
    }
}
