package uk.gain.platform.inbox;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One record as it came from the broker, before anybody looked inside.
 *
 * @param key absent when the record has none
 * @param value absent for a tombstone; never altered after it was received
 */
@SuppressWarnings("ArrayRecordComponent") // records are compared by place, never by their bytes
public record IncomingRecord(
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        Map<String, String> headers,
        byte @Nullable [] value) {

    /** What waits together; records without a key wait for one another. */
    String parkingKey() {
        return key == null ? "" : key;
    }

    /** Where the record is, which is all that a log may say of it. */
    @Override
    public String toString() {
        return topic + "-" + partition + "@" + offset;
    }
}
