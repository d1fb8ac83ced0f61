package uk.gain.platform.security;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClaimAccessor;
import uk.gain.contract.ActorKind;
import uk.gain.contract.ActorRole;
import uk.gain.contract.Operation;
import uk.gain.platform.access.Access;
import uk.gain.platform.access.AccessEvents;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.ProblemType;
import uk.gain.platform.security.Memberships.Membership;

/**
 * Turns who signed in into who calls: the role must be the one claim of the token <em>and</em> the
 * one our directory knows; the organisation is the directory's alone. May use the database.
 */
final class Callers {

    private static final String UNKNOWN_ORGANISATION = "NONE";

    private final Memberships memberships;
    private final Map<ActorRole, String> bodies;
    private final AccessEvents accesses;

    Callers(Memberships memberships, Map<ActorRole, String> bodies, AccessEvents accesses) {
        this.memberships = memberships;
        this.bodies = bodies;
        this.accesses = accesses;
    }

    /** The caller; or a problem, after the denial was recorded. */
    Caller of(Authentication authentication, String source) {
        String subject = subjectOf(authentication);
        ActorRole role = roleOf(authentication);
        return membershipOf(subject, role)
                .filter(membership -> isFor(membership, authentication))
                .map(
                        membership ->
                                new Caller(kindOf(role), role, subject, membership.organisation()))
                .orElseThrow(
                        () ->
                                denied(
                                        authentication,
                                        source,
                                        ProblemType.NO_MEMBERSHIP,
                                        "The directory of this service does not know the caller in"
                                                + " this role, or not with this certificate"));
    }

    /** Where the directory lists a member's certificates, no other will do. */
    private static boolean isFor(Membership membership, Authentication authentication) {
        return Credential.isListed(
                membership, claims(authentication).flatMap(CertificateBoundTokens::thumbprintIn));
    }

    /** Records the denial, and is the problem to answer with. */
    Problem denied(Authentication authentication, String source, ProblemType type, String detail) {
        String subject = subjectOf(authentication);
        ActorRole role = roleOf(authentication);
        String organisation =
                membershipOf(subject, role)
                        .map(Membership::organisation)
                        .orElse(UNKNOWN_ORGANISATION);
        accesses.recordDenied(
                new Caller(kindOf(role), role, subject, organisation),
                Access.denied(Operation.CONSULTATION, "api", source, type.slug()));
        return Problem.of(type, detail);
    }

    /**
     * Records that whoever holds this certificate came without a token that is good here. The
     * certificate is all that is known of them.
     */
    void deniedWithCertificate(PeerCertificate peer, String source) {
        accesses.recordDenied(
                new Caller(
                        ActorKind.SYSTEM,
                        ActorRole.UNKNOWN,
                        "certificate " + peer.thumbprint(),
                        UNKNOWN_ORGANISATION),
                Access.denied(
                        Operation.CONSULTATION, "api", source, ProblemType.UNAUTHENTICATED.slug()));
    }

    private Optional<Membership> membershipOf(String subject, ActorRole role) {
        String body = bodies.get(role);
        if (body != null) {
            return Optional.of(new Membership(role, body));
        }
        return memberships
                .of(subject)
                .filter(membership -> membership.role() == role && role != ActorRole.UNKNOWN);
    }

    private static String subjectOf(Authentication authentication) {
        return claims(authentication)
                .map(claims -> claims.getClaimAsString("sub"))
                .orElseGet(authentication::getName);
    }

    /** A caller has exactly one role; with none or several, nobody could say which one acted. */
    static ActorRole roleOf(Authentication authentication) {
        List<String> roles =
                claims(authentication)
                        .map(claims -> claims.getClaimAsStringList("roles"))
                        .orElse(List.of());
        return roles.size() == 1
                ? Arrays.stream(ActorRole.values())
                        .filter(role -> role.name().equals(roles.getFirst()))
                        .filter(role -> role != ActorRole.EXCHANGE)
                        .findFirst()
                        .orElse(ActorRole.UNKNOWN)
                : ActorRole.UNKNOWN;
    }

    private static ActorKind kindOf(ActorRole role) {
        return role == ActorRole.AGENCY_SYSTEM ? ActorKind.SYSTEM : ActorKind.PERSON;
    }

    private static Optional<ClaimAccessor> claims(Authentication authentication) {
        return authentication.getPrincipal() instanceof ClaimAccessor claims
                ? Optional.of(claims)
                : Optional.empty();
    }
}
