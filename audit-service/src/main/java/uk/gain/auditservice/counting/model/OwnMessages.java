package uk.gain.auditservice.counting.model;

import java.time.Instant;
import java.util.Optional;

/** What this service itself has said and not yet published. */
public interface OwnMessages {

    Optional<Waiting> oldest();

    /** A row of the outbox, since when it waits. */
    record Waiting(long id, String topic, Instant since) {}
}
