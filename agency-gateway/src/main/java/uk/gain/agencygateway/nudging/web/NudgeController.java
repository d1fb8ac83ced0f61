package uk.gain.agencygateway.nudging.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import uk.gain.agencygateway.nudging.application.ConfiguringNudges;
import uk.gain.agencygateway.nudging.application.ConfiguringNudges.Outcome;
import uk.gain.agencygateway.nudging.model.BrokenRule;
import uk.gain.agencygateway.nudging.model.Nudge;
import uk.gain.platform.idempotency.IdempotentCommands;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.ProblemType;
import uk.gain.platform.problems.Violation;

@RestController
@Tag(
        name = "E-mail nudges",
        description =
                "That requests wait, how many, how urgent, until when; never whom or what they are"
                        + " about.")
class NudgeController {

    private static final ProblemType REFUSED =
            new ProblemType(
                    "email-nudge-refused",
                    "The settings break a rule",
                    HttpStatus.UNPROCESSABLE_CONTENT);

    private final ConfiguringNudges configuring;
    private final NudgeCallers callers;
    private final IdempotentCommands commands;

    NudgeController(
            ConfiguringNudges configuring, NudgeCallers callers, IdempotentCommands commands) {
        this.configuring = configuring;
        this.callers = callers;
        this.commands = commands;
    }

    /** What is set. */
    record SettingsView(
            @Schema(description = "Whether this exchange sends e-mail at all") boolean available,
            @Schema(description = "Absent until it is set") @Nullable NudgeBody settings,
            @Schema(description = "Absent until one was sent") @Nullable Instant lastSentAt) {}

    /** An agency whose e-mails fail; no address. */
    record TroubledView(
            @Schema(example = "HMRC") String agency,
            @Schema(description = "Attempts in a row that the server did not take", example = "0")
                    int failures,
            @Schema(description = "SMTP status that refused it; absent while it is retried")
                    @Nullable Integer refusedCode,
            @Nullable Instant refusedAt) {

        static TroubledView of(Nudge nudge) {
            Nudge.Refused refused = nudge.refused();
            return new TroubledView(
                    nudge.agency(),
                    nudge.failures(),
                    refused == null ? null : refused.code(),
                    refused == null ? null : refused.at());
        }
    }

    @GetMapping("/api/email-nudges")
    @Operation(
            summary = "See when and where your agency is told by e-mail that requests wait",
            description = "For officers; that the address was shown is recorded.")
    SettingsView view(@Parameter(hidden = true) Caller caller) {
        String source = "GET /api/email-nudges";
        callers.configuring(caller, source);
        ConfiguringNudges.Settings settings = configuring.view(caller, source);
        return new SettingsView(
                settings.on(),
                NudgeBody.of(settings.nudge(), settings.address()).orElse(null),
                settings.nudge().map(Nudge::lastSentAt).orElse(null));
    }

    @PutMapping("/api/email-nudges")
    @Operation(
            summary = "Say when and where",
            description =
                    "AT_ONCE: never more often than every ten minutes; HOURLY: at the full hour;"
                            + " DAILY: at dailyAt. Nothing is sent when nothing waits.")
    @ApiResponse(responseCode = "422", description = "`email-nudge-refused`: the rule is named")
    ResponseEntity<byte[]> save(
            @Parameter(hidden = true) Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody NudgeBody body) {
        String source = "PUT /api/email-nudges";
        callers.configuring(caller, source);
        return commands.once(
                caller,
                key,
                List.of(source, body),
                () ->
                        switch (configuring.save(
                                caller, body.address(), body.wish(), body.enabled(), source)) {
                            case Outcome.Saved _ -> ResponseEntity.noContent().build();
                            case Outcome.Refused(BrokenRule rule) ->
                                    throw Problem.of(
                                            REFUSED,
                                            rule.message(),
                                            List.of(
                                                    new Violation(
                                                            rule.field(),
                                                            rule.rule(),
                                                            rule.message())));
                        });
    }

    @GetMapping("/api/operator/email-nudges")
    @Operation(summary = "For operators: agencies whose e-mails the mail server does not take")
    List<TroubledView> troubled(@Parameter(hidden = true) Caller caller) {
        callers.operating(caller, "GET /api/operator/email-nudges");
        return configuring.troubled().stream().map(TroubledView::of).toList();
    }

    @PostMapping("/api/operator/email-nudges/{agency}/retry")
    @Operation(summary = "For operators: have it tried again")
    @ApiResponse(responseCode = "404", description = "`not-found`: nothing of the agency failed")
    ResponseEntity<byte[]> tryAgain(
            @Parameter(hidden = true) Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Parameter(example = "HMRC") @PathVariable String agency) {
        String source = "POST /api/operator/email-nudges/{agency}/retry";
        callers.operating(caller, source);
        return commands.once(
                caller,
                key,
                List.of(source, agency),
                () -> {
                    if (!configuring.tryAgain(caller, agency, source)) {
                        throw Problem.of(
                                ProblemType.NOT_FOUND, "No e-mail of this agency has failed");
                    }
                    return ResponseEntity.noContent().build();
                });
    }
}
