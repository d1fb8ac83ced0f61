package uk.gain.platform.outbox;

import java.time.Instant;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import uk.gain.contract.topics.Topic;

/**
 * One record to publish.
 *
 * @param key the record's key: order is kept per key, and it is never personal data
 * @param eventId the same in every copy of the record that is ever published
 * @param type wire name of what happened, e.g. {@code referral-raised}
 * @param value absent for a tombstone, which erases the key from a compacted topic
 */
public record OutboxMessage(
        Topic<?> topic,
        String key,
        UUID eventId,
        String type,
        Instant occurredAt,
        @Nullable SpecificRecord value) {

    public OutboxMessage {
        if (value != null && !topic.value().isInstance(value)) {
            throw new IllegalArgumentException(
                    topic + " carries " + topic.value().getSimpleName() + " only");
        }
    }
}
