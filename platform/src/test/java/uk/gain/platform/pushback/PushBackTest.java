package uk.gain.platform.pushback;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.gain.contract.AuditedPosition;
import uk.gain.contract.TrailCheckpoint;
import uk.gain.contract.topics.Topics;
import uk.gain.infrastructure.RealParts;
import uk.gain.platform.avro.AvroRecords;
import uk.gain.platform.avro.RealAvro;
import uk.gain.platform.identity.Ids;

/** On a real broker: what a service said, and how far the newest checkpoint says the log is. */
class PushBackTest {

    private static final Duration LIMIT = Duration.ofMinutes(15);
    private static final Duration TICK = Duration.ofMillis(1);
    private static final String OWN = Topics.GATEWAY_ACCESS.name();

    private final AvroRecords avro = RealAvro.records();
    private final KafkaProducer<byte[], byte[]> producer =
            new KafkaProducer<>(
                    Map.of(
                            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                            RealParts.broker().bootstrapServers()),
                    new ByteArraySerializer(),
                    new ByteArraySerializer());
    private final TrailReader reader =
            new TrailReader(
                    new KafkaConsumer<>(
                            PushBackConfiguration.configuration(
                                    Map.of(
                                            "bootstrap.servers",
                                            RealParts.broker().bootstrapServers())),
                            new ByteArrayDeserializer(),
                            new ByteArrayDeserializer()),
                    avro,
                    List.of(OWN));
    private final MovedClock clock = new MovedClock(Instant.parse("2026-11-24T12:00:00Z"));
    private final PushBack pushBack =
            new PushBack(clock, new PushBackSettings(true, LIMIT, Duration.ofSeconds(5)));
    private Optional<Instant> unpublished = Optional.empty();

    @BeforeEach
    void theLogHasEverything() throws Exception {
        theLogIsAt(said(0, clock.instant()) + 1, said(1, clock.instant()) + 1);
    }

    @AfterEach
    void close() {
        reader.close();
        producer.close();
    }

    @Test
    void everythingIsShownWhileTheLogHasEverythingHoweverLongNothingIsSaid() {
        clock.moves(Duration.ofDays(3));
        look();

        assertShown();
    }

    @Test
    void whatIsNotInTheLogStopsDisclosuresAfterTheLimitAndTheLogResumesThem() throws Exception {
        long offset = said(1, clock.instant());
        said(1, clock.instant().plusSeconds(60));
        clock.moves(LIMIT);
        look();
        assertShown();

        clock.moves(TICK);
        assertNothingIsShown();
        look();
        assertNothingIsShown();

        theLogIsAt(said(0, clock.instant()) + 1, offset + 1);
        look();
        assertShown();
    }

    @Test
    void whatIsNotEvenPublishedCountsToo() {
        unpublished = Optional.of(clock.instant());
        clock.moves(LIMIT.plus(TICK));
        look();
        assertNothingIsShown();

        unpublished = Optional.empty();
        look();
        assertShown();
    }

    @Test
    void whoCannotLookShowsNothingAfterTheLimit() {
        look();
        clock.moves(LIMIT);
        assertShown();

        clock.moves(TICK);
        assertNothingIsShown();
    }

    private void look() {
        new Looking(() -> reader, () -> unpublished, pushBack, clock, Duration.ofSeconds(5))
                .look(reader);
    }

    private void assertShown() {
        assertThatCode(pushBack::beforeShowing).doesNotThrowAnyException();
    }

    private void assertNothingIsShown() {
        assertThatExceptionOfType(RecordBehind.class).isThrownBy(pushBack::beforeShowing);
    }

    private long said(int partition, Instant at) throws Exception {
        byte[] value = "an access".getBytes(StandardCharsets.UTF_8);
        return producer.send(new ProducerRecord<>(OWN, partition, at.toEpochMilli(), null, value))
                .get()
                .offset();
    }

    private void theLogIsAt(long first, long second) throws Exception {
        TrailCheckpoint checkpoint =
                TrailCheckpoint.newBuilder()
                        .setEventId(Ids.next())
                        .setOrigin("log.example/trail")
                        .setTreeSize(first + second)
                        .setSignedAt(clock.instant())
                        .setCheckpoint("as signed")
                        .setPositions(
                                List.of(
                                        new AuditedPosition(OWN, 0, first),
                                        new AuditedPosition(OWN, 1, second),
                                        new AuditedPosition(OWN, 2, Long.MAX_VALUE),
                                        new AuditedPosition(OWN, 3, Long.MAX_VALUE),
                                        new AuditedPosition(OWN, 4, Long.MAX_VALUE),
                                        new AuditedPosition(OWN, 5, Long.MAX_VALUE)))
                        .build();
        byte[] value = avro.encode(Topics.TRAIL_CHECKPOINTS, checkpoint);
        producer.send(new ProducerRecord<>(Topics.TRAIL_CHECKPOINTS.name(), 0, null, value)).get();
    }

    /** A clock that moves when it is told to. */
    private static final class MovedClock extends Clock {

        private Instant now;

        private MovedClock(Instant now) {
            this.now = now;
        }

        private void moves(Duration forward) {
            now = now.plus(forward);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(@Nullable ZoneId zone) {
            return this;
        }
    }
}
