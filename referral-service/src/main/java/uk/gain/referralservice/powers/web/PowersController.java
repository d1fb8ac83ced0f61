package uk.gain.referralservice.powers.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
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
import uk.gain.referralservice.powers.application.ConsultingPowers;
import uk.gain.referralservice.powers.model.Power;

/** Under which powers agencies may be asked. */
@RestController
@RequestMapping(path = "/api/powers", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Powers", description = "The legal gateways: under which powers agencies may be asked.")
class PowersController {

    private final ConsultingPowers consulting;

    PowersController(ConsultingPowers consulting) {
        this.consulting = consulting;
    }

    @GetMapping
    @Operation(
            operationId = "listPowers",
            summary = "List the legal gateways that count today",
            description =
                    "One version of each, in order of their ids. A request is made under one of"
                            + " the powers its agency discloses under (`powers` of GET"
                            + " /api/agencies), and keeps that rule's id and version.")
    @ApiResponse(responseCode = "200", description = "One page of legal gateways")
    Page<PowerView> list(
            @Parameter(hidden = true) Caller caller,
            @Parameter(description = "`next` of the page before.") @RequestParam(required = false)
                    @Nullable String cursor,
            @Parameter(description = "Rows to show, 1 to 200.") @RequestParam(required = false)
                    @Nullable Integer limit) {
        PageRequest page = PageRequest.of(cursor, limit);
        List<Power> found =
                consulting.ofToday().stream()
                        .filter(power -> isAfter(power, page.after()))
                        .limit(page.fetch())
                        .toList();
        return Page.of(page, found, Power::id).map(PowerView::of);
    }

    @GetMapping("/{id}")
    @Operation(
            operationId = "showPower",
            summary = "Show every version of one legal gateway",
            description =
                    "The oldest first, also those that no longer count: requests were made under"
                            + " them.")
    @ApiResponse(responseCode = "200", description = "The versions")
    @ApiResponse(responseCode = "404", description = "`not-found`: no such rule is kept")
    List<PowerView> versions(
            @Parameter(hidden = true) Caller caller,
            @Parameter(example = "CCA2013-S7") @PathVariable String id) {
        List<Power> versions = consulting.versionsOf(id);
        if (versions.isEmpty()) {
            throw Problem.of(
                    ProblemType.NOT_FOUND,
                    "No legal gateway of this id is kept; see GET /api/powers.");
        }
        return versions.stream().map(PowerView::of).toList();
    }

    private static boolean isAfter(Power power, @Nullable String position) {
        return position == null || power.id().compareTo(position) > 0;
    }
}
