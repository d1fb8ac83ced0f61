package uk.gain.auditservice.counting.listening;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;
import uk.gain.auditservice.counting.model.Published;
import uk.gain.auditservice.counting.model.PublishedCheckpoints;
import uk.gain.contract.TrailCheckpoint;
import uk.gain.contract.topics.Topics;
import uk.gain.platform.avro.AvroRecords;
import uk.gain.platform.avro.Decoded;

@Component
class KafkaPublished implements PublishedCheckpoints {

    private static final TopicPartition TOPIC =
            new TopicPartition(Topics.TRAIL_CHECKPOINTS.name(), 0);
    private static final long NEWEST = 20_000;
    private static final Duration POLL = Duration.ofMillis(500);
    private static final int SILENT_POLLS = 6;

    private final KafkaProperties kafka;
    private final AvroRecords avro;
    private final String origin;

    KafkaPublished(
            KafkaProperties kafka, AvroRecords avro, @Value("${gain.log.origin}") String origin) {
        this.kafka = kafka;
        this.avro = avro;
        this.origin = origin;
    }

    @Override
    public Read read(OptionalLong from) {
        List<Published> checkpoints = new ArrayList<>();
        List<Long> unreadable = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            consumer.assign(List.of(TOPIC));
            long end = consumer.endOffsets(List.of(TOPIC)).getOrDefault(TOPIC, 0L);
            long begin = consumer.beginningOffsets(List.of(TOPIC)).getOrDefault(TOPIC, 0L);
            consumer.seek(TOPIC, Math.max(begin, from.orElse(end - NEWEST)));
            int silent = 0;
            while (consumer.position(TOPIC) < end) {
                long before = consumer.position(TOPIC);
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    read(record, checkpoints, unreadable);
                }
                silent = consumer.position(TOPIC) == before ? silent + 1 : 0;
                if (silent == SILENT_POLLS) {
                    throw new IllegalStateException("the broker does not hand out " + TOPIC);
                }
            }
            return new Read(
                    checkpoints, unreadable, end < from.orElse(0) ? end : consumer.position(TOPIC));
        }
    }

    /** Checkpoints of another log are nothing to this one. */
    private void read(
            ConsumerRecord<byte[], byte[]> record,
            List<Published> checkpoints,
            List<Long> unreadable) {
        byte[] value = record.value();
        Decoded<TrailCheckpoint> decoded =
                value == null
                        ? new Decoded.Undecodable<>("no value")
                        : avro.decode(Topics.TRAIL_CHECKPOINTS, value);
        switch (decoded) {
            case Decoded.Undecodable<TrailCheckpoint> _ -> unreadable.add(record.offset());
            case Decoded.Value<TrailCheckpoint>(TrailCheckpoint checkpoint) -> {
                if (checkpoint.getOrigin().equals(origin)) {
                    published(record.offset(), checkpoint)
                            .ifPresentOrElse(
                                    checkpoints::add, () -> unreadable.add(record.offset()));
                }
            }
        }
    }

    /** Size and root from what was signed, not from what stands beside it. */
    private static Optional<Published> published(long offset, TrailCheckpoint checkpoint) {
        String[] lines = checkpoint.getCheckpoint().split("\n", -1);
        return lines.length > 3
                        && lines[1].equals(String.valueOf(checkpoint.getTreeSize()))
                        && lines[0].equals(checkpoint.getOrigin())
                ? Optional.of(
                        new Published(
                                offset,
                                checkpoint.getEventId().toString(),
                                checkpoint.getTreeSize(),
                                lines[2]))
                : Optional.empty();
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        Map<String, Object> configuration = new HashMap<>(kafka.buildConsumerProperties());
        configuration.remove(ConsumerConfig.GROUP_ID_CONFIG);
        configuration.put(ConsumerConfig.CLIENT_ID_CONFIG, "audit-published");
        configuration.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        configuration.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return new KafkaConsumer<>(
                configuration, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
