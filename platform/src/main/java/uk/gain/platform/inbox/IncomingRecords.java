package uk.gain.platform.inbox;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/** Takes a poll, as the binder hands it over in batch mode, apart into records. */
final class IncomingRecords {

    private IncomingRecords() {}

    /** In the order of the poll; tombstones and records without a key included. */
    static List<IncomingRecord> of(Message<List<byte[]>> batch) {
        List<?> values = batch.getPayload();
        List<?> topics = header(batch, KafkaHeaders.RECEIVED_TOPIC);
        List<?> partitions = header(batch, KafkaHeaders.RECEIVED_PARTITION);
        List<?> offsets = header(batch, KafkaHeaders.OFFSET);
        List<?> keys = header(batch, KafkaHeaders.RECEIVED_KEY);
        List<?> headers = header(batch, KafkaHeaders.BATCH_CONVERTED_HEADERS);
        List<IncomingRecord> records = new ArrayList<>(values.size());
        for (int place = 0; place < values.size(); place++) {
            records.add(
                    new IncomingRecord(
                            (String) topics.get(place),
                            (Integer) partitions.get(place),
                            (Long) offsets.get(place),
                            text(keys.get(place)),
                            headers((Map<?, ?>) headers.get(place)),
                            values.get(place) instanceof byte[] bytes ? bytes : null));
        }
        return records;
    }

    private static List<?> header(Message<?> batch, String name) {
        if (batch.getHeaders().get(name) instanceof List<?> values) {
            return values;
        }
        throw new IllegalStateException("The binder does not run in batch mode: no " + name);
    }

    private static Map<String, String> headers(Map<?, ?> received) {
        Map<String, String> headers = new HashMap<>();
        received.forEach(
                (name, value) -> {
                    String text = text(value);
                    if (text != null) {
                        headers.put((String) name, text);
                    }
                });
        return headers;
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case byte[] bytes -> new String(bytes, StandardCharsets.UTF_8);
            case String text -> text;
            case null, default -> null;
        };
    }
}
