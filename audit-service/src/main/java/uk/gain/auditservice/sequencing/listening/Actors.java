package uk.gain.auditservice.sequencing.listening;

import uk.gain.auditservice.entry.Who;
import uk.gain.contract.Actor;

/** Who acted, as every event tells it. */
final class Actors {

    private Actors() {}

    static Who who(Actor actor) {
        return new Who(
                actor.getKind().name(),
                actor.getRole().name(),
                actor.getSubject(),
                actor.getOrganisation(),
                actor.getOnBehalfOf());
    }
}
