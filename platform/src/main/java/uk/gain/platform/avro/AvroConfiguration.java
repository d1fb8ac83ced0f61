package uk.gain.platform.avro;

import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClientConfig;
import java.util.Collection;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaAdmin;
import uk.gain.contract.topics.Topic;
import uk.gain.contract.topics.Topics;

@AutoConfiguration(after = KafkaAutoConfiguration.class)
@EnableConfigurationProperties({RegistrySettings.class, TopicSettings.class})
class AvroConfiguration {

    private static final int SCHEMAS_CACHED = 1_000;

    /** A damaged length must end in an undecodable record, not in a heap that is used up. */
    private static final String LONGEST_FIELD = String.valueOf(16 << 20);

    static {
        System.setProperty("org.apache.avro.limits.bytes.maxLength", LONGEST_FIELD);
        System.setProperty("org.apache.avro.limits.string.maxLength", LONGEST_FIELD);
        System.setProperty("org.apache.avro.limits.collectionItems.maxLength", "1000000");
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean
    SchemaRegistryClient schemaRegistryClient(RegistrySettings settings) {
        String timeout = String.valueOf(settings.timeout().toMillis());
        return new CachedSchemaRegistryClient(
                settings.url(),
                SCHEMAS_CACHED,
                Map.of(
                        SchemaRegistryClientConfig.HTTP_CONNECT_TIMEOUT_MS,
                        timeout,
                        SchemaRegistryClientConfig.HTTP_READ_TIMEOUT_MS,
                        timeout));
    }

    @Bean
    AvroRecords avroRecords(SchemaRegistryClient registry, RegistrySettings settings) {
        return new AvroRecords(registry, settings.url());
    }

    @Bean
    ContractProvisioning contractProvisioning(
            @Value("${spring.application.name}") String service,
            KafkaAdmin admin,
            SchemaRegistryClient registry,
            TopicSettings settings) {
        return new ContractProvisioning(
                writtenBy(service),
                new TopicProvisioning(admin.getConfigurationProperties(), settings),
                registry,
                new Patience(settings.retry()));
    }

    private static Collection<Topic<?>> writtenBy(String service) {
        return Topics.all().stream()
                .filter(topic -> topic.writer().serviceName().equals(service))
                .toList();
    }
}
