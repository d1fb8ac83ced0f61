package uk.gain.auditservice.finding.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What entries are found by; can be made again from the log. */
public interface EntryIndex {

    /** MUST be called in the transaction that appends the entries. */
    void add(List<IndexLine> lines);

    /** The newest first, older than the given one. */
    List<Found> newest(Search search, long before, int most);

    /** The oldest first, newer than the given one. */
    List<Found> oldest(Search search, long after, int most);

    /** By the events' own times, and by the log's order where they are the same. */
    List<Found> byTime(UUID referralId, Moment after, int most);

    Optional<Found> at(long index);

    /** How many there are among the first so many entries of the log. */
    long count(Search search, long size);

    /** What one person or system did, counted; in the order of the operations' names. */
    List<Activity> activity(String actor);

    /** An entry found, as the log holds it. */
    @SuppressWarnings("ArrayRecordComponent") // Compared by index, never by bytes.
    record Found(long index, byte[] bytes) {}

    /** A place in a list by time. */
    record Moment(Instant at, long index) {

        /** Before everything. */
        public static final Moment BEGINNING = new Moment(Instant.EPOCH, -1);
    }

    /** How often somebody did something, and when first and last. */
    record Activity(String operation, String outcome, long times, Instant first, Instant last) {}
}
