package uk.gain.hammer;

import java.nio.ByteBuffer;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import uk.gain.infrastructure.Database;

/**
 * The least that an exchange must make durable, and nothing else: a request row, an inbox row, the
 * answer on the inbox row, a response record, the answer on the request row, a trail row. No HTTP,
 * no JSON, no rules, no encryption. Five stages, each with a connection of its own and a commit for
 * each batch, beside each other; against the PostgreSQL and the broker of the exchange, whose
 * settings are as durable for it as for the product.
 */
final class Floor {

    private static final int STAGES = 5;
    private static final int BATCH = 1_000;
    private static final int PARTITIONS = 6;
    private static final int BATCHES_UNDER_WAY = 4;
    private static final int RECORD_BYTES = 500;
    private static final int ENTRY_BYTES = 600;
    private static final String TOPIC = "floor";
    private static final long SEED = 2026;

    private static final String SCHEMA =
            """
            create table request (
                request_id uuid primary key, referral_id uuid not null, agency text not null, state text not null,
                respond_by timestamptz not null, answer text, answered_at timestamptz);
            create index on request (referral_id);
            create table inbox (
                request_id uuid primary key, agency text not null, state text not null, respond_by timestamptz not null,
                answer text, answered_at timestamptz);
            create index on inbox (agency, request_id);
            create table trail (index bigint generated always as identity primary key, entry bytea not null);
            """;
    private static final String RAISED =
            """
            insert into request (request_id, referral_id, agency, state, respond_by)
            select id, gen_random_uuid(), 'HMRC', 'SENT', now() + interval '7 days' from unnest(?) as sent (id)
            """;
    private static final String ARRIVED =
            """
            insert into inbox (request_id, agency, state, respond_by)
            select id, 'HMRC', 'SENT', now() + interval '7 days' from unnest(?) as sent (id)
            """;
    private static final String ANSWERED =
            """
            update inbox set state = 'NO_HIT', answer = 'NO_HIT', answered_at = now()
            from unnest(?) as answered (id) where request_id = id
            """;
    private static final String SEEN =
            """
            update request set state = 'NO_HIT', answer = 'NO_HIT', answered_at = now()
            from unnest(?) as answered (id) where request_id = id
            """;
    private static final String ENTERED =
            """
            insert into trail (entry) select entry from unnest(?) as entered (entry)
            """;

    private final Database database;
    private final String broker;
    private final byte[] filling = new byte[Math.max(RECORD_BYTES, ENTRY_BYTES)];

    Floor(Database database, String broker) {
        this.database = database;
        this.broker = broker;
        new Random(SEED).nextBytes(filling);
    }

    /** Exchanges a second. */
    double measure(int exchanges) {
        prepare();
        BlockingQueue<List<UUID>> arriving = new ArrayBlockingQueue<>(BATCHES_UNDER_WAY);
        BlockingQueue<List<UUID>> answering = new ArrayBlockingQueue<>(BATCHES_UNDER_WAY);
        BlockingQueue<List<UUID>> seeing = new ArrayBlockingQueue<>(BATCHES_UNDER_WAY);
        BlockingQueue<List<UUID>> entering = new ArrayBlockingQueue<>(BATCHES_UNDER_WAY);
        int batches = (exchanges + BATCH - 1) / BATCH;
        long begun = System.nanoTime();
        try (ExecutorService stages = Executors.newFixedThreadPool(STAGES)) {
            CompletionService<Void> work = new ExecutorCompletionService<>(stages);
            work.submit(() -> raise(batches, arriving));
            work.submit(() -> pass(batches, ARRIVED, arriving, answering));
            work.submit(() -> answer(batches, answering, seeing));
            work.submit(() -> pass(batches, SEEN, seeing, entering));
            work.submit(() -> enter(batches, entering));
            awaitAll(work, stages);
        } catch (ExecutionException e) {
            throw new NotExact("The floor failed: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotExact("Interrupted", e);
        }
        return (double) batches * BATCH * 1e9 / (System.nanoTime() - begun);
    }

    /** The first that fails ends those that would wait for it. */
    private static void awaitAll(CompletionService<Void> work, ExecutorService stages)
            throws InterruptedException, ExecutionException {
        for (int i = 0; i < STAGES; i++) {
            try {
                work.take().get();
            } catch (ExecutionException e) {
                stages.shutdownNow();
                throw e;
            }
        }
    }

    private void prepare() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker))) {
            statement.execute(SCHEMA);
            connection.commit();
            admin.createTopics(List.of(new NewTopic(TOPIC, PARTITIONS, (short) 1))).all().get();
        } catch (SQLException | ExecutionException e) {
            throw new NotExact(
                    "The floor's tables or topic could not be made: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotExact("Interrupted", e);
        }
    }

    private Void raise(int batches, BlockingQueue<List<UUID>> to) throws Exception {
        try (Connection connection = connect()) {
            for (int i = 0; i < batches; i++) {
                List<UUID> batch = new ArrayList<>(BATCH);
                for (int j = 0; j < BATCH; j++) {
                    batch.add(UUID.randomUUID());
                }
                execute(connection, RAISED, "uuid", batch.toArray());
                to.put(batch);
            }
        }
        return null;
    }

    private Void pass(
            int batches, String sql, BlockingQueue<List<UUID>> from, BlockingQueue<List<UUID>> to)
            throws Exception {
        try (Connection connection = connect()) {
            for (int i = 0; i < batches; i++) {
                List<UUID> batch = from.take();
                execute(connection, sql, "uuid", batch.toArray());
                to.put(batch);
            }
        }
        return null;
    }

    private Void answer(int batches, BlockingQueue<List<UUID>> from, BlockingQueue<List<UUID>> to)
            throws Exception {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", broker, "acks", "all", "linger.ms", 5);
        try (Connection connection = connect();
                KafkaProducer<byte[], byte[]> producer =
                        new KafkaProducer<>(
                                settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < batches; i++) {
                List<UUID> batch = from.take();
                execute(connection, ANSWERED, "uuid", batch.toArray());
                List<Future<RecordMetadata>> sent = new ArrayList<>(BATCH);
                for (UUID request : batch) {
                    byte[] record = filled(request, RECORD_BYTES);
                    sent.add(producer.send(new ProducerRecord<>(TOPIC, bytes(request), record)));
                }
                for (Future<RecordMetadata> each : sent) {
                    each.get();
                }
                to.put(batch);
            }
        }
        return null;
    }

    private Void enter(int batches, BlockingQueue<List<UUID>> from) throws Exception {
        try (Connection connection = connect()) {
            for (int i = 0; i < batches; i++) {
                Object[] entries =
                        from.take().stream()
                                .map(id -> filled(id, ENTRY_BYTES))
                                .toArray(byte[][]::new);
                execute(connection, ENTERED, "bytea", entries);
            }
        }
        return null;
    }

    private static void execute(Connection connection, String sql, String type, Object[] values)
            throws SQLException {
        Array array = connection.createArrayOf(type, values);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, array);
            int rows = statement.executeUpdate();
            if (rows != values.length) {
                throw new NotExact("The floor wrote %d of %d".formatted(rows, values.length));
            }
        } finally {
            array.free();
        }
        connection.commit();
    }

    private Connection connect() throws SQLException {
        Connection connection =
                DriverManager.getConnection(
                        database.jdbcUrl(), database.user(), database.password());
        connection.setAutoCommit(false);
        return connection;
    }

    private byte[] filled(UUID id, int length) {
        byte[] bytes = new byte[length];
        System.arraycopy(filling, 0, bytes, 0, length);
        ByteBuffer.wrap(bytes).put(bytes(id));
        return bytes;
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
