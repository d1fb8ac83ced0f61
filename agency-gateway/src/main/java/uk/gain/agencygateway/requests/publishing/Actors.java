package uk.gain.agencygateway.requests.publishing;

import uk.gain.agencygateway.requests.model.Exchange;
import uk.gain.agencygateway.requests.model.Party;
import uk.gain.contract.Actor;
import uk.gain.contract.ActorKind;
import uk.gain.contract.ActorRole;
import uk.gain.platform.identity.Caller;

/** Who acted, as the contract says it. */
final class Actors {

    private Actors() {}

    static Caller caller(Party party) {
        return switch (party.kind()) {
            case OFFICER ->
                    new Caller(
                            ActorKind.PERSON,
                            ActorRole.AGENCY_OFFICER,
                            party.subject(),
                            party.agency().value());
            case SYSTEM ->
                    new Caller(
                            ActorKind.SYSTEM,
                            ActorRole.AGENCY_SYSTEM,
                            party.subject(),
                            party.agency().value());
        };
    }

    static Actor of(uk.gain.agencygateway.requests.model.Actor by) {
        return switch (by) {
            case Party party -> caller(party).actor();
            case Exchange _ -> exchange();
        };
    }

    /** The gateway itself. */
    static Actor exchange() {
        return Actor.newBuilder()
                .setKind(ActorKind.EXCHANGE)
                .setRole(ActorRole.EXCHANGE)
                .setSubject("agency-gateway")
                .setOrganisation("EXCHANGE")
                .build();
    }
}
