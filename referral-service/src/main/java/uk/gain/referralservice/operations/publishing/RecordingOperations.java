package uk.gain.referralservice.operations.publishing;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.gain.contract.ActorKind;
import uk.gain.contract.ActorRole;
import uk.gain.contract.Justification;
import uk.gain.platform.access.Access;
import uk.gain.platform.access.AccessEvents;
import uk.gain.platform.identity.Caller;
import uk.gain.referralservice.lifecycle.model.Coordinator;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.operations.model.Operation;
import uk.gain.referralservice.operations.model.OperationAccesses;

/** Writes changes through the platform's access events (DPA 2018 s.62). */
@Component
class RecordingOperations implements OperationAccesses {

    private final AccessEvents accessEvents;

    RecordingOperations(AccessEvents accessEvents) {
        this.accessEvents = accessEvents;
    }

    @Override
    public void created(Coordinator by, Operation operation, String source) {
        accessEvents.record(
                caller(by),
                alteration("operation", source)
                        .of(operation.code())
                        .showing(List.of("code", "name")));
    }

    @Override
    public void assigned(Coordinator by, Collection<ReferralId> referrals, String source) {
        accessEvents.record(
                caller(by),
                referrals.stream()
                        .map(
                                referral ->
                                        alteration("referral", source)
                                                .of(referral.toString())
                                                .in(referral.value())
                                                .showing(List.of("operation")))
                        .toList());
    }

    @Override
    public void denied(Coordinator by, Collection<ReferralId> referrals, String source) {
        referrals.forEach(
                referral ->
                        accessEvents.recordDenied(
                                caller(by),
                                denial("referral", source)
                                        .of(referral.toString())
                                        .in(referral.value())));
    }

    @Override
    public void denied(Coordinator by, String code, String source) {
        accessEvents.recordDenied(caller(by), denial("operation", source).of(code));
    }

    private static Access denial(String kind, String source) {
        return Access.denied(uk.gain.contract.Operation.ALTERATION, kind, source, "not-found");
    }

    private static Access alteration(String kind, String source) {
        return Access.allowed(
                uk.gain.contract.Operation.ALTERATION, kind, Justification.CASEWORK, source);
    }

    private static Caller caller(Coordinator by) {
        return new Caller(ActorKind.PERSON, ActorRole.COORDINATOR, by.subject(), by.rocu());
    }
}
