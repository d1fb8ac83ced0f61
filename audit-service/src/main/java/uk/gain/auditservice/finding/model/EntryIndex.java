package uk.gain.auditservice.finding.model;

import java.util.List;
import java.util.Optional;
import uk.gain.auditservice.entry.Entry;

/** What entries are found by; can be rebuilt from the log. */
public interface EntryIndex {

    /** MUST be called in the transaction that appends the entries. */
    void add(List<Entry> entries);

    /** The newest first, older than the given one. */
    List<Found> newest(Search search, long before, int most);

    /** The oldest first, newer than the given one. */
    List<Found> oldest(Search search, long after, int most);

    Optional<Found> at(long index);

    /** How many there are among the first so many entries of the log. */
    long count(Search search, long size);

    /** An entry found, as the log holds it. */
    @SuppressWarnings("ArrayRecordComponent") // Compared by index, never by bytes.
    record Found(long index, byte[] bytes) {}
}
