package uk.gain.auditservice.counting.model;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Entries as they are in the database, and how far they were counted. */
public interface Counted {

    /**
     * Where counting goes on; empty while another instance counts. MUST be called in the
     * transaction that counts.
     */
    Optional<Long> lockNext();

    /** In the order of their indexes, at most so many. */
    List<Row> rows(long from, int most);

    Map<Partition, Long> nextOffsets();

    /** The newest event of each aggregate of the topic that was counted. */
    Map<String, Newest> newest(String topic, Collection<String> aggregates);

    /** Whether an earlier entry tells of the event. */
    boolean toldBefore(LoggedEntry entry);

    void advance(
            long next, Map<Partition, Long> nextOffsets, Map<String, Map<String, Newest>> newest);

    void await(List<LoggedEntry> deliveries);

    /** Forgets deliveries whose access is in the log; takes those that waited too long. */
    List<Unread> takeUnread(Instant before);

    @SuppressWarnings("ArrayRecordComponent") // Read once.
    record Row(long index, Partition partition, long offset, byte[] bytes) {}

    record Newest(long sequence, String eventId) {}

    /** A delivery without the record of its access. */
    record Unread(long entry, String requestId) {}
}
