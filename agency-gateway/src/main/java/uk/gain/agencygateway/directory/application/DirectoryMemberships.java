package uk.gain.agencygateway.directory.application;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.gain.agencygateway.directory.model.Agency;
import uk.gain.contract.ActorRole;
import uk.gain.platform.security.Memberships;

/** Agency and role of a caller come from here, never from a claim that the caller controls. */
@Component
class DirectoryMemberships implements Memberships {

    private final KeepingDirectory directory;

    DirectoryMemberships(KeepingDirectory directory) {
        this.directory = directory;
    }

    @Override
    public Optional<Membership> of(String subject) {
        return directory.membership(subject).map(DirectoryMemberships::membership);
    }

    private static Membership membership(Agency.Membership member) {
        return switch (member.role()) {
            case OFFICER -> new Membership(ActorRole.AGENCY_OFFICER, member.agency());
            case SYSTEM ->
                    new Membership(ActorRole.AGENCY_SYSTEM, member.agency(), member.certificates());
        };
    }
}
