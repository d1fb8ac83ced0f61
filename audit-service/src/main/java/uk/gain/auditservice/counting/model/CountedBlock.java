package uk.gain.auditservice.counting.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.gain.auditservice.alarms.model.Check;
import uk.gain.auditservice.alarms.model.Finding;
import uk.gain.auditservice.counting.model.Counted.Newest;
import uk.gain.auditservice.counting.model.Counted.Row;

/**
 * Counts entries one after the other: each tells of the record that follows the last one of its
 * partition, and of the event that follows the last one of its aggregate.
 */
public final class CountedBlock {

    /** Not from the broker: the auditors' own look-ups, numbered with holes. */
    private static final String OWN = "audit-access";

    private final Map<Partition, Long> nextOffsets;
    private final Map<String, Map<String, Newest>> newest;
    private final Set<String> thinned;
    private final List<Finding> findings = new ArrayList<>();
    private final List<LoggedEntry> deliveries = new ArrayList<>();

    /**
     * @param nextOffsets where each partition was counted to
     * @param newest by topic and aggregate, what was counted last
     * @param thinned topics in which the broker leaves holes by itself
     */
    public CountedBlock(
            Map<Partition, Long> nextOffsets,
            Map<String, Map<String, Newest>> newest,
            Set<String> thinned) {
        this.nextOffsets = new HashMap<>(nextOffsets);
        this.newest = new HashMap<>();
        newest.forEach((topic, events) -> this.newest.put(topic, new HashMap<>(events)));
        this.thinned = thinned;
    }

    /** Whether an event that comes again was told by an earlier entry: then it is a repetition. */
    public interface Earlier {
        boolean told(LoggedEntry entry);
    }

    /** A row whose bytes are no entry is wrong, and counted no further. */
    public void count(
            Row row,
            @Nullable LoggedEntry entry,
            Map<Partition, Map<Long, BrokerRecord>> broker,
            Earlier earlier) {
        if (entry == null
                || !entry.partition().equals(row.partition())
                || entry.offset() != row.offset()) {
            find(
                    Check.ENTRIES,
                    "entry " + row.index(),
                    "entry %d is not the entry of %s"
                            .formatted(row.index(), row.partition().at(row.offset())));
            return;
        }
        if (!entry.partition().topic().equals(OWN)) {
            offset(entry);
            record(entry, broker.getOrDefault(entry.partition(), Map.of()));
        }
        LoggedEntry.Sequence sequence = entry.sequence();
        if (sequence != null) {
            sequence(entry, sequence, earlier);
        }
        if (entry.delivered().isPresent()) {
            deliveries.add(entry);
        }
    }

    private void offset(LoggedEntry entry) {
        Partition partition = entry.partition();
        long expected = nextOffsets.getOrDefault(partition, 0L);
        if (entry.offset() > expected && !thinned.contains(partition.topic())) {
            find(
                    Check.ENTRIES,
                    partition.at(expected),
                    "records %d to %d of %s have no entry: entry %d tells of record %d"
                            .formatted(
                                    expected,
                                    entry.offset() - 1,
                                    partition,
                                    entry.index(),
                                    entry.offset()));
        }
        if (entry.offset() < expected) {
            find(
                    Check.ENTRIES,
                    "entry " + entry.index(),
                    "entry %d tells of %s a second time, or out of its order"
                            .formatted(entry.index(), partition.at(entry.offset())));
        }
        if (entry.missingUntil() >= 0 && !thinned.contains(partition.topic())) {
            find(
                    Check.BROKER,
                    partition.at(entry.offset()),
                    "records %d to %d of %s were gone before they could be logged, says entry %d"
                            .formatted(
                                    entry.offset(),
                                    entry.missingUntil() - 1,
                                    partition,
                                    entry.index()));
        }
        nextOffsets.put(
                partition, Math.max(expected, Math.max(entry.offset() + 1, entry.missingUntil())));
    }

    private void record(LoggedEntry entry, Map<Long, BrokerRecord> broker) {
        if (entry.missingUntil() >= 0) {
            return;
        }
        BrokerRecord record = broker.get(entry.offset());
        String at = entry.partition().at(entry.offset());
        if (record == null) {
            if (!thinned.contains(entry.partition().topic())) {
                find(
                        Check.ENTRIES,
                        "entry " + entry.index(),
                        "entry %d tells of %s, which the broker does not have"
                                .formatted(entry.index(), at));
            }
            return;
        }
        if (!Objects.equals(record.digest(), entry.digest())) {
            find(
                    Check.ENTRIES,
                    "entry " + entry.index(),
                    "entry %d has another digest than the broker's record %s"
                            .formatted(entry.index(), at));
        }
        if (!record.time().equals(entry.brokerTime())) {
            find(
                    Check.ENTRIES,
                    "entry " + entry.index(),
                    "entry %d says %s, the broker's record %s says %s"
                            .formatted(entry.index(), entry.brokerTime(), at, record.time()));
        }
    }

    private void sequence(LoggedEntry entry, LoggedEntry.Sequence sequence, Earlier earlier) {
        Map<String, Newest> ofTopic =
                newest.computeIfAbsent(entry.partition().topic(), _ -> new HashMap<>());
        Newest last = ofTopic.getOrDefault(sequence.aggregate(), new Newest(0, ""));
        if (sequence.number() <= last.sequence()) {
            if (!last.eventId().equals(entry.eventId()) && !earlier.told(entry)) {
                find(
                        Check.SEQUENCES,
                        sequence.aggregate() + " sequence " + sequence.number(),
                        "entry %d is a second event with sequence %d of %s"
                                .formatted(entry.index(), sequence.number(), sequence.aggregate()));
            }
            return;
        }
        if (sequence.number() > last.sequence() + 1) {
            find(
                    Check.SEQUENCES,
                    sequence.aggregate() + " sequence " + (last.sequence() + 1),
                    "events %d to %d of %s are missing: entry %d is event %d"
                            .formatted(
                                    last.sequence() + 1,
                                    sequence.number() - 1,
                                    sequence.aggregate(),
                                    entry.index(),
                                    sequence.number()));
        }
        ofTopic.put(sequence.aggregate(), new Newest(sequence.number(), entry.eventId()));
    }

    private void find(Check check, String record, String message) {
        findings.add(new Finding(check, record, message));
    }

    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    public List<LoggedEntry> deliveries() {
        return List.copyOf(deliveries);
    }

    public Map<Partition, Long> nextOffsets() {
        return Map.copyOf(nextOffsets);
    }

    public Map<String, Map<String, Newest>> newest() {
        return Map.copyOf(newest);
    }
}
