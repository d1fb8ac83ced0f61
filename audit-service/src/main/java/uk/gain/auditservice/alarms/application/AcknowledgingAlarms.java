package uk.gain.auditservice.alarms.application;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.auditservice.alarms.model.Acknowledgement;
import uk.gain.auditservice.alarms.model.Alarm;
import uk.gain.auditservice.alarms.model.Alarms;
import uk.gain.platform.access.Access;
import uk.gain.platform.access.AccessEvents;
import uk.gain.platform.identity.Caller;

/** Alarms are read and acknowledged; both is recorded in the transaction that does it. */
@Service
@Transactional
public class AcknowledgingAlarms {

    private final Alarms alarms;
    private final AccessEvents accesses;
    private final Clock clock;

    AcknowledgingAlarms(Alarms alarms, AccessEvents accesses, Clock clock) {
        this.alarms = alarms;
        this.accesses = accesses;
        this.clock = clock;
    }

    /** What came of an acknowledgement. */
    public sealed interface Outcome {

        record Acknowledged(Acknowledgement acknowledgement) implements Outcome {}

        /** Somebody was faster: their word stands. */
        record AlreadyAcknowledged() implements Outcome {}

        record NoSuchAlarm() implements Outcome {}
    }

    /** The newest first. */
    public List<Alarm> newest(Caller caller, Access access, long before, int most) {
        accesses.record(caller, access);
        return alarms.newest(before, most);
    }

    public Outcome acknowledge(
            Caller caller,
            Access access,
            long id,
            Acknowledgement.Reason reason,
            String caseReference) {
        Acknowledgement acknowledgement =
                new Acknowledgement(
                        reason,
                        caseReference,
                        caller.subject(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (!alarms.acknowledge(id, acknowledgement)) {
            return alarms.exists(id)
                    ? new Outcome.AlreadyAcknowledged()
                    : new Outcome.NoSuchAlarm();
        }
        accesses.record(caller, access.of(String.valueOf(id)));
        return new Outcome.Acknowledged(acknowledgement);
    }
}
