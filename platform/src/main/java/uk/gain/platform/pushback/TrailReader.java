package uk.gain.platform.pushback;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import uk.gain.contract.TrailCheckpoint;
import uk.gain.contract.topics.Topics;
import uk.gain.platform.avro.AvroRecords;
import uk.gain.platform.avro.Decoded;

/**
 * Compares what stands on a service's topics with how far the log's newest checkpoint says it has
 * read them. Keeps no state, so that every instance finds the same, also right after a start.
 */
final class TrailReader implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final Consumer<byte[], byte[]> consumer;
    private final AvroRecords avro;
    private final Collection<String> own;

    TrailReader(Consumer<byte[], byte[]> consumer, AvroRecords avro, Collection<String> own) {
        this.consumer = consumer;
        this.avro = avro;
        this.own = own;
    }

    /**
     * When the oldest record was written that is on one of the topics and not in the log; empty if
     * there is none.
     */
    Optional<Instant> oldestNotInTheLog() {
        Map<String, List<PartitionInfo>> topics = consumer.listTopics(LIMIT);
        Map<TopicPartition, Long> audited = audited(topics);
        List<TopicPartition> partitions =
                own.stream().flatMap(topic -> partitions(topics, topic).stream()).toList();
        Map<TopicPartition, Long> from = new HashMap<>();
        consumer.endOffsets(partitions, LIMIT)
                .forEach(
                        (partition, end) -> {
                            long next = audited.getOrDefault(partition, 0L);
                            if (next < end) {
                                from.put(partition, next);
                            }
                        });
        return firstOfEach(from).values().stream()
                .map(record -> Instant.ofEpochMilli(record.timestamp()))
                .min(Comparator.naturalOrder());
    }

    /** Without a checkpoint nothing is in the log. */
    private Map<TopicPartition, Long> audited(Map<String, List<PartitionInfo>> topics) {
        List<TopicPartition> trail = partitions(topics, Topics.TRAIL_CHECKPOINTS.name());
        Map<TopicPartition, Long> newest = new HashMap<>();
        consumer.endOffsets(trail, LIMIT)
                .forEach(
                        (partition, end) -> {
                            if (end > 0) {
                                newest.put(partition, end - 1);
                            }
                        });
        Map<TopicPartition, Long> audited = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : firstOfEach(newest).values()) {
            switch (avro.decode(Topics.TRAIL_CHECKPOINTS, record.value())) {
                case Decoded.Value<TrailCheckpoint>(TrailCheckpoint checkpoint) ->
                        checkpoint
                                .getPositions()
                                .forEach(
                                        position ->
                                                audited.put(
                                                        new TopicPartition(
                                                                position.getTopic(),
                                                                position.getPartition()),
                                                        position.getNextOffset()));
                case Decoded.Undecodable<TrailCheckpoint>(String reason) ->
                        throw new IllegalStateException("the newest checkpoint is " + reason);
            }
        }
        return audited;
    }

    private static List<TopicPartition> partitions(
            Map<String, List<PartitionInfo>> topics, String topic) {
        return topics.getOrDefault(topic, List.of()).stream()
                .map(found -> new TopicPartition(found.topic(), found.partition()))
                .toList();
    }

    /** The first record of each partition at or after the offset. */
    private Map<TopicPartition, ConsumerRecord<byte[], byte[]>> firstOfEach(
            Map<TopicPartition, Long> offsets) {
        Map<TopicPartition, ConsumerRecord<byte[], byte[]>> first = new HashMap<>();
        consumer.assign(offsets.keySet());
        consumer.resume(offsets.keySet());
        offsets.forEach(consumer::seek);
        long end = System.nanoTime() + LIMIT.toNanos();
        while (first.size() < offsets.size()) {
            if (System.nanoTime() > end) {
                throw new TimeoutException("the broker does not hand out what it holds");
            }
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(LIMIT)) {
                TopicPartition partition = new TopicPartition(record.topic(), record.partition());
                first.putIfAbsent(partition, record);
                consumer.pause(List.of(partition));
            }
        }
        return first;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
