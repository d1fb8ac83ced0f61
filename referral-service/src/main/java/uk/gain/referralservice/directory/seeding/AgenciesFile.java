package uk.gain.referralservice.directory.seeding;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.directory.model.Agency;
import uk.gain.referralservice.directory.model.Agency.Member;
import uk.gain.referralservice.directory.model.AgencyCode;
import uk.gain.referralservice.directory.model.InformationCategory;
import uk.gain.referralservice.directory.model.ResponseHours;
import uk.gain.referralservice.directory.model.ThreatArea;

/** The file of agencies, as it is written. */
record AgenciesFile(boolean example, List<Entry> agencies) {

    List<Agency> toModel() {
        return agencies.stream().map(entry -> entry.toModel(example)).toList();
    }

    record Entry(
            String code,
            String name,
            String legalClass,
            Set<InformationCategory> categories,
            @Nullable List<String> powers,
            Agency.WorkingCalendar calendar,
            Hours responseHours,
            @Nullable Integer capacity,
            @Nullable List<LocalDate> holidays,
            @Nullable Set<ThreatArea> areasOfInterest,
            Agency.PreferredChannel channel,
            @Nullable String contact,
            @Nullable List<Person> members,
            @Nullable Boolean enabled) {

        Agency toModel(boolean example) {
            return new Agency(
                    new AgencyCode(code),
                    name,
                    legalClass,
                    categories,
                    powers == null ? List.of() : powers,
                    calendar,
                    new ResponseHours(
                            responseHours.urgent(),
                            responseHours.priority(),
                            responseHours.routine()),
                    capacity,
                    holidays == null ? List.of() : holidays,
                    areasOfInterest == null ? Set.of() : areasOfInterest,
                    channel,
                    contact,
                    members == null ? List.of() : members.stream().map(Person::toModel).toList(),
                    enabled == null || enabled,
                    example);
        }
    }

    record Hours(int urgent, int priority, int routine) {}

    record Person(String subject, Member.Role role, @Nullable List<String> certificateThumbprints) {

        Member toModel() {
            return new Member(
                    subject,
                    role,
                    certificateThumbprints == null ? List.of() : certificateThumbprints);
        }
    }
}
