package uk.gain.endtoend.exchange;

import static java.util.Objects.requireNonNull;

import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import uk.gain.contract.topics.Topic;
import uk.gain.exchange.LocalExchange;

/**
 * What only the checks look at: the topics' records and the databases' rows, past every service.
 */
public final class Inside {

    public static final List<String> DATABASES = List.of("referral", "gateway", "audit");

    private static final Duration WAIT = Duration.ofMillis(500);

    private final LocalExchange exchange;

    public Inside(LocalExchange exchange) {
        this.exchange = exchange;
    }

    /** Every record of a topic, a partition after the other, each in the order of its offsets. */
    public List<ConsumerRecord<byte[], byte[]>> records(String topic) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers",
                                "127.0.0.1:" + exchange.part("Kafka broker").port(),
                                "auto.offset.reset",
                                "earliest"),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(it -> new TopicPartition(topic, it.partition()))
                            .toList();
            for (TopicPartition partition : partitions) {
                consumer.assign(List.of(partition));
                consumer.seekToBeginning(List.of(partition));
                long end = requireNonNull(consumer.endOffsets(List.of(partition)).get(partition));
                while (consumer.position(partition) < end) {
                    consumer.poll(WAIT).forEach(records::add);
                }
            }
        }
        return records;
    }

    /** The same, read with Confluent's deserializer; what was erased is left out. */
    public <V extends SpecificRecord> List<V> values(Topic<V> topic) {
        try (KafkaAvroDeserializer deserializer = new KafkaAvroDeserializer()) {
            String registry = "http://127.0.0.1:" + exchange.part("Schema registry").port();
            deserializer.configure(
                    Map.of(
                            "schema.registry.url",
                            registry + "/apis/ccompat/v7",
                            "specific.avro.reader",
                            true),
                    false);
            return records(topic.name()).stream()
                    .filter(record -> record.value() != null)
                    .map(record -> deserializer.deserialize(topic.name(), record.value()))
                    .map(topic.value()::cast)
                    .toList();
        }
    }

    /** As the superuser, who may do anything. */
    public void execute(String database, String sql) {
        try (Connection connection = superuser(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The first column of every row, as text. */
    public List<String> rows(String database, String sql) {
        try (Connection connection = superuser(database);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(found.getString(1));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/%s"
                        .formatted(exchange.part("PostgreSQL 18").port(), database),
                "postgres",
                "gain-demo");
    }
}
