package uk.gain.agencygateway.requests.application;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.agencygateway.requests.model.Party;
import uk.gain.contract.ActorRole;
import uk.gain.platform.security.Credential;
import uk.gain.platform.security.Memberships;

/**
 * Whether somebody who was let in may still act: for whoever waits or follows, after the door was
 * passed.
 */
@Service
public class Standing {

    private final Memberships memberships;

    Standing(Memberships memberships) {
        this.memberships = memberships;
    }

    /**
     * Whether the directory, as of now, knows the party in this role as of this agency and lists
     * what it came with, where it lists any certificate, and the agency is enabled.
     */
    @Transactional(readOnly = true)
    public boolean holds(Party party, Credential with) {
        return memberships
                .of(party.subject())
                .filter(membership -> membership.role() == role(party))
                .filter(membership -> membership.organisation().equals(party.agency().value()))
                .filter(with::isOf)
                .isPresent();
    }

    private static ActorRole role(Party party) {
        return switch (party.kind()) {
            case OFFICER -> ActorRole.AGENCY_OFFICER;
            case SYSTEM -> ActorRole.AGENCY_SYSTEM;
        };
    }
}
