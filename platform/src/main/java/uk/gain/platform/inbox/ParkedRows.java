package uk.gain.platform.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of parked records. */
final class ParkedRows {

    private static final String KEYS_WITH_PARKED =
            """
            select key
            from parked_record
            where topic = :topic and key = any (:keys::text[])
            for share
            """;

    private static final String PARK =
            """
            insert into parked_record (
                topic, key, kafka_partition, kafka_offset, headers, value, reason, parked_at)
            select :topic, key, kafka_partition, kafka_offset, headers, value, reason, :now
            from unnest(
                :keys::text[], :partitions::int[], :offsets::bigint[], :headers::jsonb[],
                :values::bytea[], :reasons::text[])
                with ordinality as parked (
                    key, kafka_partition, kafka_offset, headers, value, reason, place)
            order by place
            on conflict (topic, kafka_partition, kafka_offset) do nothing
            """;

    private static final String PAGE =
            """
            select id, topic, key, kafka_partition, kafka_offset, reason, parked_at
            from parked_record
            where id > :after
            order by id
            limit :fetch
            """;

    private static final String ONE =
            """
            select id, topic, key, kafka_partition, kafka_offset, reason, parked_at
            from parked_record
            where id = :id
            """;

    private static final String OF_KEY =
            """
            select id, topic, key, kafka_partition, kafka_offset, headers, value
            from parked_record
            where topic = :topic and key = :key
            order by id
            for update
            """;

    private static final TypeReference<HashMap<String, String>> HEADERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    ParkedRows(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** A parked record with everything needed to apply it. */
    record Row(long id, IncomingRecord record) {}

    /** Those of the keys that wait; a redrive of one of them is waited for. */
    Set<String> waitingAmong(String topic, Set<String> keys) {
        return new HashSet<>(
                jdbc.sql(KEYS_WITH_PARKED)
                        .param("topic", topic)
                        .param("keys", keys.toArray(String[]::new))
                        .query(String.class)
                        .list());
    }

    void park(String topic, List<Parking> parkings) {
        if (parkings.isEmpty()) {
            return;
        }
        List<IncomingRecord> records = parkings.stream().map(Parking::record).toList();
        jdbc.sql(PARK)
                .param("topic", topic)
                .param("now", OffsetDateTime.now(clock))
                .param(
                        "keys",
                        records.stream().map(IncomingRecord::parkingKey).toArray(String[]::new))
                .param(
                        "partitions",
                        records.stream().map(IncomingRecord::partition).toArray(Integer[]::new))
                .param("offsets", records.stream().map(IncomingRecord::offset).toArray(Long[]::new))
                .param(
                        "headers",
                        records.stream()
                                .map(record -> json.writeValueAsString(record.headers()))
                                .toArray(String[]::new))
                .param("values", records.stream().map(IncomingRecord::value).toArray(byte[][]::new))
                .param("reasons", parkings.stream().map(Parking::reason).toArray(String[]::new))
                .update();
    }

    List<ParkedRecord> page(long after, int fetch) {
        return jdbc.sql(PAGE)
                .param("after", after)
                .param("fetch", fetch)
                .query((row, number) -> shown(row))
                .list();
    }

    Optional<ParkedRecord> find(long id) {
        return jdbc.sql(ONE).param("id", id).query((row, number) -> shown(row)).optional();
    }

    /** Everything that waits under the key, in the order it came, locked. */
    List<Row> lock(String topic, String key) {
        return jdbc.sql(OF_KEY)
                .param("topic", topic)
                .param("key", key)
                .query((row, number) -> new Row(row.getLong("id"), record(row)))
                .list();
    }

    void remove(long id) {
        jdbc.sql("delete from parked_record where id = :id").param("id", id).update();
    }

    void explain(long id, String reason) {
        jdbc.sql("update parked_record set reason = :reason where id = :id")
                .param("id", id)
                .param("reason", reason)
                .update();
    }

    private static ParkedRecord shown(ResultSet row) throws SQLException {
        return new ParkedRecord(
                row.getLong("id"),
                row.getString("topic"),
                row.getString("key"),
                row.getInt("kafka_partition"),
                row.getLong("kafka_offset"),
                row.getString("reason"),
                row.getObject("parked_at", OffsetDateTime.class).toInstant());
    }

    private IncomingRecord record(ResultSet row) throws SQLException {
        Map<String, String> headers = json.readValue(row.getString("headers"), HEADERS);
        return new IncomingRecord(
                row.getString("topic"),
                row.getInt("kafka_partition"),
                row.getLong("kafka_offset"),
                row.getString("key"),
                headers,
                row.getBytes("value"));
    }
}
