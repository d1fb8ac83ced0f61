package uk.gain.referralservice.directory.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.directory.model.Agency;
import uk.gain.referralservice.directory.model.InformationCategory;
import uk.gain.referralservice.directory.model.ThreatArea;
import uk.gain.referralservice.directory.model.TrackRecord;

/** An agency as shown to those who ask. */
@Schema(name = "Agency", description = "A member that can be asked.")
record AgencyView(
        @Schema(example = "HMRC") String code,
        @Schema(example = "HM Revenue and Customs") String name,
        @Schema(description = "Class of body, as legal gateways name it.", example = "HMRC")
                String legalClass,
        @Schema(description = "What it can be asked for.") List<InformationCategory> categories,
        @Schema(description = "Ids of the legal gateways it discloses under.") List<String> powers,
        Agency.WorkingCalendar calendar,
        @Schema(description = "Hours it is given by class of urgency.") Hours responseHours,
        @Schema(description = "Open requests at most; null means no limit.")
                @Nullable Integer capacity,
        @Schema(description = "Days it does not work, beyond its calendar's bank holidays.")
                List<LocalDate> holidays,
        @Schema(description = "Threat areas it helps with; empty means every one.")
                List<ThreatArea> areasOfInterest,
        Agency.PreferredChannel channel,
        @Schema(description = "A functional mailbox or number, not a person.")
                @Nullable String contact,
        @Schema(description = "False: nobody can ask it at present.") boolean enabled,
        @Schema(description = "True for the shipped example directory.") boolean example,
        @Schema(
                        description =
                                "In lists: how it has answered; null when it was asked nothing in"
                                        + " twelve months.")
                @Nullable TrackRecordView trackRecord) {

    record Hours(int urgent, int priority, int routine) {}

    static AgencyView of(Agency agency) {
        return of(agency, null);
    }

    static AgencyView of(Agency agency, @Nullable TrackRecord trackRecord) {
        return new AgencyView(
                agency.code().value(),
                agency.name(),
                agency.legalClass(),
                agency.categories().stream().sorted().toList(),
                agency.powers(),
                agency.calendar(),
                new Hours(
                        agency.responseHours().urgent(),
                        agency.responseHours().priority(),
                        agency.responseHours().routine()),
                agency.capacity(),
                agency.holidays(),
                agency.areasOfInterest().stream().sorted().toList(),
                agency.channel(),
                agency.contact(),
                agency.enabled(),
                agency.example(),
                TrackRecordView.of(trackRecord));
    }
}
