package uk.gain.auditservice.counting.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.gain.auditservice.alarms.model.Finding;
import uk.gain.auditservice.counting.model.Broker;
import uk.gain.auditservice.counting.model.BrokerRecord;
import uk.gain.auditservice.counting.model.Partition;
import uk.gain.contract.topics.Topic;
import uk.gain.contract.topics.Topics;

/** What the broker lost, and what nobody logged. */
class CheckingBrokerTest {

    private static final Partition REQUESTS = new Partition("referral-requests", 4);

    private final Map<Partition, Broker.Extent> extents = new HashMap<>();
    private final Map<Partition, Long> positions = new HashMap<>();
    private Instant now = Instant.parse("2026-11-24T09:00:00Z");
    private final CheckingBroker check =
            new CheckingBroker(
                    new SaidBroker(),
                    () -> positions,
                    ((InstantSource) () -> now).withZone(ZoneOffset.UTC));

    CheckingBrokerTest() {
        for (Topic<?> topic : Topics.all()) {
            for (int number = 0; number < topic.partitions(); number++) {
                extents.put(new Partition(topic.name(), number), new Broker.Extent(0, 10));
                positions.put(new Partition(topic.name(), number), 10L);
            }
        }
    }

    @Test
    void aBrokerThatHasEverythingIsInOrder() {
        assertThat(check.look().findings()).isEmpty();
    }

    @Test
    void recordsThatWereDeletedAtTheBeginningAreNamed() {
        extents.put(REQUESTS, new Broker.Extent(3, 10));

        assertThat(check.look().findings())
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.record()).isEqualTo("referral-requests-4@0");
                            assertThat(finding.message()).contains("records 0 to 2");
                        });
    }

    @Test
    void recordsThatWereLostAtTheEndAreNamed() {
        extents.put(REQUESTS, new Broker.Extent(0, 7));

        assertThat(check.look().findings())
                .extracting(Finding::record)
                .containsExactly("referral-requests-4@7");
    }

    @Test
    void aPartitionThatIsGoneIsNamed() {
        extents.remove(REQUESTS);

        assertThat(check.look().findings().getFirst().message())
                .contains("no partition referral-requests-4", "up to 9");
    }

    @Test
    void recordsThatNobodyLogsAreNamedAfterHalfAMinute() {
        extents.put(REQUESTS, new Broker.Extent(0, 12));
        assertThat(check.look().findings()).isEmpty();
        now = now.plusSeconds(31);

        assertThat(check.look().findings())
                .extracting(Finding::record)
                .containsExactly("referral-requests-4@10");
    }

    @Test
    void aLogThatGoesOnIsOnlyBehind() {
        extents.put(REQUESTS, new Broker.Extent(0, 100));
        check.look();
        now = now.plusSeconds(31);
        positions.put(REQUESTS, 50L);

        assertThat(check.look().findings()).isEmpty();
    }

    private final class SaidBroker implements Broker {

        @Override
        public Map<Partition, Extent> extents() {
            return extents;
        }

        @Override
        public Map<Partition, Map<Long, BrokerRecord>> records(Map<Partition, Extent> wanted) {
            return Map.of();
        }
    }
}
