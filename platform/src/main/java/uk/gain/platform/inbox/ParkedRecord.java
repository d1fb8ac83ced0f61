package uk.gain.platform.inbox;

import java.time.Instant;

/**
 * A record that waits, as an operator sees it: where it is and why, never what is in it.
 *
 * @param partition in Kafka
 * @param offset in Kafka
 */
public record ParkedRecord(
        long id,
        String topic,
        String key,
        int partition,
        long offset,
        String reason,
        Instant parkedAt) {}
