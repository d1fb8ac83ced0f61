package uk.gain.referralservice.directory.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.directory.model.Listed;
import uk.gain.referralservice.directory.model.Party;

/** One version of an agency's entry. */
@Schema(name = "AgencyVersion", description = "One version of an agency's entry.")
record AgencyVersionView(
        @Schema(description = "Gap-free, from 1.", example = "3") long version,
        @Schema(description = "Id of the event that announced it.") UUID eventId,
        Instant at,
        @Schema(description = "Who listed it.") Who by,
        @Schema(
                        description = "Fields that the version before had otherwise.",
                        example = "[\"capacity\"]")
                List<String> changed,
        AgencyView agency,
        List<AgencyEntry.MemberBody> members) {

    record Who(
            String kind,
            String role,
            String subject,
            String organisation,
            @Nullable String onBehalfOf) {

        static Who of(Party party) {
            return new Who(
                    party.kind(),
                    party.role(),
                    party.subject(),
                    party.organisation(),
                    party.onBehalfOf());
        }
    }

    static AgencyVersionView of(Listed listed) {
        return new AgencyVersionView(
                listed.version(),
                listed.eventId(),
                listed.at(),
                Who.of(listed.by()),
                listed.changed(),
                AgencyView.of(listed.agency()),
                listed.agency().members().stream().map(AgencyEntry.MemberBody::of).toList());
    }
}
