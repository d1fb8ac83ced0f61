package uk.gain.auditservice.sequencing.publishing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.gain.auditservice.log.model.Checkpoint;
import uk.gain.auditservice.sequencing.model.CheckpointTopic;
import uk.gain.auditservice.sequencing.model.Place;
import uk.gain.contract.AuditedPosition;
import uk.gain.contract.TrailCheckpoint;
import uk.gain.contract.topics.Topics;
import uk.gain.platform.identity.Ids;
import uk.gain.platform.outbox.Outbox;
import uk.gain.platform.outbox.OutboxMessage;

@Component
class PublishedCheckpoints implements CheckpointTopic {

    private final Outbox outbox;

    PublishedCheckpoints(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void publish(String origin, Checkpoint checkpoint, Map<Place, Long> audited) {
        UUID eventId = Ids.next();
        TrailCheckpoint value =
                TrailCheckpoint.newBuilder()
                        .setEventId(eventId)
                        .setOrigin(origin)
                        .setTreeSize(checkpoint.head().size())
                        .setSignedAt(checkpoint.signedAt())
                        .setCheckpoint(checkpoint.note())
                        .setPositions(positions(audited))
                        .build();
        outbox.append(
                List.of(
                        new OutboxMessage(
                                Topics.TRAIL_CHECKPOINTS,
                                origin,
                                eventId,
                                "trail-checkpoint",
                                checkpoint.signedAt(),
                                value)));
    }

    private static List<AuditedPosition> positions(Map<Place, Long> audited) {
        return audited.entrySet().stream()
                .sorted(
                        Map.Entry.comparingByKey(
                                Comparator.comparing(Place::topic).thenComparing(Place::partition)))
                .map(
                        each ->
                                AuditedPosition.newBuilder()
                                        .setTopic(each.getKey().topic())
                                        .setPartition(each.getKey().partition())
                                        .setNextOffset(each.getValue())
                                        .build())
                .toList();
    }
}
