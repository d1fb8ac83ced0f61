package uk.gain.agencygateway.directory.model;

import java.time.Instant;
import java.util.List;

/**
 * An agency as the directory last published it.
 *
 * @param version gap-free per agency, from 1: of two, the higher counts
 * @param listedAt when this version was listed
 * @param members who acts for it
 */
public record Agency(
        String code,
        String name,
        long version,
        Instant listedAt,
        boolean enabled,
        List<Member> members) {

    /**
     * Somebody or something that acts for the agency.
     *
     * @param subject the identity provider's opaque subject
     */
    public record Member(String subject, MemberRole role) {}

    /** In which capacity. */
    public enum MemberRole {
        OFFICER,
        SYSTEM
    }

    /** Who acts for which agency. */
    public record Membership(String agency, MemberRole role) {}
}
