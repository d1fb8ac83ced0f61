package uk.gain.agencygateway.webhooks.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Port: what agencies are told. */
public interface Deliveries {

    /**
     * Queues the messages in this order; for agencies without an enabled endpoint nothing is
     * queued. MUST be called in the transaction that makes true what they say.
     */
    void queue(List<Addressed> messages, Instant at);

    /** What is due, tests first, then in the order of queueing. */
    List<Due> due(String agency, Instant now, int limit);

    /** Ends what was queued before this time and still waits. */
    void expire(String agency, Instant queuedBefore, Instant now);

    /** Keeps the attempt, and what follows from it. */
    void attempted(UUID delivery, Delivery.Attempt attempt, Delivery.Standing standing);

    /** Ends everything of the agency that waits. */
    void end(String agency, Delivery.Outcome outcome, Instant at);

    /** Tries an ended delivery again from the start; false when it waits or there is no such. */
    boolean requeue(String agency, UUID delivery, Instant now);

    /** The newest first, before this position; everything when it is absent. */
    List<Delivery> page(String agency, @Nullable Long before, int limit);

    Optional<Delivery.Told> find(String agency, UUID delivery);

    /** Forgets what ended before this time; how many, {@code limit} at most. */
    int forget(Instant endedBefore, int limit);

    /** A message and whom it is for. */
    record Addressed(String agency, Message message) {}

    /**
     * Something to send.
     *
     * @param attempts before, in all
     * @param tries before, since it was queued last
     */
    record Due(Message message, int attempts, int tries) {}
}
