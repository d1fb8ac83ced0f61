package uk.gain.referralservice.directory.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.gain.contract.ActorRole;
import uk.gain.platform.security.Memberships;
import uk.gain.referralservice.directory.application.ConsultingDirectory;

/** Which ROCU or unit a caller belongs to is what our own directory says, never a claim. */
@Component
class MembershipsFromDirectory implements Memberships {

    private final ConsultingDirectory directory;

    MembershipsFromDirectory(ConsultingDirectory directory) {
        this.directory = directory;
    }

    @Override
    public Optional<Membership> of(String subject) {
        return directory
                .membershipOf(subject)
                .map(
                        membership ->
                                new Membership(
                                        switch (membership.role()) {
                                            case COORDINATOR -> ActorRole.COORDINATOR;
                                            case REQUESTER -> ActorRole.REQUESTER;
                                        },
                                        membership.organisation()));
    }
}
