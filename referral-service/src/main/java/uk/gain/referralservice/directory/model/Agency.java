package uk.gain.referralservice.directory.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A member that can be asked.
 *
 * @param legalClass the class of body, as legal gateways name it
 * @param capacity open requests at most; absent means no limit
 * @param contact where to reach the agency about the exchange; a functional mailbox, not a person
 * @param enabled a disabled agency is out at once: nobody can ask it
 * @param example true for the shipped example directory
 */
public record Agency(
        AgencyCode code,
        String name,
        String legalClass,
        Set<InformationCategory> categories,
        List<String> powers,
        WorkingCalendar calendar,
        ResponseHours responseHours,
        @Nullable Integer capacity,
        List<LocalDate> holidays,
        Set<ThreatArea> areasOfInterest,
        PreferredChannel channel,
        @Nullable String contact,
        List<Member> members,
        boolean enabled,
        boolean example) {

    public Agency {
        categories = Set.copyOf(categories);
        powers = powers.stream().distinct().sorted().toList();
        holidays = holidays.stream().distinct().sorted().toList();
        areasOfInterest = Set.copyOf(areasOfInterest);
        members = members.stream().sorted(Comparator.comparing(Member::subject)).toList();
    }

    /** Whether it can be asked for every one of these. */
    public boolean holdsAll(Set<InformationCategory> wanted) {
        return categories.containsAll(wanted);
    }

    /** Whether it takes requests of that threat area: of every area, when it names none. */
    public boolean isInterestedIn(ThreatArea area) {
        return areasOfInterest.isEmpty() || areasOfInterest.contains(area);
    }

    /** Whose bank holidays and working days count. */
    public enum WorkingCalendar {
        ENGLAND_AND_WALES,
        SCOTLAND,
        NORTHERN_IRELAND
    }

    /** How the agency prefers to be reached. */
    public enum PreferredChannel {
        SYSTEM,
        WEB_INBOX
    }

    /**
     * An identity that acts for the agency.
     *
     * @param subject the identity provider's subject or client id, opaque
     * @param certificateThumbprints of the certificates a system's tokens may be bound to
     */
    public record Member(String subject, Role role, List<String> certificateThumbprints) {

        public Member {
            certificateThumbprints = List.copyOf(certificateThumbprints);
        }

        /** What it may act as. */
        public enum Role {
            AGENCY_OFFICER,
            AGENCY_SYSTEM
        }
    }
}
