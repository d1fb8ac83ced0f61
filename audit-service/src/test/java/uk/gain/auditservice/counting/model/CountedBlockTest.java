package uk.gain.auditservice.counting.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.gain.auditservice.alarms.model.Check;
import uk.gain.auditservice.alarms.model.Finding;

/** What the count of entries finds. */
class CountedBlockTest {

    private static final Partition RESPONSES = new Partition("referral-responses", 3);
    private static final Instant AT = Instant.parse("2026-11-24T09:00:00.123Z");

    private final CountedBlock block = new CountedBlock(Map.of(), Map.of(), Set.of("content-keys"));
    private final Map<Long, BrokerRecord> broker = new HashMap<>();

    @Test
    void entriesThatFollowOneAnotherAreInOrder() {
        logged(0, 0, "e1", 1);
        logged(1, 1, "e2", 2);

        assertThat(block.findings()).isEmpty();
        assertThat(block.nextOffsets()).containsEntry(RESPONSES, 2L);
    }

    @Test
    void aRecordWithoutAnEntryIsNamed() {
        logged(0, 0, "e1", 1);
        logged(1, 4, "e2", 2);

        assertThat(records(Check.ENTRIES)).containsExactly("referral-responses-3@1");
        assertThat(block.findings().getFirst().message()).contains("records 1 to 3");
    }

    @Test
    void aRecordThatIsLoggedTwiceIsNamed() {
        logged(0, 0, "e1", 1);
        logged(1, 0, "e1", 1);

        assertThat(records(Check.ENTRIES)).containsExactly("entry 1");
    }

    @Test
    void aGapInASequenceIsNamed() {
        logged(0, 0, "e1", 1);
        logged(1, 1, "e4", 4);

        assertThat(records(Check.SEQUENCES)).containsExactly("request r1 sequence 2");
        assertThat(block.findings().getFirst().message()).contains("events 2 to 3");
    }

    @Test
    void aFirstEventThatIsNotTheFirstIsAGap() {
        logged(0, 0, "e2", 2);

        assertThat(records(Check.SEQUENCES)).containsExactly("request r1 sequence 1");
    }

    @Test
    void aSecondEventWithOneSequenceIsNamedAndARepetitionIsNot() {
        logged(0, 0, "e1", 1);
        logged(1, 1, "e1", 1);
        assertThat(block.findings()).isEmpty();

        logged(2, 2, "other", 1);
        assertThat(records(Check.SEQUENCES)).containsExactly("request r1 sequence 1");
    }

    @Test
    void anEntryOfARecordThatIsNotThereIsNamed() {
        block.count(row(0, 0, "e1", 1), entry(0, 0, "e1", 1), Map.of(), _ -> false);

        assertThat(records(Check.ENTRIES)).containsExactly("entry 0");
        assertThat(block.findings().getFirst().message()).contains("referral-responses-3@0");
    }

    @Test
    void anEntryWithAnotherDigestOrTimeThanItsRecordIsNamed() {
        broker.put(0L, new BrokerRecord(AT.plusSeconds(1), "digest of e1"));
        broker.put(1L, new BrokerRecord(AT, "another"));
        block.count(row(0, 0, "e1", 1), entry(0, 0, "e1", 1), records(), _ -> false);
        block.count(row(1, 1, "e2", 2), entry(1, 1, "e2", 2), records(), _ -> false);

        assertThat(records(Check.ENTRIES)).containsExactly("entry 0", "entry 1");
    }

    @Test
    void bytesThatAreNoEntryAreNamed() {
        block.count(row(7, 0, "e1", 1), null, records(), _ -> false);

        assertThat(records(Check.ENTRIES)).containsExactly("entry 7");
    }

    private void logged(long index, long offset, String eventId, long sequence) {
        broker.put(offset, new BrokerRecord(AT, "digest of " + eventId));
        block.count(
                row(index, offset, eventId, sequence),
                entry(index, offset, eventId, sequence),
                records(),
                _ -> false);
    }

    private Map<Partition, Map<Long, BrokerRecord>> records() {
        return Map.of(RESPONSES, broker);
    }

    private List<String> records(Check check) {
        return block.findings().stream()
                .filter(finding -> finding.check() == check)
                .map(Finding::record)
                .toList();
    }

    private static Counted.Row row(long index, long offset, String eventId, long sequence) {
        return new Counted.Row(index, RESPONSES, offset, bytes(index, offset, eventId, sequence));
    }

    private static LoggedEntry entry(long index, long offset, String eventId, long sequence) {
        return LoggedEntry.read(index, bytes(index, offset, eventId, sequence)).orElseThrow();
    }

    private static byte[] bytes(long index, long offset, String eventId, long sequence) {
        return """
        {"index":%d,"eventType":"RequestHit","eventId":"%s","brokerTime":"%s","sequencedTime":"%s",
         "valueSha256":"digest of %s","object":{"kind":"request","id":"r1","version":"%d"},
         "source":{"topic":"referral-responses","partition":3,"offset":%d}}
        """
                .formatted(index, eventId, AT, AT, eventId, sequence, offset)
                .getBytes(StandardCharsets.UTF_8);
    }
}
