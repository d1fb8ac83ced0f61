package uk.gain.referralservice.limits.publishing;

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
import uk.gain.referralservice.lifecycle.model.Coordinator;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.limits.model.PriorityAccesses;

/** Writes them as alterations (DPA 2018 s.62), through the platform's access events. */
@Component
class RecordingPriorityChanges implements PriorityAccesses {

    private final AccessEvents accessEvents;

    RecordingPriorityChanges(AccessEvents accessEvents) {
        this.accessEvents = accessEvents;
    }

    @Override
    public void changed(Coordinator by, ReferralId referral, UUID event, String source) {
        accessEvents.record(
                caller(by),
                Access.allowed(Operation.ALTERATION, "referral", Justification.CASEWORK, source)
                        .of(referral.toString())
                        .at(event.toString())
                        .in(referral.value())
                        .showing(List.of("urgency", "safeguarding", "respondBy")));
    }

    @Override
    public void denied(Coordinator by, ReferralId referral, String source) {
        accessEvents.recordDenied(
                caller(by),
                Access.denied(Operation.ALTERATION, "referral", source, "not-found")
                        .of(referral.toString())
                        .in(referral.value()));
    }

    private static Caller caller(Coordinator by) {
        return new Caller(ActorKind.PERSON, ActorRole.COORDINATOR, by.subject(), by.rocu());
    }
}
