package uk.gain.referralservice.directory.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.ProblemType;
import uk.gain.platform.problems.Violation;
import uk.gain.platform.web.Page;
import uk.gain.platform.web.PageRequest;
import uk.gain.referralservice.directory.application.ConsultingDirectory;
import uk.gain.referralservice.directory.model.AgencyCode;
import uk.gain.referralservice.directory.model.Listed;
import uk.gain.referralservice.directory.model.Party;

/** Who acts for an agency, and how its entry came to be what it is. */
@RestController
@RequestMapping(path = "/api/agencies/{code}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Editing the directory")
class AgencyVersionsController {

    private final ConsultingDirectory directory;
    private final Operators operators;

    AgencyVersionsController(ConsultingDirectory directory, Operators operators) {
        this.directory = directory;
        this.operators = operators;
    }

    @GetMapping("/members")
    @Operation(
            operationId = "showMembers",
            summary = "Show an agency's entry with who acts for it",
            description = "For operators. That it was looked at is recorded.")
    @ApiResponse(responseCode = "200", description = "The newest version; its ETag is the agency's")
    ResponseEntity<AgencyVersionView> members(
            @Parameter(hidden = true) Caller caller,
            @Parameter(example = "HMRC") @PathVariable String code) {
        String source = "GET /api/agencies/{code}/members";
        Party operator = operators.looking(caller, source);
        Listed current =
                directory.members(operator, Edits.code(code), source).orElseThrow(Edits::unknown);
        return ResponseEntity.ok().eTag(Edits.tag(current)).body(AgencyVersionView.of(current));
    }

    @GetMapping("/versions")
    @Operation(
            operationId = "listAgencyVersions",
            summary = "List every version of an agency's entry",
            description =
                    "For operators. Newest first, each whole, with who listed it, when, and what it"
                            + " changed. That they were looked at is recorded.")
    @ApiResponse(responseCode = "200", description = "One page of versions")
    Page<AgencyVersionView> versions(
            @Parameter(hidden = true) Caller caller,
            @Parameter(example = "HMRC") @PathVariable String code,
            @Parameter(description = "`next` of the page before.") @RequestParam(required = false)
                    @Nullable String cursor,
            @Parameter(description = "Rows to show, 1 to 200.") @RequestParam(required = false)
                    @Nullable Integer limit) {
        String source = "GET /api/agencies/{code}/versions";
        Party operator = operators.looking(caller, source);
        AgencyCode agency = Edits.code(code);
        PageRequest page = PageRequest.of(cursor, limit);
        List<Listed> found =
                directory.versions(operator, agency, position(page.after()), page.fetch(), source);
        if (found.isEmpty() && directory.current(agency).isEmpty()) {
            throw Edits.unknown();
        }
        return Page.of(page, found, listed -> String.valueOf(listed.version()))
                .map(AgencyVersionView::of);
    }

    private static @Nullable Long position(@Nullable String after) {
        if (after == null) {
            return null;
        }
        if (!after.matches("[0-9]{1,18}")) {
            String message = "cursor must come from an earlier page of this list";
            throw Problem.of(
                    ProblemType.INVALID_REQUEST,
                    message,
                    List.of(new Violation("cursor", "cursor-is-ours", message)));
        }
        return Long.valueOf(after);
    }
}
