package uk.gain.contract.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.gain.contract.RegistrySubject;
import uk.gain.contract.topics.Topic;
import uk.gain.contract.topics.Topics;
import uk.gain.infrastructure.RealParts;

/**
 * Guarantee: through a real broker and a real registry, what one party writes with Confluent's
 * serializer another reads with Confluent's deserializer; and the registry itself refuses a schema
 * that would stop a reader.
 */
class RegistryAndBrokerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static SchemaRegistryClient registry;

    static List<Topic<?>> topics() {
        return List.of(Topics.REFERRAL_REQUESTS, Topics.REFERRAL_RESPONSES);
    }

    @BeforeAll
    static void registerTheContract() throws Exception {
        registry = new CachedSchemaRegistryClient(RealParts.registry().url(), 100);
        for (RegistrySubject subject : RegistrySubject.all().toList()) {
            registry.updateCompatibility(subject.name(), "FULL_TRANSITIVE");
            registry.register(subject.name(), new AvroSchema(subject.schema()));
        }
    }

    @Test
    void everySubjectIsRegisteredAndKeptFullTransitive() throws Exception {
        for (RegistrySubject subject : RegistrySubject.all().toList()) {
            assertThat(registry.getAllVersions(subject.name())).containsExactly(1);
            assertThat(registry.getCompatibility(subject.name())).isEqualTo("FULL_TRANSITIVE");
        }
    }

    @ParameterizedTest
    @MethodSource("topics")
    void theRegistryRefusesABodyThatOlderReadersDoNotKnow(Topic<?> topic) {
        Schema breaking =
                new Schema.Parser()
                        .parse(
                                topic.schema()
                                        .toString()
                                        .replace(
                                                "\"name\":\"body\",\"type\":[",
                                                "\"name\":\"body\",\"type\":[{\"type\":\"record\",\"name\":\"Unheard\",\"fields\":[]},"));
        assertThat(breaking).isNotEqualTo(topic.schema());
        assertThatThrownBy(() -> registry.register(topic.subject(), new AvroSchema(breaking)))
                .isInstanceOfSatisfying(
                        RestClientException.class,
                        refusal -> assertThat(refusal.getStatus()).isEqualTo(409));
    }

    /** Every body that the topic can carry, in the order in which they were sent. */
    @ParameterizedTest
    @MethodSource("topics")
    void confluentsDeserializerReadsWhatConfluentsSerializerWrote(Topic<?> topic) throws Exception {
        createTopic(topic.name());
        List<GenericRecord> specimens = List.copyOf(Specimens.of(topic.schema()).values());
        List<SpecificRecord> sent = new ArrayList<>();
        for (GenericRecord specimen : specimens) {
            sent.add(Specimens.as(topic.value(), specimen));
        }
        send(topic.name(), sent);

        // Avro cannot compare an optional UUID inside a list, so their bytes are compared.
        assertThat(receive(topic.name(), sent.size()))
                .hasOnlyElementsOfType(topic.value())
                .extracting(Specimens::bytes)
                .containsExactlyElementsOf(specimens.stream().map(Specimens::bytes).toList());
    }

    private static void createTopic(String name) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap()))) {
            admin.createTopics(List.of(new NewTopic(name, Optional.of(1), Optional.empty())))
                    .all()
                    .get();
        }
    }

    private static void send(String topic, List<SpecificRecord> records) throws Exception {
        try (KafkaProducer<String, Object> producer =
                new KafkaProducer<>(
                        Map.of(
                                "bootstrap.servers",
                                bootstrap(),
                                "key.serializer",
                                "org.apache.kafka.common.serialization.StringSerializer",
                                "value.serializer",
                                KafkaAvroSerializer.class,
                                "schema.registry.url",
                                RealParts.registry().url(),
                                "auto.register.schemas",
                                false))) {
            for (SpecificRecord record : records) {
                producer.send(new ProducerRecord<>(topic, "one", record)).get();
            }
        }
    }

    private static List<SpecificRecord> receive(String topic, int count) {
        List<SpecificRecord> received = new ArrayList<>();
        try (KafkaConsumer<String, SpecificRecord> consumer =
                new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers",
                                bootstrap(),
                                "key.deserializer",
                                "org.apache.kafka.common.serialization.StringDeserializer",
                                "value.deserializer",
                                KafkaAvroDeserializer.class,
                                "schema.registry.url",
                                RealParts.registry().url(),
                                "specific.avro.reader",
                                true,
                                "auto.offset.reset",
                                "earliest"))) {
            consumer.assign(List.of(new TopicPartition(topic, 0)));
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (received.size() < count && System.nanoTime() < end) {
                for (ConsumerRecord<String, SpecificRecord> record :
                        consumer.poll(Duration.ofSeconds(1))) {
                    received.add(record.value());
                }
            }
        }
        return received;
    }

    private static String bootstrap() {
        return RealParts.broker().bootstrapServers();
    }
}
