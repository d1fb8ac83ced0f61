package uk.gain.platform.identity;

import uk.gain.contract.Actor;
import uk.gain.contract.ActorKind;
import uk.gain.contract.ActorRole;

/**
 * Who calls, as this service's own directory knows them: the subject comes from the identity
 * provider, the organisation never from a claim that the caller controls.
 *
 * @param subject opaque; never a person's name
 * @param organisation code of the ROCU, agency or body
 */
public record Caller(ActorKind kind, ActorRole role, String subject, String organisation) {

    /** As written into events. */
    public Actor actor() {
        return Actor.newBuilder()
                .setKind(kind)
                .setRole(role)
                .setSubject(subject)
                .setOrganisation(organisation)
                .build();
    }
}
