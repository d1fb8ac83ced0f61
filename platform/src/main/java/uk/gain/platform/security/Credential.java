package uk.gain.platform.security;

import java.util.Optional;
import uk.gain.platform.security.Memberships.Membership;

/**
 * What a caller came with: looked at again as often as it is asked, for whoever serves a caller for
 * longer than the door was looked at.
 */
public final class Credential {

    private final Optional<PeerCertificate> peer;
    private final Optional<String> boundTo;
    private final Revocations revocations;

    Credential(Optional<PeerCertificate> peer, Optional<String> boundTo, Revocations revocations) {
        this.peer = peer;
        this.boundTo = boundTo;
        this.revocations = revocations;
    }

    /** Whether the certificate of the connection is revoked as of now; reads a file. */
    public boolean isRevoked() {
        return peer.filter(revocations::include).isPresent();
    }

    /** Where the directory lists a member's certificates, no other will do. */
    public boolean isOf(Membership member) {
        return isListed(member, boundTo);
    }

    static boolean isListed(Membership member, Optional<String> boundTo) {
        return member.certificates().isEmpty()
                || boundTo.filter(member.certificates()::contains).isPresent();
    }
}
