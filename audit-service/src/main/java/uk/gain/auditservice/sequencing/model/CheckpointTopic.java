package uk.gain.auditservice.sequencing.model;

import java.util.Map;
import uk.gain.auditservice.log.model.Checkpoint;

/** Where signed checkpoints are made known to the other services. */
public interface CheckpointTopic {

    /** MUST be called in the transaction that keeps the checkpoint. */
    void publish(String origin, Checkpoint checkpoint, Map<Place, Long> audited);
}
