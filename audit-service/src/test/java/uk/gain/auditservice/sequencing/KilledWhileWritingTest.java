package uk.gain.auditservice.sequencing;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gain.auditservice.Eventually.eventually;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.SmartLifecycle;
import uk.gain.auditservice.AuditService;
import uk.gain.auditservice.Exchange;
import uk.gain.auditservice.verifying.model.Verdict;
import uk.gain.contract.topics.Topic;
import uk.gain.contract.topics.Topics;
import uk.gain.infrastructure.Database;
import uk.gain.infrastructure.RealParts;

/**
 * Two instances as real processes: the one that leads is killed with {@code kill -9} again and
 * again while it writes, the other takes over, and at last the leader is paused and wakes up after
 * the other took over. {@code benchmarks/kill-while-writing} runs it larger.
 */
class KilledWhileWritingTest {

    private static final int EVENTS = Integer.getInteger("gain.kill.events", 20_000);
    private static final int KILLS = Integer.getInteger("gain.kill.kills", 5);
    private static final int OF_ONE_REFERRAL = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** How fast it must be is for the benchmark to say, on a machine that does nothing else. */
    private static final Duration TAKEN_OVER_WITHIN =
            Duration.ofSeconds(Long.getLong("gain.kill.within", PATIENCE.toSeconds()));

    @TempDir Path folder;
    private final Database database = RealParts.postgres().freshDatabase();
    private final SplittableRandom random = new SplittableRandom(20_261_124);
    private final List<SequencerProcess> processes = new ArrayList<>();
    private final List<Duration> takeovers = new ArrayList<>();
    private AuditService watcher;
    private Map<TopicPartition, Long> before = Map.of();
    private int started;
    private int referrals;
    private long acknowledged;

    /** In this JVM: it publishes, watches and verifies, and does not sequence. */
    @BeforeEach
    void start() {
        watcher = AuditService.startAsApplication(database, folder.resolve("log-key.pem"));
        watcher.context().getBean("sequencer", SmartLifecycle.class).stop();
        before = ends();
        startOne();
        startOne();
    }

    @AfterEach
    void stop() {
        processes.forEach(SequencerProcess::kill);
        watcher.close();
    }

    @Test
    void nothingIsLostNothingDoubledAndEveryCheckpointIsDerivedAgain() {
        for (int kill = 0; kill < KILLS; kill++) {
            interrupted(SequencerProcess::kill);
            processes.removeIf(each -> !leadsOrStandsBy(each));
            startOne();
        }
        SequencerProcess paused = interrupted(SequencerProcess::pause);
        Duration pause = takeovers.removeLast();
        paused.wake();
        publish(EVENTS - Math.toIntExact(acknowledged));

        Map<TopicPartition, Long> after = ends();
        long published = sum(after) - sum(before);
        await(() -> logged(after)[0] >= published);
        long[] logged = logged(after);
        await(() -> watcher.signed() == watcher.entries());
        eventually(() -> assertThat(paused.said()).contains("The sequencer begins again"));

        Verdict verdict = watcher.verdict();
        System.out.printf(
                "%,d events, %d kills while writing, %d pause: %d lost, %d doubled; %s%n"
                        + "taken over after a kill within %,d ms (median %,d ms), after a pause"
                        + " within %,d ms%n",
                acknowledged,
                KILLS,
                1,
                published - logged[1],
                logged[0] - logged[1],
                verdict,
                takeovers.stream().mapToLong(Duration::toMillis).max().orElse(0),
                takeovers.stream().sorted().toList().get(takeovers.size() / 2).toMillis(),
                pause.toMillis());

        assertThat(published).isEqualTo(acknowledged);
        assertThat(logged).containsExactly(published, published);
        assertThat(verdict).isInstanceOf(Verdict.Intact.class);
        assertThat(takeovers).allSatisfy(each -> assertThat(each).isLessThan(TAKEN_OVER_WITHIN));
        assertThat(pause).isLessThan(TAKEN_OVER_WITHIN);
    }

    /** What happens to the leader at a random moment of writing its share of the events. */
    private interface Blow {
        void strike(SequencerProcess leader);
    }

    private SequencerProcess interrupted(Blow blow) {
        await(() -> processes.stream().allMatch(SequencerProcess::isReady));
        await(() -> leader().isPresent());
        await(() -> watcher.entries() >= sum(before) + acknowledged);
        int share = EVENTS / (KILLS + 2);
        long from = watcher.entries();
        long moment = from + share / 5 + random.nextInt(share / 2);
        CompletableFuture<Void> publishing = CompletableFuture.runAsync(() -> publish(share));
        await(() -> watcher.entries() >= moment);

        SequencerProcess leader = leader().orElseThrow();
        long term = term();
        long begun = System.nanoTime();
        blow.strike(leader);
        await(() -> term() > term);
        long size = watcher.entries();
        await(() -> watcher.entries() > size || isAllLogged(publishing, from + share));
        takeovers.add(Duration.ofNanos(System.nanoTime() - begun));
        publishing.join();
        return leader;
    }

    /** The next leader may have written all of it before it was looked at. */
    private boolean isAllLogged(CompletableFuture<Void> publishing, long entries) {
        return publishing.isDone() && watcher.entries() >= entries;
    }

    private void startOne() {
        processes.add(SequencerProcess.start(database, folder, started++));
    }

    private static boolean leadsOrStandsBy(SequencerProcess process) {
        return ProcessHandle.of(process.pid()).filter(ProcessHandle::isAlive).isPresent();
    }

    private Optional<SequencerProcess> leader() {
        String holder =
                watcher.jdbc()
                        .sql("select holder from log_leadership")
                        .query(String.class)
                        .single();
        return processes.stream().filter(each -> holder.startsWith(each.pid() + "@")).findFirst();
    }

    private long term() {
        return watcher.jdbc().sql("select term from log_leadership").query(Long.class).single();
    }

    private void publish(int events) {
        try (Exchange exchange = watcher.exchange()) {
            for (int event = 0; event < events; event += OF_ONE_REFERRAL) {
                exchange.oneReferral(referrals++ % 1_000_000);
            }
            acknowledged += exchange.acknowledged();
        }
    }

    /** How many entries tell of records published meanwhile, and of how many different ones. */
    private long[] logged(Map<TopicPartition, Long> after) {
        List<TopicPartition> partitions =
                after.keySet().stream()
                        .sorted(Comparator.comparing(TopicPartition::toString))
                        .toList();
        return watcher.jdbc()
                .sql(
                        """
                        select count(*), count(distinct (topic, partition, record_offset))
                        from log_entry
                        join unnest(:topics::text[], :partitions::integer[], :from::bigint[], :to::bigint[])
                             published (topic, partition, first, past)
                          using (topic, partition)
                        where record_offset >= first
                          and record_offset < past
                        """)
                .param(
                        "topics",
                        partitions.stream().map(TopicPartition::topic).toArray(String[]::new))
                .param(
                        "partitions",
                        partitions.stream().map(TopicPartition::partition).toArray(Integer[]::new))
                .param("from", partitions.stream().map(before::get).toArray(Long[]::new))
                .param("to", partitions.stream().map(after::get).toArray(Long[]::new))
                .query((row, _) -> new long[] {row.getLong(1), row.getLong(2)})
                .single();
    }

    private static long sum(Map<TopicPartition, Long> offsets) {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }

    private static Map<TopicPartition, Long> ends() {
        Map<TopicPartition, Long> ends = new HashMap<>();
        try (Admin admin =
                Admin.create(
                        Map.of(
                                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                                RealParts.broker().bootstrapServers()))) {
            for (Topic<?> topic : Topics.all()) {
                for (int partition = 0;
                        partition < topic.partitions() && !topic.equals(Topics.TRAIL_CHECKPOINTS);
                        partition++) {
                    TopicPartition each = new TopicPartition(topic.name(), partition);
                    ends.put(
                            each,
                            admin.listOffsets(Map.of(each, OffsetSpec.latest()))
                                    .partitionResult(each)
                                    .get()
                                    .offset());
                }
            }
            return ends;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain for " + PATIENCE);
            }
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }
}
