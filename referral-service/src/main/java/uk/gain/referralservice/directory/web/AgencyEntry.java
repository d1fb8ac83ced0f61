package uk.gain.referralservice.directory.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.directory.model.Agency;
import uk.gain.referralservice.directory.model.InformationCategory;
import uk.gain.referralservice.directory.model.ProposedAgency;
import uk.gain.referralservice.directory.model.ProposedAgency.ProposedMember;
import uk.gain.referralservice.directory.model.ThreatArea;

/** All that an operator says of an agency. What is missing is told by the rules, all at once. */
@Schema(name = "AgencyEntry", description = "All that the directory is to say of an agency.")
record AgencyEntry(
        @Schema(
                        description =
                                "1 to 40 of A-Z, 0-9 and hyphen; never changes. In a PUT it may be"
                                        + " left out.",
                        example = "BRISTOL-TS")
                @Nullable String code,
        @Schema(example = "Bristol Trading Standards") @Nullable String name,
        @Schema(
                        description = "Class of body, as legal gateways name it.",
                        example = "LOCAL_AUTHORITY")
                @Nullable String legalClass,
        @Schema(description = "What it holds; one at least.")
                @Nullable Set<InformationCategory> categories,
        @Schema(description = "Ids of the legal gateways it discloses under.")
                @Nullable List<String> powers,
        @Schema(description = "Whose bank holidays count.")
                Agency.@Nullable WorkingCalendar calendar,
        @Schema(description = "Hours to answer, each 1 to 8760.") @Nullable Hours responseHours,
        @Schema(description = "Open requests at most; null means no limit, 0 stops new requests.")
                @Nullable Integer capacity,
        @Schema(description = "Days it does not work, beyond its calendar's bank holidays.")
                @Nullable List<LocalDate> holidays,
        @Schema(description = "Empty means every threat area.")
                @Nullable Set<ThreatArea> areasOfInterest,
        Agency.@Nullable PreferredChannel channel,
        @Schema(
                        description = "A functional mailbox or telephone number, not a person.",
                        example = "gain@tradingstandards.example")
                @Nullable String contact,
        @Schema(description = "Who acts for it. Left out of a PUT, the members stay as they are.")
                @Nullable List<MemberBody> members,
        @Schema(description = "False: nobody can ask it, and its members are refused at once.")
                @Nullable Boolean enabled) {

    static final String EXAMPLE =
            """
            {
              "code": "BRISTOL-TS",
              "name": "Bristol Trading Standards",
              "legalClass": "LOCAL_AUTHORITY",
              "categories": ["TRADING_STANDARDS"],
              "powers": ["CDA1998-S115"],
              "calendar": "ENGLAND_AND_WALES",
              "responseHours": {"urgent": 8, "priority": 72, "routine": 168},
              "capacity": 40,
              "holidays": ["2026-12-24"],
              "areasOfInterest": [],
              "channel": "WEB_INBOX",
              "contact": "gain@tradingstandards.example",
              "members": [{"subject": "officer.bristol", "role": "AGENCY_OFFICER"}],
              "enabled": true
            }
            """;

    ProposedAgency proposed() {
        return new ProposedAgency(
                name,
                legalClass,
                categories,
                powers,
                calendar,
                responseHours == null ? null : responseHours.urgent(),
                responseHours == null ? null : responseHours.priority(),
                responseHours == null ? null : responseHours.routine(),
                capacity,
                holidays,
                areasOfInterest,
                channel,
                contact,
                members == null
                        ? null
                        : members.stream()
                                .map(member -> member.proposed(member.subject()))
                                .toList(),
                enabled);
    }

    /** Hours it is given by class of urgency. */
    record Hours(@Nullable Integer urgent, @Nullable Integer priority, @Nullable Integer routine) {}

    /** An identity that acts for the agency. */
    @Schema(name = "AgencyMember", description = "An identity that acts for the agency.")
    record MemberBody(
            @Schema(
                            description =
                                    "The identity provider's subject or client id, opaque. Where the"
                                            + " path names it, it may be left out.",
                            example = "officer.bristol")
                    @Nullable String subject,
            Agency.Member.@Nullable Role role,
            @Schema(
                            description =
                                    "Systems only: SHA-256 of the certificates their tokens may be"
                                            + " bound to, in base64url (RFC 8705); two while one"
                                            + " replaces the other.")
                    @Nullable List<String> certificateThumbprints) {

        ProposedMember proposed(@Nullable String as) {
            return new ProposedMember(as, role, certificateThumbprints);
        }

        static MemberBody of(Agency.Member member) {
            return new MemberBody(member.subject(), member.role(), member.certificateThumbprints());
        }
    }
}
