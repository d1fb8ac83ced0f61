package uk.gain.referralservice.directory.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants the directory to say of an agency, before any rule was applied; what was not
 * given is absent.
 *
 * @param members absent means that the members stay as they are
 * @param enabled absent means true for a new agency, and as it is for a listed one
 */
public record ProposedAgency(
        @Nullable String name,
        @Nullable String legalClass,
        @Nullable Set<InformationCategory> categories,
        @Nullable List<String> powers,
        Agency.@Nullable WorkingCalendar calendar,
        @Nullable Integer urgentHours,
        @Nullable Integer priorityHours,
        @Nullable Integer routineHours,
        @Nullable Integer capacity,
        @Nullable List<LocalDate> holidays,
        @Nullable Set<ThreatArea> areasOfInterest,
        Agency.@Nullable PreferredChannel channel,
        @Nullable String contact,
        @Nullable List<ProposedMember> members,
        @Nullable Boolean enabled) {

    /** What the directory says already, to be proposed with a change. */
    public static ProposedAgency of(Agency agency) {
        return new ProposedAgency(
                agency.name(),
                agency.legalClass(),
                agency.categories(),
                agency.powers(),
                agency.calendar(),
                agency.responseHours().urgent(),
                agency.responseHours().priority(),
                agency.responseHours().routine(),
                agency.capacity(),
                agency.holidays(),
                agency.areasOfInterest(),
                agency.channel(),
                agency.contact(),
                agency.members().stream().map(ProposedMember::of).toList(),
                agency.enabled());
    }

    /** The same with what the agency sets itself. */
    public ProposedAgency with(AgencySettings settings) {
        return new ProposedAgency(
                name,
                legalClass,
                categories,
                powers,
                calendar,
                urgentHours,
                priorityHours,
                routineHours,
                settings.capacity(),
                settings.holidays(),
                settings.areasOfInterest(),
                channel,
                settings.contact(),
                members,
                enabled);
    }

    /** The same with these members. */
    public ProposedAgency with(List<ProposedMember> others) {
        return new ProposedAgency(
                name,
                legalClass,
                categories,
                powers,
                calendar,
                urgentHours,
                priorityHours,
                routineHours,
                capacity,
                holidays,
                areasOfInterest,
                channel,
                contact,
                others,
                enabled);
    }

    /**
     * An identity that is to act for the agency.
     *
     * @param certificateThumbprints absent means none
     */
    public record ProposedMember(
            @Nullable String subject,
            Agency.Member.@Nullable Role role,
            @Nullable List<String> certificateThumbprints) {

        static ProposedMember of(Agency.Member member) {
            return new ProposedMember(
                    member.subject(), member.role(), member.certificateThumbprints());
        }
    }
}
