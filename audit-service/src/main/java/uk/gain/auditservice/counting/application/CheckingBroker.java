package uk.gain.auditservice.counting.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.gain.auditservice.alarms.model.Check;
import uk.gain.auditservice.alarms.model.Finding;
import uk.gain.auditservice.alarms.model.Look;
import uk.gain.auditservice.alarms.model.TrailCheck;
import uk.gain.auditservice.counting.model.Broker;
import uk.gain.auditservice.counting.model.Broker.Extent;
import uk.gain.auditservice.counting.model.LoggedPositions;
import uk.gain.auditservice.counting.model.Partition;
import uk.gain.contract.topics.Topic;
import uk.gain.contract.topics.Topics;

/** Every partition is there, begins at its beginning, and is logged to its end. */
@Component
class CheckingBroker implements TrailCheck {

    /** How long a record may be on the broker and not in the log. */
    private static final Duration LAG = Duration.ofSeconds(30);

    private final Broker broker;
    private final LoggedPositions logged;
    private final Clock clock;

    /** Since when each partition has stood where it stands, with records waiting. */
    private final Map<Partition, Standing> waiting = new HashMap<>();

    private record Standing(long position, Instant since) {}

    CheckingBroker(Broker broker, LoggedPositions logged, Clock clock) {
        this.broker = broker;
        this.logged = logged;
        this.clock = clock;
    }

    @Override
    public Set<Check> checks() {
        return Set.of(Check.BROKER);
    }

    /** Positions first: what is logged in between is on the broker already. */
    @Override
    public Look look() {
        Map<Partition, Long> positions = logged.all();
        Map<Partition, Extent> extents = broker.extents();
        List<Finding> findings = new ArrayList<>();
        for (Topic<?> topic : Topics.all()) {
            boolean isLogged = !topic.equals(Topics.TRAIL_CHECKPOINTS);
            for (int number = 0; number < topic.partitions(); number++) {
                Partition partition = new Partition(topic.name(), number);
                Extent extent = extents.get(partition);
                long position = positions.getOrDefault(partition, 0L);
                if (extent == null && position == 0 && isNotThereYet(topic, extents)) {
                    continue;
                }
                if (extent == null) {
                    findings.add(
                            finding(
                                    partition.at(0),
                                    "the broker has no partition %s; the log has its records up to %d"
                                            .formatted(partition, position - 1)));
                } else {
                    begin(topic, partition, extent, findings);
                    if (isLogged) {
                        end(partition, extent, position, findings);
                    }
                }
            }
        }
        return new Look(extents.size() + " partitions", findings);
    }

    /** A topic without any partition, of which nothing was logged: an exchange that begins. */
    private static boolean isNotThereYet(Topic<?> topic, Map<Partition, Extent> extents) {
        return extents.keySet().stream()
                .noneMatch(partition -> partition.topic().equals(topic.name()));
    }

    private static void begin(
            Topic<?> topic, Partition partition, Extent extent, List<Finding> findings) {
        if (extent.from() > 0 && !(topic.retention() instanceof Topic.Retention.Compacted)) {
            findings.add(
                    finding(
                            partition.at(0),
                            "records 0 to %d of %s are gone from the broker, which was to keep them for ever"
                                    .formatted(extent.from() - 1, partition)));
        }
    }

    private void end(Partition partition, Extent extent, long position, List<Finding> findings) {
        if (extent.to() < position) {
            findings.add(
                    finding(
                            partition.at(extent.to()),
                            "%s ends at %d, but its records up to %d are in the log: the broker lost them"
                                    .formatted(partition, extent.to(), position - 1)));
        }
        if (extent.to() <= position) {
            waiting.remove(partition);
            return;
        }
        Instant now = clock.instant();
        Standing standing = waiting.get(partition);
        if (standing == null || standing.position() != position) {
            waiting.put(partition, new Standing(position, now));
        } else if (standing.since().plus(LAG).isBefore(now)) {
            findings.add(
                    finding(
                            partition.at(position),
                            "records %d to %d of %s have not been put into the log since %s"
                                    .formatted(
                                            position,
                                            extent.to() - 1,
                                            partition,
                                            standing.since())));
        }
    }

    private static Finding finding(String record, String message) {
        return new Finding(Check.BROKER, record, message);
    }
}
