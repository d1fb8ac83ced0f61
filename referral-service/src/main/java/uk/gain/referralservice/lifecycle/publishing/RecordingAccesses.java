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
import uk.gain.platform.problems.ProblemType;
import uk.gain.referralservice.lifecycle.model.Accesses;
import uk.gain.referralservice.lifecycle.model.Command;
import uk.gain.referralservice.lifecycle.model.Coordinator;
import uk.gain.referralservice.lifecycle.model.Decided;
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
        if (raised.isEmpty()) {
            return;
        }
        accessEvents.record(
                caller(raised.getFirst().by()),
                raised.stream().map(referral -> collection(referral, source)).toList());
    }

    private static Access collection(Raised raised, String source) {
        return Access.allowed(Operation.COLLECTION, "referral", Justification.CASEWORK, source)
                .of(raised.id().toString())
                .at(raised.eventId().toString())
                .in(raised.id().value())
                .showing(COLLECTED);
    }

    /** One access for each command, naming the event that changed it. */
    @Override
    public void changed(Coordinator by, List<Decided> decided, String source) {
        accessEvents.record(
                caller(by), decided.stream().map(each -> alteration(each, source)).toList());
    }

    private static Access alteration(Decided decided, String source) {
        Command command = decided.command();
        return Access.allowed(Operation.ALTERATION, kindOf(command), Justification.CASEWORK, source)
                .of(objectOf(command))
                .at(decided.events().getFirst().occasion().eventId().toString())
                .in(command.referral().value())
                .showing(List.of(command.action().name()));
    }

    @Override
    public void deniedChange(Coordinator by, Command command, String source) {
        accessEvents.recordDenied(
                caller(by),
                Access.denied(
                                Operation.ALTERATION,
                                kindOf(command),
                                source,
                                ProblemType.NOT_FOUND.slug())
                        .of(objectOf(command))
                        .in(command.referral().value()));
    }

    private static String kindOf(Command command) {
        return command instanceof Command.AboutRequest ? "request" : "referral";
    }

    private static String objectOf(Command command) {
        return command instanceof Command.AboutRequest about
                ? about.request().toString()
                : command.referral().toString();
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
