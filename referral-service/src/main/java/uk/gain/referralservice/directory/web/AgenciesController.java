package uk.gain.referralservice.directory.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.ProblemType;
import uk.gain.platform.web.Page;
import uk.gain.platform.web.PageRequest;
import uk.gain.referralservice.directory.application.ConsultingDirectory;
import uk.gain.referralservice.directory.model.Agency;
import uk.gain.referralservice.directory.model.AgencyCode;
import uk.gain.referralservice.directory.model.InformationCategory;

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
        return Page.of(page, found, agency -> agency.code().value()).map(AgencyView::of);
    }

    @GetMapping("/{code}")
    @Operation(operationId = "showAgency", summary = "Show one agency")
    @ApiResponse(responseCode = "200", description = "The agency")
    @ApiResponse(
            responseCode = "404",
            description = "`not-found`: the directory knows no such code")
    AgencyView show(
            @Parameter(hidden = true) Caller caller,
            @Parameter(example = "HMRC") @PathVariable String code) {
        if (!AgencyCode.isCode(code)) {
            throw unknown();
        }
        return directory
                .find(new AgencyCode(code))
                .map(AgencyView::of)
                .orElseThrow(AgenciesController::unknown);
    }

    private static boolean isAfter(Agency agency, @Nullable String position) {
        return position == null || agency.code().value().compareTo(position) > 0;
    }

    private static Problem unknown() {
        return Problem.of(
                ProblemType.NOT_FOUND,
                "The directory knows no agency by this code; see GET /api/agencies.");
    }
}
