package uk.gain.referralservice.lifecycle.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import uk.gain.platform.identity.Caller;
import uk.gain.referralservice.lifecycle.application.FollowingReferrals;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.RollUp;

/** Where a referral stands, once or live, and how it got there. */
@RestController
@RequestMapping("/api/referrals/{id}")
@Tag(name = "Progress", description = "Where a referral stands and how it got there.")
@ApiResponse(
        responseCode = "404",
        description = "`not-found`: none of your region's",
        content = @Content(mediaType = Examples.PROBLEM))
class ProgressController {

    private static final String ROLL_UP = "GET /api/referrals/{id}/roll-up";

    private final FollowingReferrals following;
    private final Coordinators coordinators;
    private final LiveRollUps live;

    ProgressController(FollowingReferrals following, Coordinators coordinators, LiveRollUps live) {
        this.following = following;
        this.coordinators = coordinators;
        this.live = live;
    }

    @GetMapping(path = "/roll-up", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "showRollUp",
            summary = "Show where a referral stands",
            description =
                    "With `Accept: text/event-stream` the roll-up is sent again, as event"
                            + " `roll-up`, whenever it changes, until you close the connection.")
    @ApiResponse(responseCode = "200", description = "The roll-up")
    RollUpView rollUp(@Parameter(hidden = true) Caller caller, @PathVariable UUID id) {
        return RollUpView.of(now(caller, id));
    }

    /** Not a publisher itself, so that the look is authorised and recorded on a virtual thread. */
    @GetMapping(path = "/roll-up", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(operationId = "watchRollUp", summary = "Watch where a referral stands")
    @ApiResponse(responseCode = "200", description = "The roll-up now and after every change")
    ResponseEntity<Flux<ServerSentEvent<RollUpView>>> watch(
            @Parameter(hidden = true) Caller caller, @PathVariable UUID id) {
        RollUp first = now(caller, id);
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .body(live.of(new ReferralId(id), first));
    }

    @GetMapping(path = "/history", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "showHistory",
            summary = "Show what happened to a referral",
            description =
                    "Every event of the referral and of its requests, with who, when, and when this"
                            + " service learnt of it. No content.")
    @ApiResponse(responseCode = "200", description = "The history")
    HistoryView history(@Parameter(hidden = true) Caller caller, @PathVariable UUID id) {
        String source = "GET /api/referrals/{id}/history";
        return HistoryView.of(
                Refusals.shown(
                        following.history(
                                coordinators.looking(caller, source), new ReferralId(id), source)));
    }

    private RollUp now(Caller caller, UUID id) {
        return Refusals.shown(
                following.rollUp(
                        coordinators.looking(caller, ROLL_UP), new ReferralId(id), ROLL_UP));
    }
}
