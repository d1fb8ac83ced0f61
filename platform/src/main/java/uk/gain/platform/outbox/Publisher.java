package uk.gain.platform.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends rows to the broker in their order, and knows when every one of them is safe there. */
final class Publisher implements AutoCloseable {

    private final Producer<String, byte[]> producer;
    private final String source;
    private final Duration stalled;

    Publisher(Map<String, Object> settings, String source, Duration stalled) {
        this.producer = new KafkaProducer<>(safe(settings));
        this.source = source;
        this.stalled = stalled;
    }

    /** What is looked at whenever the broker is silent for long. */
    interface WhileStalled {
        void check() throws SQLException;
    }

    /**
     * Returns when the broker acknowledged every row. If it throws, some rows may have been
     * published and this publisher MUST be closed: rows still on their way must not overtake.
     */
    void publish(List<OutboxRow> rows, WhileStalled whileStalled)
            throws ExecutionException, InterruptedException, SQLException {
        List<Future<RecordMetadata>> acknowledgements = new ArrayList<>(rows.size());
        for (OutboxRow row : rows) {
            Future<RecordMetadata> sent = producer.send(row.asRecord(source));
            acknowledgements.add(sent);
            if (sent.isDone()) {
                // Refused on this side: nothing may follow it.
                sent.get();
            }
        }
        for (Future<RecordMetadata> acknowledgement : acknowledgements) {
            await(acknowledgement, whileStalled);
        }
    }

    private void await(Future<RecordMetadata> acknowledgement, WhileStalled whileStalled)
            throws ExecutionException, InterruptedException, SQLException {
        while (true) {
            try {
                acknowledgement.get(stalled.toMillis(), TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException e) {
                whileStalled.check();
            }
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }

    private static Map<String, Object> safe(Map<String, Object> settings) {
        Map<String, Object> safe = new HashMap<>(settings);
        safe.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        safe.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        safe.put(ProducerConfig.ACKS_CONFIG, "all");
        safe.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        safe.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        // A row never gives up its place: while the broker is away, everything behind it waits.
        safe.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        return safe;
    }
}
