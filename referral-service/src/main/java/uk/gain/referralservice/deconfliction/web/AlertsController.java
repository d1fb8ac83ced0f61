package uk.gain.referralservice.deconfliction.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.gain.platform.idempotency.IdempotentCommands;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.web.Page;
import uk.gain.platform.web.PageRequest;
import uk.gain.referralservice.deconfliction.application.FollowingAlerts;
import uk.gain.referralservice.deconfliction.model.Alert;
import uk.gain.referralservice.deconfliction.model.Alerts;
import uk.gain.referralservice.lifecycle.model.Coordinator;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.web.Coordinators;
import uk.gain.referralservice.lifecycle.web.Refusals;

/** What de-confliction found, for the region it concerns. */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(
        name = "Alerts",
        description =
                "Who else asks about a subject of yours. Found without comparing cleartext, within"
                        + " seconds of raising; a covert referral is never named to others.")
class AlertsController {

    private static final String PROBLEM = "application/problem+json";

    private final FollowingAlerts following;
    private final Coordinators coordinators;
    private final IdempotentCommands commands;

    AlertsController(
            FollowingAlerts following, Coordinators coordinators, IdempotentCommands commands) {
        this.following = following;
        this.coordinators = coordinators;
        this.commands = commands;
    }

    @Schema(name = "AlertCounts")
    record CountsView(
            int all, @Schema(description = "Of all, those nobody has noted.") int toNote) {

        static CountsView of(Alerts.Counts counts) {
            return new CountsView(counts.all(), counts.toNote());
        }
    }

    @GetMapping("/alerts")
    @Operation(
            operationId = "listAlerts",
            summary = "List your region's alerts",
            description = "Newest first. That the list was looked at is recorded.")
    @ApiResponse(responseCode = "200", description = "One page of alerts")
    Page<AlertView> list(
            @Parameter(hidden = true) Caller caller,
            @Parameter(description = "Only those nobody has noted.")
                    @RequestParam(defaultValue = "false")
                    boolean toNote,
            @Parameter(description = "`next` of the page before.") @RequestParam(required = false)
                    @Nullable String cursor,
            @Parameter(description = "Rows to show, 1 to 200.") @RequestParam(required = false)
                    @Nullable Integer limit) {
        String source = "GET /api/alerts";
        Coordinator coordinator = coordinators.looking(caller, source);
        PageRequest page = PageRequest.of(cursor, limit);
        List<Alert> found =
                following.page(coordinator, toNote, page.afterId(), page.fetch(), source);
        return Page.of(page, found, alert -> alert.eventId().toString()).map(AlertView::of);
    }

    @GetMapping("/alerts/count")
    @Operation(operationId = "countAlerts", summary = "Count your region's alerts")
    @ApiResponse(responseCode = "200", description = "The counts")
    CountsView count(@Parameter(hidden = true) Caller caller) {
        return CountsView.of(
                following.count(coordinators.looking(caller, "GET /api/alerts/count")));
    }

    @GetMapping("/referrals/{id}/alerts")
    @Operation(
            operationId = "listAlertsOfReferral",
            summary = "List the alerts of one referral",
            description = "Newest first. That they were looked at is recorded.")
    @ApiResponse(responseCode = "200", description = "The alerts")
    @ApiResponse(
            responseCode = "404",
            description = "`not-found`: none of your region's",
            content = @Content(mediaType = PROBLEM))
    Page<AlertView> of(@Parameter(hidden = true) Caller caller, @PathVariable UUID id) {
        String source = "GET /api/referrals/{id}/alerts";
        List<Alert> alerts =
                Refusals.shown(
                        following.of(
                                coordinators.looking(caller, source), new ReferralId(id), source));
        return new Page<>(alerts, null).map(AlertView::of);
    }

    @PostMapping("/alerts/{id}/note")
    @Operation(
            operationId = "noteAlert",
            summary = "Note an alert",
            description =
                    "Says that your region has dealt with it, which takes it from the work list;"
                            + " once noted it stays as it was.",
            parameters =
                    @Parameter(
                            name = "Idempotency-Key",
                            in = ParameterIn.HEADER,
                            required = true,
                            description = "Any text of your own, new for each command."))
    @ApiResponse(
            responseCode = "200",
            description = "Noted",
            content = @Content(schema = @Schema(implementation = AlertView.class)))
    @ApiResponse(
            responseCode = "404",
            description = "`not-found`: none of your region's",
            content = @Content(mediaType = PROBLEM))
    ResponseEntity<byte[]> note(
            @Parameter(hidden = true) Caller caller,
            @Parameter(hidden = true) @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable String idempotencyKey,
            @PathVariable UUID id) {
        String source = "POST /api/alerts/{id}/note";
        Coordinator coordinator = coordinators.looking(caller, source);
        return commands.once(
                caller,
                idempotencyKey,
                List.of("note-alert", id),
                () ->
                        ResponseEntity.ok()
                                .contentType(MediaType.APPLICATION_JSON)
                                .body(
                                        AlertView.of(
                                                Refusals.shown(
                                                        following.note(coordinator, id, source)))));
    }
}
