package uk.gain.referralservice.changes.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.ProblemType;
import uk.gain.platform.problems.Violation;
import uk.gain.referralservice.changes.application.FollowingChanges;
import uk.gain.referralservice.changes.model.Change;
import uk.gain.referralservice.lifecycle.model.Coordinator;
import uk.gain.referralservice.lifecycle.web.Coordinators;

/** Says which of a region's referrals changed, as it happens and since one last looked. */
@RestController
@RequestMapping("/api/referrals")
@Tag(name = "Changes", description = "Which of your region's referrals changed, live.")
class ChangesController {

    private static final String SOURCE = "GET /api/referrals/changes";
    private static final Duration BETWEEN_SIGNS_OF_LIFE = Duration.ofSeconds(15);

    private final FollowingChanges following;
    private final LiveChanges live;
    private final Coordinators coordinators;
    private final Clock clock;

    ChangesController(
            FollowingChanges following, LiveChanges live, Coordinators coordinators, Clock clock) {
        this.following = following;
        this.live = live;
        this.coordinators = coordinators;
        this.clock = clock;
    }

    @Schema(name = "ReferralChanged", description = "Ids only: look up what you may see.")
    record ChangedView(UUID referralId, @Schema(example = "TN-2026-000123") String reference) {

        static ChangedView of(Change change) {
            return new ChangedView(change.referral().value(), change.reference());
        }
    }

    /** Not a publisher itself, so that the look is authorised and recorded on a virtual thread. */
    @GetMapping(path = "/changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            operationId = "followChanges",
            summary = "Follow which referrals change",
            description =
                    "An event `referral-changed` for each of your region's referrals that changed;"
                            + " its id is the position in the feed. Send the last id you have seen"
                            + " as `Last-Event-ID` and you get everything since, each once and in"
                            + " order; without it you get what changes from now on. The first thing"
                            + " sent is an id without an event: where the feed ended when you came."
                            + " A comment every 15 seconds says that the stream is alive. It ends"
                            + " when your token expires or you may no longer see it; connect"
                            + " again with a new token.")
    @ApiResponse(responseCode = "200", description = "The changes, until you close the connection")
    @ApiResponse(
            responseCode = "400",
            description = "`invalid-request`: Last-Event-ID is no position of this feed",
            content = @Content(mediaType = "application/problem+json"))
    ResponseEntity<Flux<ServerSentEvent<ChangedView>>> changes(
            @Parameter(hidden = true) Caller caller,
            @Parameter(hidden = true) @AuthenticationPrincipal Jwt token,
            @Parameter(description = "The last id you have seen.", example = "4711")
                    @RequestHeader(name = "Last-Event-ID", required = false)
                    @Nullable String lastEventId) {
        Coordinator coordinator = coordinators.looking(caller, SOURCE);
        long end = following.begin(coordinator, SOURCE);
        long from = lastEventId == null ? end : position(lastEventId, end);
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .body(stream(coordinator, from).takeUntilOther(expiry(token.getExpiresAt())));
    }

    private Flux<ServerSentEvent<ChangedView>> stream(Coordinator coordinator, long from) {
        Flux<ServerSentEvent<ChangedView>> changed =
                live.after(coordinator, from)
                        .concatMapIterable((List<Change> changes) -> changes)
                        .map(ChangesController::event);
        Flux<ServerSentEvent<ChangedView>> signsOfLife =
                Flux.interval(BETWEEN_SIGNS_OF_LIFE)
                        .onBackpressureDrop()
                        .map(_ -> comment("still following"));
        return changed.publish(
                        events ->
                                Flux.merge(
                                        events,
                                        signsOfLife.takeUntilOther(events.ignoreElements())))
                .startWith(
                        ServerSentEvent.<ChangedView>builder()
                                .id(String.valueOf(from))
                                .comment("following from here")
                                .build());
    }

    private static ServerSentEvent<ChangedView> event(Change change) {
        return ServerSentEvent.builder(ChangedView.of(change))
                .id(String.valueOf(change.position()))
                .event("referral-changed")
                .build();
    }

    private static ServerSentEvent<ChangedView> comment(String words) {
        return ServerSentEvent.<ChangedView>builder().comment(words).build();
    }

    private Mono<Long> expiry(@Nullable Instant expiresAt) {
        return expiresAt == null
                ? Mono.just(0L)
                : Mono.delay(Duration.between(clock.instant(), expiresAt));
    }

    private static long position(String lastEventId, long end) {
        boolean ours = lastEventId.matches("[0-9]{1,18}") && Long.parseLong(lastEventId) <= end;
        if (!ours) {
            String message =
                    "Last-Event-ID must be an id of this stream, 0 to "
                            + end
                            + ". List the referrals again and connect without it.";
            throw Problem.of(
                    ProblemType.INVALID_REQUEST,
                    message,
                    List.of(new Violation("Last-Event-ID", "position-is-ours", message)));
        }
        return Long.parseLong(lastEventId);
    }
}
