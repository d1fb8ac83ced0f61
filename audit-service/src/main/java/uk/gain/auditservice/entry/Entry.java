package uk.gain.auditservice.entry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row of the trail.
 *
 * @param index its place in the log, from 0
 * @param valueSha256 SHA-256 (hex) of the bytes of the record's value; absent for records without a
 *     value
 * @param brokerTime when the broker took the record; for the auditors' own look-ups, when they were
 *     recorded
 * @param sequencedTime when it was put into the log
 */
public record Entry(
        long index,
        Happening happening,
        Source source,
        @Nullable String valueSha256,
        Instant brokerTime,
        Instant sequencedTime) {

    /** The event's own time, or the broker's where it tells none. */
    public Instant time() {
        Instant told = happening.at();
        return told == null ? brokerTime : told;
    }
}
