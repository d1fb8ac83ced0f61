package uk.gain.agencygateway.directory.model;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * An agency as the directory last published it.
 *
 * @param version gap-free per agency, from 1: of two, the higher counts
 * @param listedAt when this version was listed
 * @param settings what it sets about itself
 * @param members who acts for it
 */
public record Agency(
        String code,
        String name,
        long version,
        Instant listedAt,
        boolean enabled,
        AgencySettings settings,
        List<Member> members) {

    /**
     * Somebody or something that acts for the agency.
     *
     * @param subject the identity provider's opaque subject
     * @param certificates thumbprints of the only certificates that a system may come with; empty
     *     means any that is trusted
     */
    public record Member(String subject, MemberRole role, Set<String> certificates) {

        public Member {
            certificates = Set.copyOf(certificates);
        }
    }

    /** In which capacity. */
    public enum MemberRole {
        OFFICER,
        SYSTEM
    }

    /** Who acts for which agency, and with which certificates. */
    public record Membership(String agency, MemberRole role, Set<String> certificates) {

        public Membership {
            certificates = Set.copyOf(certificates);
        }
    }
}
