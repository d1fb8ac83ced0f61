package uk.gain.auditservice.tampering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.reactive.server.SecurityMockServerConfigurers.mockJwt;
import static org.springframework.security.test.web.reactive.server.SecurityMockServerConfigurers.springSecurity;
import static uk.gain.auditservice.Eventually.eventually;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import uk.gain.auditservice.alarms.model.Check;
import uk.gain.auditservice.log.application.ProvingEntries;
import uk.gain.auditservice.log.model.Checkpoint;
import uk.gain.auditservice.log.model.LogKey;
import uk.gain.auditservice.stamping.SmallAuthority;
import uk.gain.infrastructure.Database;
import uk.gain.infrastructure.RealParts;
import uk.gain.webui.browsing.Browser;
import uk.gain.witness.RunningWitness;

/**
 * Somebody owns the database of the running service, in some attacks the log's key as well. Each
 * attack is named by an alarm within a minute. Those that make the log grow another way are in
 * {@link ForkedLogTest}.
 */
class InsiderAttacksTest {

    private static final SmallAuthority AUTHORITY = SmallAuthority.start();

    @TempDir static Path folder;
    private static Watched watched;
    private static Insider insider;

    /** A log of its own for each attack: what was looked up meanwhile is in the log as well. */
    @BeforeEach
    void fillLog() throws IOException {
        Database database = RealParts.postgres().freshDatabase();
        watched =
                Watched.start(
                        database,
                        Files.createTempDirectory(folder, "log"),
                        Watched.origin(),
                        "gain.time-stamps.url=" + AUTHORITY.url());
        insider = new Insider(database, watched.service);
        watched.grow(3);
        watched.grow(1);
    }

    @AfterEach
    void stop() {
        watched.close();
    }

    @AfterAll
    static void stopAuthority() {
        AUTHORITY.close();
    }

    @Test
    void edit() {
        insider.does(
                "update log_entry set bytes = set_byte(bytes, 40, get_byte(bytes, 40) # 1)"
                        + " where entry_index = 17");

        watched.alarms(Check.LOG, "entry 17: entry 17 was changed");
    }

    @Test
    void delete() {
        insider.does("delete from log_entry where entry_index = 13");

        watched.alarms(Check.LOG, "entry 13: entry 13 is missing");
    }

    @Test
    void swap() {
        insider.does(
                "update log_entry set entry_index = 1000000 where entry_index = 5",
                "update log_entry set entry_index = 5 where entry_index = 9",
                "update log_entry set entry_index = 9 where entry_index = 1000000");

        watched.alarms(Check.LOG, "entry 5: entry 5 was swapped", "entry 9");
    }

    /** Whoever has the key and the database can make a log that derives; not the witness's. */
    @Test
    void signAnewWithAStolenKey() {
        insider.doesAndSignsAnew(
                "update log_entry set bytes = convert_to(replace(convert_from(bytes, 'UTF8'),"
                        + " '\"outcome\":\"ALLOWED\"', '\"outcome\":\"DENIED\"'), 'UTF8')"
                        + " where entry_index = "
                        + newestWith("\"outcome\":\"ALLOWED\""));

        watched.alarms(Check.WITNESSES, "cosigned another root", "signed anew");
        watched.alarms(Check.PUBLISHED_CHECKPOINTS, "trail-checkpoints-0@", "signed anew");
        assertThat(watched.alarms()).noneMatch(alarm -> alarm.startsWith("LOG"));
    }

    @Test
    void changeATimeAndSignAnew() {
        insider.doesAndSignsAnew(
                "update log_entry set bytes = convert_to(regexp_replace(convert_from(bytes,"
                        + " 'UTF8'), '\"eventTime\":\"[0-9]{4}', '\"eventTime\":\"1999'), 'UTF8') where"
                        + " entry_index = "
                        + newestWith("\"eventTime\":"));

        watched.alarms(Check.PUBLISHED_CHECKPOINTS, "one of the entries", "was changed");
        watched.alarms(Check.WITNESSES, "cosigned another root");
    }

    @Test
    void removeARecipient() {
        long entry = newestWith("\"recipients\":[\"HMRC\"]");
        insider.does(
                "update log_entry set bytes = convert_to(replace(convert_from(bytes, 'UTF8'),"
                        + " ',\"recipients\":[\"HMRC\"]', ''), 'UTF8') where entry_index = "
                        + entry,
                "update log_entry set leaf = sha256('\\x00'::bytea || bytes) where entry_index = "
                        + entry);

        watched.alarms(Check.LOG, String.valueOf(entry), "are not those that the tree was made of");
    }

    /** Without the byte that tells leaves from nodes, this entry would have the hash of two. */
    @Test
    void takeANodeForALeaf() {
        insider.does(
                "update log_entry set bytes = leaf ||"
                        + " (select leaf from log_entry where entry_index = 5),"
                        + " leaf = (select hash from log_node where level = 1 and node_index = 2)"
                        + " where entry_index = 4");

        watched.alarms(Check.LOG, "entry 4: entry 4 was changed");
    }

    @Test
    void dropAPartition() {
        insider.does(
                "update sequenced_position set next_offset = 1000000"
                        + " where topic = 'referral-responses' and partition ="
                        + " (select min(partition) from sequenced_position"
                        + " where topic = 'referral-responses')");

        watched.alarms(Check.BROKER, "referral-responses-", "records up to 999999 are in the log");
    }

    @Test
    void replayACheckpoint() throws Exception {
        publishAgain(oldestCheckpoint());
        watched.grow(1);

        watched.alarms(
                Check.PUBLISHED_CHECKPOINTS, "trail-checkpoints-0@", "is a replayed checkpoint");
    }

    @Test
    void forgeACosignature() {
        Checkpoint checkpoint = newest();
        String line =
                RunningWitness.cosignature(
                        Watched.WITNESS, folder.resolve("forgers-key"), checkpoint.note());
        insider.does("delete from cosignature where size = " + checkpoint.head().size());
        watched.service
                .jdbc()
                .sql(
                        "insert into cosignature (size, witness, cosigned_at, line)"
                                + " values (:size, :witness, to_timestamp(1795000000), :line)")
                .param("size", checkpoint.head().size())
                .param("witness", Watched.WITNESS)
                .param("line", line)
                .update();

        watched.alarms(
                Check.COSIGNATURES,
                "cosignature of witness.example under size " + checkpoint.head().size());
        assertThat(newest().note()).doesNotContain(line.strip());
    }

    @Test
    void anAlarmIsReadAndAcknowledgedOnce() {
        insider.does("delete from log_entry where entry_index = 11");
        watched.alarms(Check.LOG, "entry 11");
        long id = watched.number("select id from alarm where record = 'entry 11'");

        as("AUDITOR")
                .get()
                .uri("/api/alarms")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[0].record")
                .isEqualTo("entry 11");
        as("OPERATOR")
                .get()
                .uri("/api/checks")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$[0].findings")
                .isEqualTo(1);
        Browser auditor = Browser.of(web(), "auditor", "AUDITOR");
        assertThat(auditor.opens("/integrity").text())
                .contains("entry 11 is missing", "1 wrong", "Nothing wrong");
        assertThat(auditor.isRefused("/integrity/alarms/" + id, Browser.form()).text())
                .contains("Select what became of it");
        acknowledges("OPERATOR", id, "k1", "REPAIRED", "CASE-1", 403);
        acknowledges("AUDITOR", id, "k2", "REPAIRED", "the officer's name", 400);
        acknowledges("AUDITOR", id, "k3", "REPAIRED", "CASE-1", 204);
        acknowledges("AUDITOR", id, "k4", "EXPLAINED", "CASE-2", 409);
        assertThat(
                        watched.number(
                                "select count(*) from alarm where reason = 'REPAIRED' and"
                                        + " case_reference = 'CASE-1'"))
                .isOne();
        assertThat(auditor.opens("/integrity/alarms/" + id).text()).contains("CASE-1");
    }

    /** A foreign program says that a foreign clock saw the checkpoint. */
    @Test
    void aTimeStampIsVerifiedByOpenssl() throws Exception {
        eventually(
                () -> assertThat(watched.number("select count(*) from time_stamp")).isPositive());
        long size = watched.number("select size from time_stamp limit 1");
        Path reply = folder.resolve("reply");
        Path checkpoint = folder.resolve("stamped-checkpoint");
        Path authority = folder.resolve("authority.pem");
        Files.write(reply, bytes("/time-stamps/" + size));
        Files.write(checkpoint, bytes("/time-stamps/" + size + "/checkpoint"));
        AUTHORITY.writeCertificate(authority);

        assertThat(openssl(reply, checkpoint, authority)).contains("Verification: OK");
        Files.writeString(checkpoint, "something else\n");
        assertThat(openssl(reply, checkpoint, authority)).contains("Verification: FAILED");
    }

    private static byte[] bytes(String path) {
        return Objects.requireNonNull(
                web().get()
                        .uri(path)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBody());
    }

    private static String openssl(Path reply, Path checkpoint, Path authority) throws Exception {
        Process process =
                new ProcessBuilder(
                                "openssl",
                                "ts",
                                "-verify",
                                "-in",
                                reply.toString(),
                                "-data",
                                checkpoint.toString(),
                                "-CAfile",
                                authority.toString())
                        .redirectErrorStream(true)
                        .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void acknowledges(
            String role, long id, String key, String reason, String reference, int status) {
        as(role).post()
                .uri("/api/alarms/" + id + "/acknowledgement")
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("reason", reason, "caseReference", reference))
                .exchange()
                .expectStatus()
                .isEqualTo(status);
    }

    private static WebTestClient web() {
        return WebTestClient.bindToApplicationContext(watched.service.context())
                .apply(springSecurity())
                .configureClient()
                .build();
    }

    private static WebTestClient as(String role) {
        return web().mutateWith(
                        mockJwt()
                                .jwt(
                                        token ->
                                                token.subject(role.toLowerCase(Locale.ROOT))
                                                        .claim("roles", List.of(role))));
    }

    /** Of those that have a node of the tree above them already. */
    private static long newestWith(String text) {
        return watched.service
                .jdbc()
                .sql(
                        """
                        select max(entry_index)
                        from log_entry
                        where position(:text in convert_from(bytes, 'UTF8')) > 0
                          and (entry_index | 1) < (select size from log_head)
                        """)
                .param("text", text)
                .query(Long.class)
                .single();
    }

    private static Checkpoint newest() {
        return watched.service.bean(ProvingEntries.class).newestCheckpoint().orElseThrow();
    }

    /** The first of this log's that was published. */
    private static byte[] oldestCheckpoint() {
        TopicPartition topic = new TopicPartition("trail-checkpoints", 0);
        byte[] origin =
                watched.service.bean(LogKey.class).origin().getBytes(StandardCharsets.UTF_8);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", RealParts.broker().bootstrapServers()),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            consumer.assign(List.of(topic));
            consumer.seekToBeginning(List.of(topic));
            while (true) {
                for (var record : consumer.poll(Duration.ofSeconds(1))) {
                    if (Arrays.equals(record.key(), origin)) {
                        return Objects.requireNonNull(record.value());
                    }
                }
            }
        }
    }

    private static void publishAgain(byte[] value) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", RealParts.broker().bootstrapServers()),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            producer.send(
                            new ProducerRecord<>(
                                    "trail-checkpoints",
                                    0,
                                    watched.service
                                            .bean(LogKey.class)
                                            .origin()
                                            .getBytes(StandardCharsets.UTF_8),
                                    value))
                    .get();
        }
    }
}
