package uk.gain.platform.avro;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import uk.gain.contract.topics.Content;
import uk.gain.contract.topics.Contents;
import uk.gain.contract.topics.Topic;

/**
 * Avro records in Confluent's wire format: 00, the schema's id in four bytes, the record. Schemas
 * are never registered on the way: what is not in the catalogue cannot be written.
 */
public class AvroRecords {

    private static final int PREFIX = 5;
    private static final int NO_SUCH_SCHEMA = 404;

    private final SchemaRegistryClient registry;
    private final KafkaAvroSerializer topicSerializer;
    private final KafkaAvroSerializer contentSerializer;
    private final KafkaAvroDeserializer topicDeserializer;
    private final KafkaAvroDeserializer contentDeserializer;

    AvroRecords(SchemaRegistryClient registry, String url) {
        this.registry = registry;
        Map<String, Object> topics =
                Map.of(
                        "schema.registry.url", url,
                        "auto.register.schemas", false,
                        "specific.avro.reader", true);
        Map<String, Object> contents =
                Map.of(
                        "schema.registry.url",
                        url,
                        "auto.register.schemas",
                        false,
                        "specific.avro.reader",
                        true,
                        "value.subject.name.strategy",
                        ContentSubjects.class.getName());
        this.topicSerializer = new KafkaAvroSerializer(registry, topics);
        this.contentSerializer = new KafkaAvroSerializer(registry, contents);
        this.topicDeserializer = new KafkaAvroDeserializer(registry, topics);
        this.contentDeserializer = new KafkaAvroDeserializer(registry, contents);
    }

    /** As published on the topic, under the topic's subject. */
    public byte[] encode(Topic<?> topic, SpecificRecord value) {
        return topicSerializer.serialize(topic.name(), value);
    }

    /** As sealed inside an event, under the content's own subject. */
    public byte[] encodeContent(SpecificRecord content) {
        return contentSerializer.serialize(Contents.of(content.getClass()).subject(), content);
    }

    /**
     * Reads one record. Bytes that are no such record are a value.
     *
     * @throws RegistryUnavailable when the registry does not answer, because then nobody knows yet
     */
    public <V extends SpecificRecord> Decoded<V> decode(Topic<V> topic, byte[] bytes) {
        return decode(
                topicDeserializer,
                topic.name(),
                topic.subject(),
                topic.value(),
                topic.schema(),
                bytes);
    }

    /**
     * Reads what was sealed inside an event.
     *
     * @throws IllegalArgumentException when the bytes are no such record; the message never quotes
     *     them
     * @throws RegistryUnavailable when the registry does not answer
     */
    public <V extends SpecificRecord> V decodeContent(byte[] bytes, Class<V> type) {
        Content<?> content = Contents.of(type);
        return switch (decode(
                contentDeserializer,
                content.subject(),
                content.subject(),
                type,
                content.schema(),
                bytes)) {
            case Decoded.Value<V>(V value) -> value;
            case Decoded.Undecodable<V>(String reason) ->
                    throw new IllegalArgumentException(content.subject() + ": " + reason);
        };
    }

    private <V> Decoded<V> decode(
            KafkaAvroDeserializer deserializer,
            String name,
            String subject,
            Class<V> type,
            Schema schema,
            byte[] bytes) {
        if (bytes.length < PREFIX || bytes[0] != 0) {
            return new Decoded.Undecodable<>("not in the registry's wire format");
        }
        int id = ByteBuffer.wrap(bytes).getInt(1);
        try {
            // Looked up first, so that a registry that is away is never taken for a bad record.
            registry.getSchemaBySubjectAndId(subject, id);
        } catch (RestClientException e) {
            if (e.getStatus() == NO_SUCH_SCHEMA) {
                return new Decoded.Undecodable<>("the registry knows no schema " + id);
            }
            throw new RegistryUnavailable(e);
        } catch (IOException e) {
            throw new RegistryUnavailable(e);
        }
        try {
            Object value = deserializer.deserialize(name, bytes, schema);
            return type.isInstance(value)
                    ? new Decoded.Value<>(type.cast(value))
                    : new Decoded.Undecodable<>("schema " + id + " is of another record");
        } catch (RuntimeException e) {
            return new Decoded.Undecodable<>(
                    "schema " + id + " does not fit: " + rootOf(e).getClass().getSimpleName());
        }
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
