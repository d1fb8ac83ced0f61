package uk.gain.auditservice.sequencing.listening;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.gain.auditservice.entry.Source;
import uk.gain.auditservice.sequencing.model.Arrival;
import uk.gain.auditservice.sequencing.model.Place;

/**
 * Reads partitions from given positions, each in its order and without a hole: where records are
 * gone, that is an arrival of its own. Never commits an offset; the log is the position.
 */
final class TopicReader implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TopicReader.class);

    /** Values in memory at once: large ones come in smaller batches. */
    private static final long BATCH_BYTES = 16 * 1024 * 1024;

    private final Consumer<String, byte[]> consumer;
    private final Collection<String> compacted;
    private final Map<TopicPartition, Long> next = new HashMap<>();
    private final Deque<Arrival> waiting = new ArrayDeque<>();
    private long waitingBytes;

    /**
     * @param compacted topics in which holes are natural
     */
    TopicReader(
            Consumer<String, byte[]> consumer,
            Collection<TopicPartition> partitions,
            Collection<String> compacted,
            Map<Place, Long> positions) {
        this.consumer = consumer;
        this.compacted = compacted;
        consumer.assign(partitions);
        goTo(positions);
    }

    /** Reads on from there, whatever was read before. */
    void goTo(Map<Place, Long> positions) {
        waiting.clear();
        waitingBytes = 0;
        consumer.resume(consumer.paused());
        for (TopicPartition partition : consumer.assignment()) {
            long position =
                    positions.getOrDefault(new Place(partition.topic(), partition.partition()), 0L);
            next.put(partition, position);
            consumer.seek(partition, position);
        }
    }

    /** What arrives within the time, at most so many. */
    List<Arrival> next(int most, Duration time) {
        long end = System.nanoTime() + time.toNanos();
        long left = time.toNanos();
        while (waiting.size() < most && waitingBytes < BATCH_BYTES && left > 0) {
            poll(Duration.ofNanos(left));
            left = end - System.nanoTime();
        }
        List<Arrival> batch = new ArrayList<>();
        while (batch.size() < most && !waiting.isEmpty()) {
            Arrival arrival = waiting.remove();
            waitingBytes -= size(arrival);
            batch.add(arrival);
        }
        return batch;
    }

    private void poll(Duration time) {
        try {
            ConsumerRecords<String, byte[]> records = consumer.poll(time);
            records.partitions()
                    .forEach(partition -> arrive(partition, records.records(partition)));
        } catch (OffsetOutOfRangeException e) {
            e.offsetOutOfRangePartitions().keySet().forEach(this::goOnWhereRecordsAre);
        }
    }

    private void arrive(TopicPartition partition, List<ConsumerRecord<String, byte[]>> records) {
        for (ConsumerRecord<String, byte[]> record : records) {
            Instant brokerTime = Instant.ofEpochMilli(record.timestamp());
            long expected = next.getOrDefault(partition, 0L);
            if (record.offset() > expected && !compacted.contains(partition.topic())) {
                waiting.add(
                        new Arrival.Missing(
                                source(partition, expected), record.offset(), brokerTime));
            }
            Arrival arrived =
                    new Arrival.Arrived(
                            source(partition, record.offset()),
                            brokerTime,
                            record.key(),
                            record.value());
            waitingBytes += size(arrived);
            waiting.add(arrived);
            next.put(partition, record.offset() + 1);
        }
    }

    private static long size(Arrival arrival) {
        return arrival instanceof Arrival.Arrived arrived && arrived.value() != null
                ? arrived.value().length
                : 0;
    }

    private void goOnWhereRecordsAre(TopicPartition partition) {
        long position = next.getOrDefault(partition, 0L);
        long first =
                Optional.ofNullable(consumer.beginningOffsets(List.of(partition)).get(partition))
                        .orElse(0L);
        if (first > position) {
            consumer.seek(partition, first);
        } else {
            LOG.error(
                    "{} ends before offset {}, which is in the log already: the broker lost"
                            + " records. This partition is not read any further",
                    partition,
                    position);
            consumer.pause(List.of(partition));
        }
    }

    private static Source source(TopicPartition partition, long offset) {
        return new Source(partition.topic(), partition.partition(), offset);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
