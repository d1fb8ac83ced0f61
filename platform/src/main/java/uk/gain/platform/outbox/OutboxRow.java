package uk.gain.platform.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** A row of the outbox, as it becomes a record: a CloudEvent in binary mode. */
@SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
record OutboxRow(
        long id,
        String topic,
        String key,
        UUID eventId,
        String type,
        Instant occurredAt,
        String traceparent,
        byte @Nullable [] value) {

    ProducerRecord<String, byte[]> asRecord(String source) {
        var published = new ProducerRecord<String, byte[]>(topic, key, value);
        header(published, "ce_specversion", "1.0");
        header(published, "ce_id", eventId.toString());
        header(published, "ce_source", source);
        header(published, "ce_type", type);
        header(published, "ce_time", occurredAt.toString());
        header(published, "content-type", "application/avro");
        header(published, "traceparent", traceparent);
        return published;
    }

    private static void header(
            ProducerRecord<String, byte[]> published, String name, String value) {
        published.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
