package uk.gain.platform.access;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.support.TransactionOperations;
import uk.gain.contract.AccessEvent;
import uk.gain.contract.topics.Topic;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.identity.Ids;
import uk.gain.platform.outbox.Outbox;
import uk.gain.platform.outbox.OutboxMessage;

/** Accesses leave by the same outbox as everything else the service says. */
final class OutboxAccessEvents implements AccessEvents {

    private static final String TYPE = "access";

    private final Topic<AccessEvent> topic;
    private final Outbox outbox;
    private final TransactionOperations ownTransaction;
    private final Clock clock;

    OutboxAccessEvents(
            Topic<AccessEvent> topic,
            Outbox outbox,
            TransactionOperations ownTransaction,
            Clock clock) {
        this.topic = topic;
        this.outbox = outbox;
        this.ownTransaction = ownTransaction;
        this.clock = clock;
    }

    @Override
    public void record(Caller caller, Access access) {
        UUID eventId = Ids.next();
        Instant now = Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
        String objectId = access.objectId();
        outbox.append(
                List.of(
                        new OutboxMessage(
                                topic,
                                objectId == null ? eventId.toString() : objectId,
                                eventId,
                                TYPE,
                                now,
                                event(eventId, now, caller, access))));
    }

    @Override
    public void recordDenied(Caller caller, Access access) {
        ownTransaction.executeWithoutResult(status -> record(caller, access));
    }

    private static AccessEvent event(UUID eventId, Instant now, Caller caller, Access access) {
        return AccessEvent.newBuilder()
                .setEventId(eventId)
                .setOccurredAt(now)
                .setActor(caller.actor())
                .setOperation(access.operation())
                .setOutcome(access.outcome())
                .setObjectKind(access.objectKind())
                .setObjectId(access.objectId())
                .setObjectVersion(access.objectVersion())
                .setReferralId(access.referralId())
                .setFields(access.fields())
                .setRecipients(access.recipients())
                .setJustification(access.justification())
                .setSource(access.source())
                .setReason(access.reason())
                .build();
    }
}
