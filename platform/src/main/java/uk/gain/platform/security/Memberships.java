package uk.gain.platform.security;

import java.util.Optional;
import uk.gain.contract.ActorRole;

/**
 * Whom this service's own directory knows. Each service supplies the bean; it may use the database,
 * and is never asked on the event loop.
 */
public interface Memberships {

    /** Empty for everybody the directory does not know. */
    Optional<Membership> of(String subject);

    /** The role a subject has in an organisation. */
    record Membership(ActorRole role, String organisation) {}
}
