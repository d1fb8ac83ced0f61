package uk.gain.auditservice.sequencing;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gain.auditservice.Eventually.eventually;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.gain.auditservice.AuditService;
import uk.gain.auditservice.Exchange;
import uk.gain.auditservice.verifying.model.Verdict;
import uk.gain.contract.topics.Topic;
import uk.gain.contract.topics.Topics;
import uk.gain.infrastructure.Database;
import uk.gain.infrastructure.RealParts;

/** On a real broker, registry and PostgreSQL. */
class SequencingTest {

    @TempDir Path folder;
    private final Database database = RealParts.postgres().freshDatabase();

    @Test
    void everyRecordIsInTheLogOnceThroughARestartAndATakeover() {
        try (AuditService leader = AuditService.startAsApplication(database, key());
                AuditService standby = AuditService.startAsApplication(database, key());
                Exchange exchange = standby.exchange()) {
            IntStream.range(0, 300).forEach(exchange::oneReferral);
            eventually(() -> assertThat(leader.entries()).isPositive());
            leader.stop();
            exchange.undecodable(Topics.REFERRAL_REQUESTS);
            IntStream.range(300, 600).forEach(exchange::oneReferral);
            assertThat(exchange.acknowledged()).isEqualTo(5 * 600 + 1);
            eventually(() -> assertThat(standby.entries()).isGreaterThan(5 * 300));
        }
        try (AuditService restarted = AuditService.startAsApplication(database, key());
                Exchange exchange = restarted.exchange()) {
            IntStream.range(600, 700).forEach(exchange::oneReferral);
            exchange.acknowledged();
            eventually(() -> assertThat(sequenced(restarted)).isEqualTo(published()));
            eventually(() -> assertThat(restarted.signed()).isEqualTo(restarted.entries()));

            assertThat(restarted.verdict()).isInstanceOf(Verdict.Intact.class);
            assertThat(sourcesInTheLogTwice(restarted)).isZero();
        }
    }

    @Test
    void anEntryTellsWhoDidWhatWithWhatAndNothingElse() {
        try (AuditService service = AuditService.startAsApplication(database, key());
                Exchange exchange = service.exchange()) {
            UUID referral = exchange.oneReferral(7);
            exchange.acknowledged();
            eventually(() -> assertThat(entries(service, referral)).hasSize(5));

            List<JsonNode> entries = entries(service, referral);
            assertThat(entries)
                    .extracting(entry -> entry.get("eventType").stringValue())
                    .containsExactlyInAnyOrder(
                            "ReferralRaised",
                            "RequestDelivered",
                            "RequestHit",
                            "AccessEvent",
                            "ContentKeysDestroyed");
            JsonNode delivered = one(entries, "RequestDelivered");
            assertThat(delivered.get("operation").stringValue()).isEqualTo("DISCLOSURE");
            assertThat(delivered.get("recipients").toString()).isEqualTo("[\"HMRC\"]");
            assertThat(delivered.get("who").get("subject").stringValue()).isEqualTo("hmrc-system");
            assertThat(one(entries, "ContentKeysDestroyed").get("operation").stringValue())
                    .isEqualTo("ERASURE");
            assertThat(one(entries, "ReferralRaised").get("reference").stringValue())
                    .isEqualTo("TN-2026-000007");
            assertThat(one(entries, "ReferralRaised").toString()).doesNotContain("ciphertext\":");
        }
    }

    @Test
    void aRecordThatNobodyCanReadBecomesAnEntryThatSaysSo() {
        try (AuditService service = AuditService.startAsApplication(database, key());
                Exchange exchange = service.exchange()) {
            exchange.undecodable(Topics.GATEWAY_ACCESS);
            exchange.acknowledged();
            eventually(
                    () ->
                            assertThat(
                                            texts(
                                                    service,
                                                    "%\"eventType\":\"Undecodable\"%gateway-access%"))
                                    .isNotEmpty());

            assertThat(texts(service, "%\"eventType\":\"Undecodable\"%gateway-access%"))
                    .allSatisfy(
                            entry ->
                                    assertThat(entry)
                                            .contains(
                                                    "\"valueSha256\":\"", "\"outcome\":\"FAILED\"")
                                            .doesNotContain("no Avro at all"));
        }
    }

    @Test
    void whatWasCommittedButNotSignedIsSignedAtTheNextStart() {
        try (AuditService service = AuditService.startAsApplication(database, key());
                Exchange exchange = service.exchange()) {
            exchange.oneReferral(1);
            exchange.acknowledged();
            eventually(() -> assertThat(sequenced(service)).isEqualTo(published()));
            eventually(() -> assertThat(service.signed()).isEqualTo(service.entries()));
        }
        forgetNewestCheckpoint();
        try (AuditService service = AuditService.startAsApplication(database, key())) {
            eventually(() -> assertThat(service.signed()).isEqualTo(service.entries()));
            assertThat(service.verdict()).isInstanceOf(Verdict.Intact.class);
        }
    }

    private void forgetNewestCheckpoint() {
        JdbcClient owner =
                JdbcClient.create(
                        new DriverManagerDataSource(
                                database.jdbcUrl(), database.user(), database.password()));
        owner.sql("alter table log_checkpoint disable trigger user").update();
        owner.sql("delete from log_checkpoint where size = (select max(size) from log_checkpoint)")
                .update();
        owner.sql("alter table log_checkpoint enable trigger user").update();
    }

    private Path key() {
        return folder.resolve("log-key.pem");
    }

    /** Records of every topic but compacted ones, which may thin out while we look. */
    private static Map<String, Long> sequenced(AuditService service) {
        Map<String, Long> counts = new TreeMap<>();
        service.jdbc()
                .sql(
                        "select topic, count(*), max(record_offset) from log_entry group by topic, partition")
                .query(
                        row -> {
                            counts.merge(row.getString(1), row.getLong(2), Long::sum);
                        });
        counts.keySet().retainAll(topics());
        return counts;
    }

    private static Map<String, Long> published() {
        Map<String, Long> counts = new TreeMap<>();
        try (Admin admin =
                Admin.create(
                        Map.of(
                                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                                RealParts.broker().bootstrapServers()))) {
            for (Topic<?> topic : Topics.all()) {
                if (topics().contains(topic.name())) {
                    for (int partition = 0; partition < topic.partitions(); partition++) {
                        TopicPartition each = new TopicPartition(topic.name(), partition);
                        long end =
                                admin.listOffsets(Map.of(each, OffsetSpec.latest()))
                                        .partitionResult(each)
                                        .get()
                                        .offset();
                        if (end > 0) {
                            counts.merge(topic.name(), end, Long::sum);
                        }
                    }
                }
            }
            return counts;
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> topics() {
        return Topics.all().stream()
                .filter(topic -> !topic.equals(Topics.TRAIL_CHECKPOINTS))
                .filter(topic -> topic.retention() instanceof Topic.Retention.Timed)
                .map(Topic::name)
                .toList();
    }

    /** In one look: others write to the broker meanwhile. */
    private static long sourcesInTheLogTwice(AuditService service) {
        return service.jdbc()
                .sql(
                        """
                        select size - (select count(distinct (topic, partition, record_offset)) from log_entry)
                        from log_head
                        """)
                .query(Long.class)
                .single();
    }

    private static List<JsonNode> entries(AuditService service, UUID referral) {
        return texts(service, "%\"referralId\":\"" + referral + "\"%").stream()
                .map(text -> JsonMapper.shared().readTree(text))
                .toList();
    }

    private static List<String> texts(AuditService service, String like) {
        return service.jdbc()
                .sql(
                        """
                        select convert_from(bytes, 'UTF8')
                        from log_entry
                        where convert_from(bytes, 'UTF8') like :like
                        order by entry_index
                        """)
                .param("like", like)
                .query(String.class)
                .list();
    }

    private static JsonNode one(List<JsonNode> entries, String type) {
        return entries.stream()
                .filter(entry -> entry.get("eventType").stringValue().equals(type))
                .findFirst()
                .orElseThrow();
    }
}
