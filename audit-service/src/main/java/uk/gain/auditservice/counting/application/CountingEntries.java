package uk.gain.auditservice.counting.application;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.auditservice.alarms.model.Check;
import uk.gain.auditservice.alarms.model.Finding;
import uk.gain.auditservice.counting.model.Broker;
import uk.gain.auditservice.counting.model.Broker.Extent;
import uk.gain.auditservice.counting.model.BrokerRecord;
import uk.gain.auditservice.counting.model.Counted;
import uk.gain.auditservice.counting.model.Counted.Newest;
import uk.gain.auditservice.counting.model.Counted.Row;
import uk.gain.auditservice.counting.model.CountedBlock;
import uk.gain.auditservice.counting.model.LoggedEntry;
import uk.gain.auditservice.counting.model.Partition;
import uk.gain.contract.topics.Topic;
import uk.gain.contract.topics.Topics;

/** Counts what was logged since the last time. Each entry is counted once. */
@Service
class CountingEntries {

    private static final int BLOCK = 2_000;

    /** The record of an access and the delivery travel over two topics. */
    private static final Duration ON_THE_WAY = Duration.ofSeconds(30);

    private final Counted counted;
    private final Broker broker;
    private final Clock clock;
    private final Set<String> thinned =
            Topics.all().stream()
                    .filter(topic -> topic.retention() instanceof Topic.Retention.Compacted)
                    .map(Topic::name)
                    .collect(Collectors.toSet());

    CountingEntries(Counted counted, Broker broker, Clock clock) {
        this.counted = counted;
        this.broker = broker;
        this.clock = clock;
    }

    /**
     * One block.
     *
     * @param next where counting goes on
     */
    record Block(long next, boolean more, List<Finding> findings) {}

    /** Empty while another instance counts. */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public Optional<Block> countNext() {
        return counted.lockNext().map(this::count);
    }

    private Block count(long from) {
        List<Row> rows = counted.rows(from, BLOCK);
        List<Optional<LoggedEntry>> entries =
                rows.stream().map(row -> LoggedEntry.read(row.index(), row.bytes())).toList();
        List<LoggedEntry> readable = entries.stream().flatMap(Optional::stream).toList();
        CountedBlock block = new CountedBlock(counted.nextOffsets(), newest(readable), thinned);
        Map<Partition, Map<Long, BrokerRecord>> records = broker.records(wanted(readable));
        for (int at = 0; at < rows.size(); at++) {
            block.count(rows.get(at), entries.get(at).orElse(null), records, counted::toldBefore);
        }
        List<Finding> findings = new ArrayList<>(block.findings());
        long next = rows.isEmpty() ? from : rows.getLast().index() + 1;
        if (!rows.isEmpty()) {
            counted.advance(next, block.nextOffsets(), block.newest());
            counted.await(block.deliveries());
        }
        findings.addAll(unread());
        return new Block(next, rows.size() == BLOCK, findings);
    }

    private Map<String, Map<String, Newest>> newest(List<LoggedEntry> entries) {
        Map<String, Set<String>> aggregates = new HashMap<>();
        for (LoggedEntry entry : entries) {
            LoggedEntry.Sequence sequence = entry.sequence();
            if (sequence != null) {
                aggregates
                        .computeIfAbsent(entry.partition().topic(), _ -> new HashSet<>())
                        .add(sequence.aggregate());
            }
        }
        return aggregates.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                each -> counted.newest(each.getKey(), each.getValue())));
    }

    private static Map<Partition, Extent> wanted(List<LoggedEntry> entries) {
        Map<Partition, Extent> wanted = new HashMap<>();
        for (LoggedEntry entry : entries) {
            if (Topics.all().stream()
                    .anyMatch(topic -> topic.name().equals(entry.partition().topic()))) {
                wanted.merge(
                        entry.partition(),
                        new Extent(entry.offset(), entry.offset()),
                        (one, other) ->
                                new Extent(
                                        Math.min(one.from(), other.from()),
                                        Math.max(one.to(), other.to())));
            }
        }
        return wanted;
    }

    private List<Finding> unread() {
        return counted.takeUnread(clock.instant().minus(ON_THE_WAY)).stream()
                .map(
                        unread ->
                                new Finding(
                                        Check.READS,
                                        "entry " + unread.entry(),
                                        "entry %d says that the content of request %s was handed over; no access event says so"
                                                .formatted(unread.entry(), unread.requestId())))
                .toList();
    }
}
