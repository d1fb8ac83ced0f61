package uk.gain.auditservice.sequencing.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.gain.auditservice.entry.Source;

/** What a source brought next. Every arrival becomes one entry. */
public sealed interface Arrival {

    Source source();

    /** When the broker took it. */
    Instant brokerTime();

    /**
     * A record, before anybody looked inside.
     *
     * @param key absent when the record has none
     * @param value absent for a record that erases its key
     */
    @SuppressWarnings("ArrayRecordComponent") // Compared by source, never by bytes.
    record Arrived(Source source, Instant brokerTime, @Nullable String key, byte @Nullable [] value)
            implements Arrival {}

    /**
     * Records that were gone before they could be put into the log: the log says so, because it
     * never skips.
     *
     * @param source where the first of them was
     * @param until offset of the next record that is still there
     */
    record Missing(Source source, long until, Instant brokerTime) implements Arrival {}
}
