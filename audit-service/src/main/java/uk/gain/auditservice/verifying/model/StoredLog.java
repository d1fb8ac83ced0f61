package uk.gain.auditservice.verifying.model;

import java.util.List;

/** The log's tables, as they are. */
public interface StoredLog {

    /** In the order of their indexes, from and including, at most so many. */
    List<Row> rows(long from, int most);

    /** Hashes over more than one entry, all of whose entries end in (after, upTo]. */
    List<StoredHash> hashes(long after, long upTo);

    /** Those signed anew included, in the order of their sizes, in (after, upTo]. */
    List<Note> checkpoints(long after, long upTo);

    Head head();

    /** Size of the newest checkpoint; -1 without one. */
    long newestCheckpoint();

    @SuppressWarnings("ArrayRecordComponent") // Only ever compared by their contents.
    record Row(long index, byte[] leaf, byte[] bytes) {}

    @SuppressWarnings("ArrayRecordComponent") // Only ever compared by their contents.
    record StoredHash(int level, long index, byte[] hash) {}

    @SuppressWarnings("ArrayRecordComponent") // Only ever compared by their contents.
    record Note(long size, byte[] root, String text) {}

    @SuppressWarnings("ArrayRecordComponent") // Only ever compared by their contents.
    record Head(long size, byte[] root) {}
}
