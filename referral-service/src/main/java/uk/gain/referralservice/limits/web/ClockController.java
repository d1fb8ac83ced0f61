package uk.gain.referralservice.limits.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import uk.gain.platform.identity.Caller;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.RequestId;
import uk.gain.referralservice.lifecycle.web.Coordinators;
import uk.gain.referralservice.lifecycle.web.Refusals;
import uk.gain.referralservice.limits.application.ExplainingClocks;

/** Why a limit is what it is. */
@RestController
@Tag(name = "Progress", description = "Where a referral stands and how it got there.")
class ClockController {

    private final ExplainingClocks explaining;
    private final Coordinators coordinators;

    ClockController(ExplainingClocks explaining, Coordinators coordinators) {
        this.explaining = explaining;
        this.coordinators = coordinators;
    }

    @GetMapping(
            path = "/api/referrals/{id}/requests/{requestId}/clock",
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "showClock",
            summary = "Show how a request's limit came about",
            description =
                    "Every interval of its time, counted or not, and why: weekends, bank holidays by"
                            + " name, the agency's own holidays, open questions. URGENT counts every"
                            + " hour; PRIORITY and ROUTINE count the 24 hours of each working day of"
                            + " the agency's calendar, Europe/London. The totals add up to the"
                            + " limit.")
    @ApiResponse(responseCode = "200", description = "The clock")
    @ApiResponse(
            responseCode = "404",
            description = "`not-found`: none of your region's",
            content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
    ClockView clock(
            @Parameter(hidden = true) Caller caller,
            @PathVariable UUID id,
            @PathVariable UUID requestId) {
        String source = "GET /api/referrals/{id}/requests/{requestId}/clock";
        return ClockView.of(
                Refusals.shown(
                        explaining.explain(
                                coordinators.looking(caller, source),
                                new ReferralId(id),
                                new RequestId(requestId),
                                source)));
    }
}
