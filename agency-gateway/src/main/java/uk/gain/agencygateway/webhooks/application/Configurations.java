package uk.gain.agencygateway.webhooks.application;

import org.springframework.stereotype.Component;
import uk.gain.contract.ActorKind;
import uk.gain.contract.ActorRole;
import uk.gain.contract.Justification;
import uk.gain.contract.Operation;
import uk.gain.platform.access.Access;
import uk.gain.platform.access.AccessEvents;
import uk.gain.platform.identity.Caller;

/** Every change of what is sent where is on record, in the transaction that changes it. */
@Component
class Configurations {

    private static final String WEBHOOK = "webhook";
    private static final Caller GATEWAY =
            new Caller(ActorKind.EXCHANGE, ActorRole.EXCHANGE, "agency-gateway", "EXCHANGE");

    private final AccessEvents events;

    Configurations(AccessEvents events) {
        this.events = events;
    }

    /**
     * Somebody changed something.
     *
     * @param agency whose endpoint or host it is
     */
    void changed(Caller by, String agency, String source) {
        events.record(
                by,
                Access.allowed(
                                Operation.CONFIGURATION,
                                WEBHOOK,
                                Justification.INTEGRITY_AND_SECURITY,
                                source)
                        .of(agency));
    }

    /** The gateway itself disabled the endpoint. */
    void disabledByGateway(String agency) {
        changed(GATEWAY, agency, "webhook answered 410");
    }

    /** Somebody asked for a delivery of another agency, or for none. */
    void deniedDelivery(Caller by, String source, String delivery) {
        events.recordDenied(
                by,
                Access.denied(Operation.CONSULTATION, "webhook-delivery", source, "not-found")
                        .of(delivery));
    }
}
