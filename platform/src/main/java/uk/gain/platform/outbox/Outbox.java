package uk.gain.platform.outbox;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import uk.gain.platform.avro.AvroRecords;
import uk.gain.platform.tracing.Traceparent;

/** Where a service puts what it has to say, in the transaction that makes it true. */
public class Outbox {

    private static final String APPEND =
            """
            insert into outbox (shard, topic, key, event_id, type, occurred_at, traceparent, value)
            select shard, topic, key, event_id, type, occurred_at, :traceparent, value
            from unnest(
                :shards::int[], :topics::text[], :keys::text[], :eventIds::uuid[],
                :types::text[], :occurredAts::timestamptz[], :values::bytea[])
                with ordinality
                as message (shard, topic, key, event_id, type, occurred_at, value, place)
            order by place
            """;

    private static final String OLDEST =
            """
            select occurred_at
            from outbox
            order by id
            limit 1
            """;

    private static final String WAKE_THE_LEADER = "select pg_notify('outbox', '')";

    private final JdbcClient jdbc;
    private final AvroRecords avro;
    private final OutboxSettings settings;

    Outbox(JdbcClient jdbc, AvroRecords avro, OutboxSettings settings) {
        this.jdbc = jdbc;
        this.avro = avro;
        this.settings = settings;
    }

    /** The same outbox, written over other connections to the same database. */
    public Outbox over(JdbcClient connections) {
        return new Outbox(connections, avro, settings);
    }

    /**
     * Stores the messages for publication, in this order.
     *
     * <p>MUST be called in the transaction that changes the aggregate, and after the aggregate's
     * row was locked or its version compared: row ids are taken before commit, so only that lock
     * makes their order the order of the facts. Refuses to work outside a transaction.
     *
     * @throws IllegalStateException outside a transaction
     * @throws IllegalArgumentException for a value too large to be published
     */
    public void append(List<OutboxMessage> messages) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "The outbox is written only in the transaction that changes the aggregate");
        }
        if (messages.isEmpty()) {
            return;
        }
        jdbc.sql(APPEND)
                .param("traceparent", Traceparent.current().value())
                .param(
                        "shards",
                        messages.stream()
                                .map(message -> settings.shardOf(message.key()))
                                .toArray(Integer[]::new))
                .param(
                        "topics",
                        messages.stream()
                                .map(message -> message.topic().name())
                                .toArray(String[]::new))
                .param("keys", messages.stream().map(OutboxMessage::key).toArray(String[]::new))
                .param(
                        "eventIds",
                        messages.stream()
                                .map(message -> message.eventId().toString())
                                .toArray(String[]::new))
                .param("types", messages.stream().map(OutboxMessage::type).toArray(String[]::new))
                .param(
                        "occurredAts",
                        messages.stream()
                                .map(message -> message.occurredAt().toString())
                                .toArray(String[]::new))
                .param("values", messages.stream().map(this::encoded).toArray(byte[][]::new))
                .update();
        jdbc.sql(WAKE_THE_LEADER).query((row, number) -> number).list();
    }

    /** When the oldest message that is not published yet occurred; empty if all are. */
    public Optional<Instant> oldest() {
        return jdbc.sql(OLDEST)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    private byte @Nullable [] encoded(OutboxMessage message) {
        if (message.value() == null) {
            return null;
        }
        byte[] value = avro.encode(message.topic(), message.value());
        if (value.length > settings.largestValue()) {
            throw new IllegalArgumentException(
                    "A value of %d bytes is too large for %s"
                            .formatted(value.length, message.topic()));
        }
        return value;
    }
}
