package uk.gain.platform.access;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.gain.contract.AccessEvent;
import uk.gain.contract.AccessOutcome;
import uk.gain.contract.Operation;
import uk.gain.contract.topics.Topic;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.identity.Ids;
import uk.gain.platform.outbox.Outbox;
import uk.gain.platform.outbox.OutboxMessage;
import uk.gain.platform.pushback.PushBack;

/** Writes accesses through the service's own outbox. */
final class OutboxAccessEvents implements AccessEvents {

    private final Outbox outbox;
    private final Topic<?> topic;
    private final Clock clock;
    private final Optional<PushBack> pushBack;
    private final Optional<Gate> gate;
    private final TransactionTemplate ownTransaction;
    private final JdbcClient denialJdbc;
    private final Outbox denials;

    OutboxAccessEvents(
            Outbox outbox,
            Topic<?> topic,
            Clock clock,
            Optional<PushBack> pushBack,
            Optional<Gate> gate,
            DenialConnections denialConnections) {
        this.outbox = outbox;
        this.topic = topic;
        this.clock = clock;
        this.pushBack = pushBack;
        this.gate = gate;
        this.ownTransaction = denialConnections.transaction();
        this.denialJdbc = denialConnections.jdbc();
        this.denials = outbox.over(denialJdbc);
    }

    @Override
    public void record(Caller caller, Access access) {
        record(caller, List.of(access));
    }

    @Override
    public void record(Caller caller, List<Access> accesses) {
        if (accesses.stream().anyMatch(OutboxAccessEvents::shows)) {
            pushBack.ifPresent(PushBack::beforeShowing);
            gate.flatMap(each -> each.before(caller, accesses))
                    .ifPresent(withholding -> withhold(caller, withholding));
        }
        outbox.append(accesses.stream().map(access -> message(caller, access)).toList());
    }

    private void withhold(Caller caller, Gate.Withholding withholding) {
        throw Objects.requireNonNull(
                ownTransaction.execute(
                        _ -> {
                            Gate.Withheld withheld = withholding.keep(denialJdbc);
                            denials.append(List.of(message(caller, withheld.denial())));
                            return withheld.refusal();
                        }));
    }

    private static boolean shows(Access access) {
        return access.outcome() == AccessOutcome.ALLOWED
                && (access.operation() == Operation.CONSULTATION
                        || access.operation() == Operation.DISCLOSURE);
    }

    @Override
    public void recordDenied(Caller caller, Access access) {
        recordDenied(caller, List.of(access));
    }

    @Override
    public void recordDenied(Caller caller, List<Access> accesses) {
        if (!accesses.isEmpty()) {
            ownTransaction.executeWithoutResult(
                    _ ->
                            denials.append(
                                    accesses.stream()
                                            .map(access -> message(caller, access))
                                            .toList()));
        }
    }

    private OutboxMessage message(Caller caller, Access access) {
        UUID eventId = Ids.next();
        String objectId = access.objectId();
        AccessEvent event =
                AccessEvent.newBuilder()
                        .setEventId(eventId)
                        .setOccurredAt(clock.instant())
                        .setActor(caller.actor())
                        .setOperation(access.operation())
                        .setOutcome(access.outcome())
                        .setObjectKind(access.objectKind())
                        .setObjectId(objectId)
                        .setObjectVersion(access.objectVersion())
                        .setReferralId(access.referralId())
                        .setFields(access.fields())
                        .setRecipients(access.recipients())
                        .setJustification(access.justification())
                        .setSource(access.source())
                        .setReason(access.reason())
                        .setChallenge(access.challenge())
                        .build();
        return new OutboxMessage(
                topic,
                objectId == null ? eventId.toString() : objectId,
                eventId,
                "access-recorded",
                event.getOccurredAt(),
                event);
    }
}
