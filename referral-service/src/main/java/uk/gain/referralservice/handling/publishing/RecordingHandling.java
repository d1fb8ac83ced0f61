package uk.gain.referralservice.handling.publishing;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.gain.contract.ActorKind;
import uk.gain.contract.ActorRole;
import uk.gain.contract.Justification;
import uk.gain.contract.Operation;
import uk.gain.platform.access.Access;
import uk.gain.platform.access.AccessEvents;
import uk.gain.platform.identity.Caller;
import uk.gain.referralservice.handling.model.HandlingActs.Done;
import uk.gain.referralservice.handling.model.HandlingRecord;
import uk.gain.referralservice.lifecycle.model.Coordinator;
import uk.gain.referralservice.lifecycle.model.HandlingAct;

/**
 * What goes to somebody is a disclosure to them; every other act is a consultation. The act stands
 * among the fields, the item as the version of the answer.
 */
@Component
class RecordingHandling implements HandlingRecord {

    private static final String ANSWER = "answer";

    private final AccessEvents events;

    RecordingHandling(AccessEvents events) {
        this.events = events;
    }

    @Override
    public void done(Coordinator by, Done done, String source) {
        Access access =
                Access.allowed(operation(done.act()), ANSWER, Justification.CASEWORK, source)
                        .of(done.request().toString())
                        .at(done.contentItem().toString())
                        .in(done.referral().value())
                        .showing(List.of("item", done.act().name()));
        events.record(
                caller(by),
                done.recipient() == null ? access : access.to(List.of(done.recipient())));
    }

    @Override
    public void refused(Coordinator by, Attempt attempt, String reason, String source) {
        HandlingAct act = attempt.act();
        Access access =
                Access.denied(
                                act == null ? Operation.CONSULTATION : operation(act),
                                ANSWER,
                                source,
                                reason)
                        .of(attempt.request().toString())
                        .at(attempt.contentItem().toString())
                        .in(attempt.referral().value());
        events.record(
                caller(by), act == null ? access : access.showing(List.of("item", act.name())));
    }

    @Override
    public void sought(Coordinator by, Attempt attempt, UUID event, String source) {
        events.record(
                caller(by),
                Access.allowed(Operation.ALTERATION, "request", Justification.CASEWORK, source)
                        .of(attempt.request().toString())
                        .at(event.toString())
                        .in(attempt.referral().value())
                        .showing(List.of("consent")));
    }

    private static Operation operation(HandlingAct act) {
        return act.hasRecipient() ? Operation.DISCLOSURE : Operation.CONSULTATION;
    }

    private static Caller caller(Coordinator by) {
        return new Caller(ActorKind.PERSON, ActorRole.COORDINATOR, by.subject(), by.rocu());
    }
}
