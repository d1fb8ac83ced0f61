package uk.gain.agencygateway.journey;

import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import uk.gain.contract.topics.Topic;

/** Reads a topic from its beginning with Confluent's own deserializer. */
final class TopicReader<V extends SpecificRecord> implements AutoCloseable {

    private final KafkaConsumer<String, Object> consumer;
    private final Class<V> type;
    private final List<V> values = new CopyOnWriteArrayList<>();

    TopicReader(Topic<V> topic, String bootstrapServers, String registry) {
        type = topic.value();
        consumer =
                new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers",
                                bootstrapServers,
                                "key.deserializer",
                                StringDeserializer.class,
                                "value.deserializer",
                                KafkaAvroDeserializer.class,
                                "schema.registry.url",
                                registry,
                                "specific.avro.reader",
                                "true"));
        List<TopicPartition> partitions = new ArrayList<>();
        for (int partition = 0; partition < topic.partitions(); partition++) {
            partitions.add(new TopicPartition(topic.name(), partition));
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Everything so far, in order within a key. */
    synchronized List<V> values() {
        consumer.poll(Duration.ofMillis(200))
                .forEach(record -> values.add(type.cast(record.value())));
        return List.copyOf(values);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
