package uk.gain.auditservice.sequencing.publishing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.auditservice.sequencing.model.OwnLookUps;
import uk.gain.contract.AccessEvent;
import uk.gain.platform.access.Access;
import uk.gain.platform.access.AccessEvents;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.identity.Ids;

/** Auditors are audited: their accesses wait in a table until the sequencer takes them. */
@Component
class RecordedLookUps implements AccessEvents {

    private final OwnLookUps lookUps;
    private final Clock clock;

    RecordedLookUps(OwnLookUps lookUps, Clock clock) {
        this.lookUps = lookUps;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Caller caller, Access access) {
        add(caller, access);
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void recordDenied(Caller caller, Access access) {
        add(caller, access);
    }

    private void add(Caller caller, Access access) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        AccessEvent event =
                AccessEvent.newBuilder()
                        .setEventId(Ids.next())
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
                        .setChallenge(access.challenge())
                        .build();
        lookUps.add(encode(event), now);
    }

    private static byte[] encode(AccessEvent event) {
        try {
            ByteBuffer buffer = AccessEvent.getEncoder().encode(event);
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
