package uk.gain.platform.pushback;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import uk.gain.contract.topics.Topic;
import uk.gain.contract.topics.Topics;
import uk.gain.platform.avro.AvroRecords;
import uk.gain.platform.outbox.Outbox;

@AutoConfiguration(after = {JdbcClientAutoConfiguration.class, KafkaAutoConfiguration.class})
@ConditionalOnBooleanProperty(name = "gain.push-back.enabled", matchIfMissing = true)
@EnableConfigurationProperties(PushBackSettings.class)
class PushBackConfiguration {

    @Bean
    PushBack pushBack(Clock clock, PushBackSettings settings) {
        return new PushBack(clock, settings);
    }

    @Bean
    Looking looking(
            @Value("${spring.application.name}") String service,
            PushBack pushBack,
            Outbox outbox,
            AvroRecords avro,
            KafkaProperties kafka,
            Clock clock,
            PushBackSettings settings) {
        List<String> own =
                Topics.all().stream()
                        .filter(topic -> topic.writer().serviceName().equals(service))
                        .map(Topic::name)
                        .toList();
        return new Looking(
                () ->
                        new TrailReader(
                                new KafkaConsumer<>(
                                        configuration(kafka.buildConsumerProperties()),
                                        new ByteArrayDeserializer(),
                                        new ByteArrayDeserializer()),
                                avro,
                                own),
                outbox::oldest,
                pushBack,
                clock,
                settings.lookEvery());
    }

    static Map<String, Object> configuration(Map<String, Object> kafka) {
        Map<String, Object> configuration = new HashMap<>(kafka);
        configuration.remove(ConsumerConfig.GROUP_ID_CONFIG);
        configuration.put(ConsumerConfig.CLIENT_ID_CONFIG, "push-back");
        configuration.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        configuration.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        configuration.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
        configuration.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 64 * 1024);
        return configuration;
    }
}
