package uk.gain.referralservice.directory.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.web.Page;
import uk.gain.platform.web.PageRequest;
import uk.gain.referralservice.directory.application.ConsultingDirectory;
import uk.gain.referralservice.directory.model.Agency;
import uk.gain.referralservice.directory.model.AgencyCode;
import uk.gain.referralservice.directory.model.InformationCategory;
import uk.gain.referralservice.directory.model.Listed;
import uk.gain.referralservice.directory.model.TrackRecord;

/** Who can be asked, and for what. */
@RestController
@RequestMapping("/api/agencies")
@Tag(name = "Directory", description = "Who can be asked, and for what.")
class AgenciesController {

    private final ConsultingDirectory directory;

    AgenciesController(ConsultingDirectory directory) {
        this.directory = directory;
    }

    @GetMapping
    @Operation(
            operationId = "listAgencies",
            summary = "List the agencies that can be asked",
            description =
                    "In order of their codes. With `category`, only those that hold every one of"
                            + " the categories named, as `recipients.allHolding` of a referral would"
                            + " ask.")
    @ApiResponse(responseCode = "200", description = "One page of agencies")
    Page<AgencyView> list(
            @Parameter(hidden = true) Caller caller,
            @Parameter(description = "Repeat it to name several.", example = "TAX")
                    @RequestParam(required = false)
                    @Nullable Set<InformationCategory> category,
            @Parameter(description = "`next` of the page before.") @RequestParam(required = false)
                    @Nullable String cursor,
            @Parameter(description = "Rows to show, 1 to 200.") @RequestParam(required = false)
                    @Nullable Integer limit) {
        PageRequest page = PageRequest.of(cursor, limit);
        Set<InformationCategory> wanted =
                category == null ? EnumSet.noneOf(InformationCategory.class) : category;
        List<Agency> found =
                directory.holdingAll(wanted).stream()
                        .filter(agency -> isAfter(agency, page.after()))
                        .limit(page.fetch())
                        .toList();
        Map<AgencyCode, TrackRecord> records = directory.trackRecords();
        return Page.of(page, found, agency -> agency.code().value())
                .map(agency -> AgencyView.of(agency, records.get(agency.code())));
    }

    @GetMapping("/{code}")
    @Operation(
            operationId = "showAgency",
            summary = "Show one agency",
            description =
                    "The ETag is the version of its entry. How it has answered is apart, because"
                            + " that changes without the entry.")
    @ApiResponse(responseCode = "200", description = "The agency")
    @ApiResponse(
            responseCode = "404",
            description = "`not-found`: the directory knows no such code")
    ResponseEntity<AgencyView> show(
            @Parameter(hidden = true) Caller caller,
            @Parameter(example = "HMRC") @PathVariable String code) {
        Listed current = current(code);
        return ResponseEntity.ok().eTag(Edits.tag(current)).body(AgencyView.of(current.agency()));
    }

    @GetMapping("/{code}/track-record")
    @Operation(
            operationId = "showTrackRecord",
            summary = "Show how an agency has answered",
            description = "Empty (204) when it was asked nothing in twelve months.")
    @ApiResponse(responseCode = "200", description = "Its track record")
    @ApiResponse(responseCode = "204", description = "It was asked nothing in twelve months")
    ResponseEntity<TrackRecordView> trackRecord(
            @Parameter(hidden = true) Caller caller,
            @Parameter(example = "HMRC") @PathVariable String code) {
        TrackRecordView view =
                TrackRecordView.of(directory.trackRecords().get(current(code).agency().code()));
        return view == null ? ResponseEntity.noContent().build() : ResponseEntity.ok(view);
    }

    private Listed current(String code) {
        return directory.current(Edits.code(code)).orElseThrow(Edits::unknown);
    }

    private static boolean isAfter(Agency agency, @Nullable String position) {
        return position == null || agency.code().value().compareTo(position) > 0;
    }
}
