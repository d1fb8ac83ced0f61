package uk.gain.auditservice.sequencing.listening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;
import uk.gain.auditservice.sequencing.model.Place;
import uk.gain.contract.topics.Topic;
import uk.gain.platform.avro.ContractProvisioning;

/** Opens readers over every partition of every topic the log takes. */
@Component
class TopicReaders {

    private final KafkaProperties kafka;
    private final ContractProvisioning provisioning;
    private final List<Topic<?>> topics;
    private final SequencerSettings settings;

    TopicReaders(
            KafkaProperties kafka, ContractProvisioning provisioning, SequencerSettings settings) {
        this.kafka = kafka;
        this.provisioning = provisioning;
        this.topics = ContractHappenings.topics();
        this.settings = settings;
    }

    /** Returns when every topic exists. */
    void awaitTopics() {
        provisioning.await(topics);
    }

    TopicReader open(Map<Place, Long> positions) {
        KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(
                        configuration(), new StringDeserializer(), new ByteArrayDeserializer());
        try {
            return new TopicReader(consumer, partitions(consumer), compacted(), positions);
        } catch (RuntimeException e) {
            consumer.close();
            throw e;
        }
    }

    private List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = new ArrayList<>();
        for (Topic<?> topic : topics) {
            consumer.partitionsFor(topic.name())
                    .forEach(
                            found ->
                                    partitions.add(
                                            new TopicPartition(found.topic(), found.partition())));
        }
        return partitions;
    }

    private Set<String> compacted() {
        return topics.stream()
                .filter(topic -> topic.retention() instanceof Topic.Retention.Compacted)
                .map(Topic::name)
                .collect(Collectors.toSet());
    }

    private Map<String, Object> configuration() {
        Map<String, Object> configuration = new HashMap<>(kafka.buildConsumerProperties());
        configuration.remove(ConsumerConfig.GROUP_ID_CONFIG);
        configuration.put(ConsumerConfig.CLIENT_ID_CONFIG, "audit-sequencer");
        configuration.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        configuration.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        configuration.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, settings.batchSize());
        return configuration;
    }
}
