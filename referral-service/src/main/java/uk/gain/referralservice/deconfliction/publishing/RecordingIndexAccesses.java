package uk.gain.referralservice.deconfliction.publishing;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.gain.contract.ActorKind;
import uk.gain.contract.ActorRole;
import uk.gain.contract.Justification;
import uk.gain.contract.Operation;
import uk.gain.platform.access.Access;
import uk.gain.platform.access.AccessEvents;
import uk.gain.platform.identity.Caller;
import uk.gain.referralservice.deconfliction.model.Alert;
import uk.gain.referralservice.deconfliction.model.RecordingIndex;
import uk.gain.referralservice.lifecycle.model.Coordinator;
import uk.gain.referralservice.lifecycle.model.ReferralId;

@Component
class RecordingIndexAccesses implements RecordingIndex {

    private static final Caller THE_EXCHANGE =
            new Caller(ActorKind.EXCHANGE, ActorRole.EXCHANGE, "referral-service", "EXCHANGE");
    private static final List<String> SUBJECTS = List.of("subjects");

    private final AccessEvents accessEvents;

    RecordingIndexAccesses(AccessEvents accessEvents) {
        this.accessEvents = accessEvents;
    }

    @Override
    public void renewed(List<ReferralId> referrals) {
        for (ReferralId referral : referrals) {
            accessEvents.record(
                    THE_EXCHANGE,
                    Access.allowed(
                                    Operation.CONSULTATION,
                                    "content",
                                    Justification.INTEGRITY_AND_SECURITY,
                                    "renewal of the blind index")
                            .of(referral.toString())
                            .in(referral.value())
                            .showing(SUBJECTS));
        }
    }

    @Override
    public void noted(Coordinator by, Alert alert, String source) {
        accessEvents.record(
                new Caller(ActorKind.PERSON, ActorRole.COORDINATOR, by.subject(), by.rocu()),
                Access.allowed(Operation.ALTERATION, "alert", Justification.CASEWORK, source)
                        .of(alert.eventId().toString())
                        .in(alert.referral().value())
                        .showing(List.of("noted")));
    }
}
