package uk.gain.referralservice.lifecycle.publishing;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.gain.contract.ActorKind;
import uk.gain.contract.ActorRole;
import uk.gain.contract.Justification;
import uk.gain.contract.Operation;
import uk.gain.platform.access.Access;
import uk.gain.platform.access.AccessEvents;
import uk.gain.platform.identity.Caller;
import uk.gain.referralservice.lifecycle.model.Accesses;
import uk.gain.referralservice.lifecycle.model.Coordinator;
import uk.gain.referralservice.lifecycle.model.Raised;

/**
 * Writes accesses as the law asks for them (DPA 2018 s.62), through the platform's access events.
 */
@Component
class RecordingAccesses implements Accesses {

    private static final List<String> COLLECTED = List.of("particulars", "recipients", "content");

    private final AccessEvents accessEvents;

    RecordingAccesses(AccessEvents accessEvents) {
        this.accessEvents = accessEvents;
    }

    @Override
    public void collected(List<Raised> raised, String source) {
        raised.forEach(
                referral ->
                        accessEvents.record(caller(referral.by()), collection(referral, source)));
    }

    private static Access collection(Raised raised, String source) {
        return Access.allowed(Operation.COLLECTION, "referral", Justification.CASEWORK, source)
                .of(raised.id().toString())
                .at(raised.eventId().toString())
                .in(raised.id().value())
                .showing(COLLECTED);
    }

    @Override
    public void consulted(Coordinator by, Look look) {
        Access access =
                Access.allowed(
                                Operation.CONSULTATION,
                                look.kind(),
                                Justification.CASEWORK,
                                look.source())
                        .showing(look.fields());
        accessEvents.record(caller(by), about(access, look));
    }

    @Override
    public void denied(Coordinator by, Look look, String reason) {
        accessEvents.record(
                caller(by),
                about(
                        Access.denied(Operation.CONSULTATION, look.kind(), look.source(), reason),
                        look));
    }

    private static Access about(Access access, Look look) {
        Access of = look.objectId() == null ? access : access.of(look.objectId());
        return look.referral() == null ? of : of.in(look.referral().value());
    }

    private static Caller caller(Coordinator by) {
        return new Caller(ActorKind.PERSON, ActorRole.COORDINATOR, by.subject(), by.rocu());
    }
}
