package uk.gain.referralservice.powers.publishing;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.gain.contract.ActorKind;
import uk.gain.contract.ActorRole;
import uk.gain.contract.Justification;
import uk.gain.contract.Operation;
import uk.gain.platform.access.Access;
import uk.gain.platform.access.AccessEvents;
import uk.gain.platform.identity.Caller;
import uk.gain.referralservice.powers.model.Power;
import uk.gain.referralservice.powers.model.RecordingRules;

/** Records each new version as a change of the exchange's configuration. */
@Component
class RecordingPowers implements RecordingRules {

    private static final Caller THE_EXCHANGE =
            new Caller(ActorKind.EXCHANGE, ActorRole.EXCHANGE, "referral-service", "EXCHANGE");

    private final AccessEvents accessEvents;

    RecordingPowers(AccessEvents accessEvents) {
        this.accessEvents = accessEvents;
    }

    @Override
    public void kept(List<Power> added) {
        for (Power power : added) {
            accessEvents.record(
                    THE_EXCHANGE,
                    Access.allowed(
                                    Operation.CONFIGURATION,
                                    "power",
                                    Justification.INTEGRITY_AND_SECURITY,
                                    "seed of the legal gateways")
                            .of(power.id())
                            .at(String.valueOf(power.version())));
        }
    }
}
