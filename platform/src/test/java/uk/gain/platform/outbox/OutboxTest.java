package uk.gain.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static uk.gain.platform.example.Eventually.eventually;
import static uk.gain.platform.example.Samples.erasure;
import static uk.gain.platform.example.Samples.message;
import static uk.gain.platform.example.Samples.request;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.gain.contract.ReferralRequest;
import uk.gain.contract.topics.Topics;
import uk.gain.infrastructure.RealParts;
import uk.gain.platform.avro.AvroRecords;
import uk.gain.platform.avro.Decoded;
import uk.gain.platform.avro.RealAvro;
import uk.gain.platform.example.OwnDatabase;
import uk.gain.platform.example.TopicReader;

class OutboxTest {

    private static final OutboxSettings SETTINGS =
            new OutboxSettings(1, 20, Duration.ofMillis(50), Duration.ofSeconds(5), 900_000);

    private final AvroRecords avro = RealAvro.records();
    private final OwnDatabase database = new OwnDatabase();
    private final Outbox outbox = new Outbox(database.jdbc(), avro, SETTINGS);
    private final UUID referral = UUID.randomUUID();
    private final AtomicInteger leads = new AtomicInteger();
    private final List<Thread> relays = new ArrayList<>();

    @AfterEach
    void stopRelays() throws InterruptedException {
        relays.forEach(Thread::interrupt);
        for (Thread relay : relays) {
            relay.join();
        }
        database.close();
    }

    @Test
    void appendingOutsideATransactionIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> outbox.append(List.of(message(request(referral, 1)))));
    }

    @Test
    void aValueTooLargeForTheBrokerIsRefusedBeforeItIsSaid() {
        Outbox narrow =
                new Outbox(
                        database.jdbc(),
                        avro,
                        new OutboxSettings(
                                1, 20, Duration.ofMillis(50), Duration.ofSeconds(5), 10));

        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                database.transaction()
                                        .executeWithoutResult(
                                                _ ->
                                                        narrow.append(
                                                                List.of(
                                                                        message(
                                                                                request(
                                                                                        referral,
                                                                                        1))))));
    }

    @Test
    void nothingIsPublishedOfATransactionThatRollsBack() {
        startRelay();
        database.transaction()
                .executeWithoutResult(
                        status -> {
                            outbox.append(List.of(message(request(referral, 1))));
                            status.setRollbackOnly();
                        });
        say(2);

        eventually(() -> assertThat(published()).containsExactly(2L));
    }

    @Test
    void aRecordIsACloudEventWithItsTraceContext() {
        startRelay();
        ReferralRequest said = request(referral, 1);
        database.transaction().executeWithoutResult(_ -> outbox.append(List.of(message(said))));

        eventually(() -> assertThat(published()).hasSize(1));
        Map<String, String> headers = headers(records().getFirst());
        assertThat(headers.remove("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
        assertThat(headers)
                .isEqualTo(
                        Map.of(
                                "ce_specversion", "1.0",
                                "ce_id", said.getEventId().toString(),
                                "ce_source", "urn:gain:test",
                                "ce_type", "request-chased",
                                "ce_time", "2026-11-22T09:30:00.123456Z",
                                "content-type", "application/avro"));
    }

    @Test
    void aTombstoneIsPublishedWithoutAValue() {
        startRelay();
        database.transaction().executeWithoutResult(_ -> outbox.append(List.of(erasure(referral))));

        eventually(
                () ->
                        assertThat(TopicReader.read(Topics.CONTENT_KEYS, referral.toString()))
                                .singleElement()
                                .satisfies(record -> assertThat(record.value()).isNull()));
    }

    @Test
    void orderIsKeptUnderConcurrentWritersThatLockTheAggregateFirst() throws InterruptedException {
        startRelay();
        database.jdbc().sql("create table aggregate (sequence bigint)").update();
        database.jdbc().sql("insert into aggregate values (0)").update();
        List<Thread> writers = new ArrayList<>();
        for (int writer = 0; writer < 8; writer++) {
            writers.add(
                    Thread.ofVirtual()
                            .start(
                                    () -> {
                                        for (int turn = 0; turn < 25; turn++) {
                                            lockThenSay();
                                        }
                                    }));
        }
        for (Thread writer : writers) {
            writer.join();
        }

        eventually(
                () ->
                        assertThat(published())
                                .containsExactlyElementsOf(
                                        LongStream.rangeClosed(1, 200).boxed().toList()));
    }

    @Test
    void aRelayKilledBetweenAcknowledgementAndDeleteRepeatsButLosesNothingAndKeepsTheOrder() {
        say(1, 2, 3);
        AtomicInteger deletes = new AtomicInteger();
        startRelay(
                shard ->
                        new Lead(database.connect(), shard) {
                            @Override
                            void delete(List<OutboxRow> published) throws SQLException {
                                if (deletes.getAndIncrement() == 0) {
                                    throw new SQLException("killed before it could delete");
                                }
                                super.delete(published);
                            }
                        });

        eventually(() -> assertThat(waiting()).isZero());
        assertThat(published()).containsExactly(1L, 2L, 3L, 1L, 2L, 3L);
        List<String> ids = records().stream().map(record -> headers(record).get("ce_id")).toList();
        assertThat(ids.subList(3, 6)).isEqualTo(ids.subList(0, 3));
    }

    @Test
    void ofTwoRelaysOneLeadsAndTheOtherTakesOverWhenItsConnectionIsLost() {
        startRelay();
        startRelay();
        say(1);
        eventually(() -> assertThat(waiting()).isZero());
        assertThat(leads).hasValue(1);

        database.jdbc()
                .sql(
                        """
                        select pg_terminate_backend(pid)
                        from pg_locks
                        where locktype = 'advisory' and granted
                            and database = (
                                select oid from pg_database where datname = current_database())
                        """)
                .query(Boolean.class)
                .list();
        say(2);

        eventually(() -> assertThat(waiting()).isZero());
        assertThat(leads).hasValue(2);
        assertThat(new LinkedHashSet<>(published())).containsExactly(1L, 2L);
    }

    @Test
    void aKeyStaysInItsShard() {
        OutboxSettings three =
                new OutboxSettings(3, 20, Duration.ofMillis(50), Duration.ofSeconds(5), 900_000);

        assertThat(three.shardOf("9f0c0d1e-0000-7000-8000-000000000001"))
                .isEqualTo(three.shardOf("9f0c0d1e-0000-7000-8000-000000000001"))
                .isBetween(0, 2);
    }

    private void lockThenSay() {
        database.transaction()
                .executeWithoutResult(
                        _ -> {
                            long sequence =
                                    database.jdbc()
                                            .sql(
                                                    """
                                                    update aggregate
                                                    set sequence = sequence + 1
                                                    returning sequence
                                                    """)
                                            .query(Long.class)
                                            .single();
                            outbox.append(List.of(message(request(referral, sequence))));
                        });
    }

    private void say(long... sequences) {
        database.transaction()
                .executeWithoutResult(
                        _ ->
                                outbox.append(
                                        LongStream.of(sequences)
                                                .mapToObj(
                                                        sequence ->
                                                                message(
                                                                        request(
                                                                                referral,
                                                                                sequence)))
                                                .toList()));
    }

    private void startRelay() {
        startRelay(shard -> new Lead(database.connect(), shard));
    }

    private void startRelay(ShardRelay.Bids bids) {
        relays.add(
                Thread.ofPlatform()
                        .daemon()
                        .start(
                                new ShardRelay(
                                        0,
                                        SETTINGS,
                                        bids,
                                        () -> {
                                            leads.incrementAndGet();
                                            return publisher();
                                        })));
    }

    private static Publisher publisher() {
        return new Publisher(
                Map.of("bootstrap.servers", RealParts.broker().bootstrapServers()),
                "urn:gain:test",
                SETTINGS.stalled());
    }

    private long waiting() {
        return database.jdbc().sql("select count(*) from outbox").query(Long.class).single();
    }

    private List<ConsumerRecord<String, byte[]>> records() {
        return TopicReader.read(Topics.REFERRAL_REQUESTS, referral.toString());
    }

    private List<Long> published() {
        return records().stream()
                .map(
                        record ->
                                switch (avro.decode(Topics.REFERRAL_REQUESTS, record.value())) {
                                    case Decoded.Value<ReferralRequest>(ReferralRequest value) ->
                                            value.getSequence();
                                    case Decoded.Undecodable<ReferralRequest>(String reason) ->
                                            throw new AssertionError(reason);
                                })
                .toList();
    }

    private static Map<String, String> headers(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return headers;
    }
}
