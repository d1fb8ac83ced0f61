package uk.gain.platform.example;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import uk.gain.contract.ActorRole;
import uk.gain.platform.security.Memberships;

/** The example's directory: a map that tests may change. */
@Component
public class Members implements Memberships {

    private final Map<String, Membership> members =
            new ConcurrentHashMap<>(
                    Map.of(
                            "coordinator", new Membership(ActorRole.COORDINATOR, "TN"),
                            "patient", new Membership(ActorRole.COORDINATOR, "SLOW"),
                            "hmrc-system", new Membership(ActorRole.AGENCY_SYSTEM, "HMRC"),
                            "dwp-system", new Membership(ActorRole.AGENCY_SYSTEM, "DWP")));

    @Override
    public Optional<Membership> of(String subject) {
        return Optional.ofNullable(members.get(subject));
    }

    public void remove(String subject) {
        members.remove(subject);
    }

    public void add(String subject, Membership membership) {
        members.put(subject, membership);
    }
}
