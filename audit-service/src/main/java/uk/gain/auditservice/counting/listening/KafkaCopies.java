package uk.gain.auditservice.counting.listening;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;
import uk.gain.auditservice.counting.model.Broker;
import uk.gain.auditservice.counting.model.BrokerRecord;
import uk.gain.auditservice.counting.model.Partition;
import uk.gain.contract.topics.Topic;
import uk.gain.contract.topics.Topics;

/**
 * Reads records again, long after the sequencer did. One consumer for each purpose, which lives as
 * long as one question: the checks ask seldom.
 */
@Component
class KafkaCopies implements Broker {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final int SILENT_POLLS = 6;

    private final KafkaProperties kafka;

    KafkaCopies(KafkaProperties kafka) {
        this.kafka = kafka;
    }

    @Override
    public Map<Partition, Extent> extents() {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = new ArrayList<>();
            Map<String, List<PartitionInfo>> topics = consumer.listTopics();
            for (Topic<?> topic : Topics.all()) {
                topics.getOrDefault(topic.name(), List.of())
                        .forEach(
                                found ->
                                        partitions.add(
                                                new TopicPartition(
                                                        found.topic(), found.partition())));
            }
            Map<TopicPartition, Long> begin = consumer.beginningOffsets(partitions);
            Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
            Map<Partition, Extent> extents = new HashMap<>();
            for (TopicPartition each : partitions) {
                extents.put(
                        new Partition(each.topic(), each.partition()),
                        new Extent(
                                Objects.requireNonNull(begin.get(each)),
                                Objects.requireNonNull(end.get(each))));
            }
            return extents;
        }
    }

    @Override
    public Map<Partition, Map<Long, BrokerRecord>> records(Map<Partition, Extent> wanted) {
        Map<Partition, Map<Long, BrokerRecord>> records = new HashMap<>();
        if (wanted.isEmpty()) {
            return records;
        }
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            Map<TopicPartition, Extent> open = reachable(consumer, wanted);
            consumer.assign(open.keySet());
            open.forEach((partition, extent) -> consumer.seek(partition, extent.from()));
            int silent = 0;
            while (!open.isEmpty() && silent < SILENT_POLLS) {
                int before = count(records);
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    records.computeIfAbsent(
                                    new Partition(record.topic(), record.partition()),
                                    _ -> new HashMap<>())
                            .put(record.offset(), copy(record));
                }
                silent = count(records) == before ? silent + 1 : 0;
                closeRead(consumer, open);
            }
            if (!open.isEmpty()) {
                throw new IllegalStateException("the broker does not hand out " + open.keySet());
            }
        }
        return records;
    }

    /** Only what is there can be waited for. */
    private static Map<TopicPartition, Extent> reachable(
            Consumer<?, ?> consumer, Map<Partition, Extent> wanted) {
        Set<String> topics = consumer.listTopics().keySet();
        Map<TopicPartition, Extent> open = new HashMap<>();
        wanted.forEach(
                (partition, extent) -> {
                    if (topics.contains(partition.topic())) {
                        open.put(new TopicPartition(partition.topic(), partition.number()), extent);
                    }
                });
        Map<TopicPartition, Long> begin = consumer.beginningOffsets(open.keySet());
        Map<TopicPartition, Long> end = consumer.endOffsets(open.keySet());
        open.replaceAll(
                (partition, extent) ->
                        new Extent(
                                Math.max(extent.from(), begin.getOrDefault(partition, 0L)),
                                Math.min(extent.to(), end.getOrDefault(partition, 0L) - 1)));
        open.values().removeIf(extent -> extent.from() > extent.to());
        return open;
    }

    private static void closeRead(Consumer<?, ?> consumer, Map<TopicPartition, Extent> open) {
        open.entrySet().removeIf(each -> consumer.position(each.getKey()) > each.getValue().to());
        List<TopicPartition> read =
                consumer.assignment().stream()
                        .filter(partition -> !open.containsKey(partition))
                        .toList();
        consumer.pause(read);
    }

    private static int count(Map<Partition, Map<Long, BrokerRecord>> records) {
        return records.values().stream().mapToInt(Map::size).sum();
    }

    private static BrokerRecord copy(ConsumerRecord<byte[], byte[]> record) {
        return new BrokerRecord(Instant.ofEpochMilli(record.timestamp()), digest(record.value()));
    }

    private static @Nullable String digest(byte @Nullable [] value) {
        try {
            return value == null
                    ? null
                    : HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(value));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        Map<String, Object> configuration = new HashMap<>(kafka.buildConsumerProperties());
        configuration.remove(ConsumerConfig.GROUP_ID_CONFIG);
        configuration.put(ConsumerConfig.CLIENT_ID_CONFIG, "audit-checks");
        configuration.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        configuration.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        configuration.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2_000);
        return new KafkaConsumer<>(
                configuration, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
