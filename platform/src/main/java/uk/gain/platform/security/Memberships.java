package uk.gain.platform.security;

import java.util.Optional;
import java.util.Set;
import uk.gain.contract.ActorRole;

/**
 * Whom this service's own directory knows. Each service supplies the bean; it may use the database,
 * and is never asked on the event loop.
 */
public interface Memberships {

    /** Empty for everybody the directory does not know. */
    Optional<Membership> of(String subject);

    /**
     * The role a subject has in an organisation.
     *
     * @param certificates SHA-256 thumbprints, as in {@code x5t#S256} of RFC 8705, of the only
     *     certificates that the subject's tokens may be bound to; empty means any that is trusted
     */
    record Membership(ActorRole role, String organisation, Set<String> certificates) {

        public Membership {
            certificates = Set.copyOf(certificates);
        }

        /** With whichever certificate. */
        public Membership(ActorRole role, String organisation) {
            this(role, organisation, Set.of());
        }
    }
}
