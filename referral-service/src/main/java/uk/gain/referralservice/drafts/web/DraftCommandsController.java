package uk.gain.referralservice.drafts.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.gain.platform.idempotency.IdempotentCommands;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.web.EntityTags;
import uk.gain.referralservice.drafts.application.HandlingDrafts;
import uk.gain.referralservice.drafts.application.SubmittingDrafts;
import uk.gain.referralservice.drafts.model.DraftId;
import uk.gain.referralservice.drafts.model.DraftOutcome;
import uk.gain.referralservice.drafts.model.Handler;
import uk.gain.referralservice.lifecycle.web.RaiseReferral;

/** Everything that can be done about drafts. */
@RestController
@RequestMapping(path = "/api/drafts", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Drafts")
@ApiResponse(
        responseCode = "404",
        description =
                "`not-found`: none of your unit's or region's; whether there is one elsewhere is"
                        + " not told, and the attempt is recorded",
        content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
@ApiResponse(
        responseCode = "409",
        description =
                "`action-not-available`: its state does not allow this, with what it allows; or the"
                        + " same Idempotency-Key is being carried out, see Retry-After",
        content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
@ApiResponse(
        responseCode = "412",
        description = "`version-moved`: somebody else changed it; `version` says to which",
        content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
@ApiResponse(
        responseCode = "422",
        description =
                "`referral-refused`: rules stand against it, each named with its field, and nothing"
                        + " was kept; or the Idempotency-Key was used for another body",
        content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
class DraftCommandsController {

    private static final String KEY = "Idempotency-Key";
    private static final String IF_MATCH = "If-Match";
    private static final String READ = "GET /api/drafts/{id}/content";
    private static final String SEEN = "ETag of the version you have read.";

    private final SubmittingDrafts submitting;
    private final HandlingDrafts handling;
    private final Handlers handlers;
    private final IdempotentCommands commands;

    DraftCommandsController(
            SubmittingDrafts submitting,
            HandlingDrafts handling,
            Handlers handlers,
            IdempotentCommands commands) {
        this.submitting = submitting;
        this.handling = handling;
        this.handlers = handlers;
        this.commands = commands;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "submitDraft",
            summary = "Submit a draft to your region's co-ordinator",
            description =
                    "In the form of a referral, which may be incomplete: criteria, recipients, roles"
                            + " and identifiers are judged when it is raised. What may not be held"
                            + " here at all is refused at once. The content is sealed before it is"
                            + " kept.",
            parameters =
                    @Parameter(
                            name = KEY,
                            in = ParameterIn.HEADER,
                            required = true,
                            description = "Any text of your own, new for each draft."))
    @ApiResponse(
            responseCode = "201",
            description = "Submitted",
            content = @Content(schema = @Schema(implementation = DraftMoved.class)))
    ResponseEntity<byte[]> submit(
            @Parameter(hidden = true) Caller caller,
            @Parameter(hidden = true) @RequestHeader(name = KEY, required = false)
                    @Nullable String idempotencyKey,
            @Valid @RequestBody RaiseReferral body) {
        String source = "POST /api/drafts";
        Handler handler = handlers.submitting(caller, source);
        return commands.once(
                caller,
                idempotencyKey,
                List.of("submit-draft", body),
                () -> {
                    DraftOutcome.Done done =
                            DraftRefusals.done(
                                    submitting.submit(handler, body.toDraft(), source), handler);
                    return ResponseEntity.created(
                                    URI.create("/api/drafts/" + done.draft().origin().id()))
                            .eTag(EntityTags.of(done.version()))
                            .contentType(MediaType.APPLICATION_JSON)
                            .body(DraftMoved.of(done, handler));
                });
    }

    @PostMapping(path = "/{id}/resubmission", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "resubmitDraft",
            summary = "Submit a returned draft again, as it is written now")
    @ApiResponse(
            responseCode = "200",
            description = "Submitted again",
            content = @Content(schema = @Schema(implementation = DraftMoved.class)))
    ResponseEntity<byte[]> resubmit(
            @Parameter(hidden = true) Caller caller,
            @RequestHeader(name = KEY, required = false) @Nullable String idempotencyKey,
            @Parameter(description = SEEN, example = "\"3\"", required = true)
                    @RequestHeader(name = IF_MATCH, required = false)
                    @Nullable String ifMatch,
            @PathVariable UUID id,
            @Valid @RequestBody RaiseReferral body) {
        String source = "POST /api/drafts/{id}/resubmission";
        Handler handler = handlers.submitting(caller, source);
        OptionalLong seen = OptionalLong.of(EntityTags.required(ifMatch, READ));
        return once(
                caller,
                handler,
                idempotencyKey,
                List.of("resubmit-draft", id, seen.getAsLong(), body),
                () -> submitting.resubmit(handler, new DraftId(id), seen, body.toDraft(), source));
    }

    @PostMapping("/{id}/withdrawal")
    @Operation(
            operationId = "withdrawDraft",
            summary = "Take a draft back",
            description = "What it held is erased: its keys are destroyed in the same transaction.")
    @ApiResponse(
            responseCode = "200",
            description = "Withdrawn and erased",
            content = @Content(schema = @Schema(implementation = DraftMoved.class)))
    ResponseEntity<byte[]> withdraw(
            @Parameter(hidden = true) Caller caller,
            @RequestHeader(name = KEY, required = false) @Nullable String idempotencyKey,
            @PathVariable UUID id) {
        String source = "POST /api/drafts/{id}/withdrawal";
        Handler handler = handlers.submitting(caller, source);
        return once(
                caller,
                handler,
                idempotencyKey,
                List.of("withdraw-draft", id),
                () -> submitting.withdraw(handler, new DraftId(id), source));
    }

    @PutMapping(path = "/{id}/content", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "completeDraft",
            summary = "Complete a submitted draft",
            description = "Replaces it by what you send; the requesting unit stays its own.")
    @ApiResponse(
            responseCode = "200",
            description = "Kept",
            content = @Content(schema = @Schema(implementation = DraftMoved.class)))
    ResponseEntity<byte[]> complete(
            @Parameter(hidden = true) Caller caller,
            @RequestHeader(name = KEY, required = false) @Nullable String idempotencyKey,
            @Parameter(description = SEEN, example = "\"3\"", required = true)
                    @RequestHeader(name = IF_MATCH, required = false)
                    @Nullable String ifMatch,
            @PathVariable UUID id,
            @Valid @RequestBody RaiseReferral body) {
        String source = "PUT /api/drafts/{id}/content";
        Handler handler = handlers.handling(caller, source);
        OptionalLong seen = OptionalLong.of(EntityTags.required(ifMatch, READ));
        return once(
                caller,
                handler,
                idempotencyKey,
                List.of("complete-draft", id, seen.getAsLong(), body),
                () -> handling.complete(handler, new DraftId(id), seen, body.toDraft(), source));
    }

    @PostMapping(path = "/{id}/return", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "returnDraft",
            summary = "Return a submitted draft to its unit, with a reason")
    @ApiResponse(
            responseCode = "200",
            description = "Returned",
            content = @Content(schema = @Schema(implementation = DraftMoved.class)))
    ResponseEntity<byte[]> giveBack(
            @Parameter(hidden = true) Caller caller,
            @RequestHeader(name = KEY, required = false) @Nullable String idempotencyKey,
            @Parameter(description = SEEN, example = "\"3\"")
                    @RequestHeader(name = IF_MATCH, required = false)
                    @Nullable String ifMatch,
            @PathVariable UUID id,
            @Valid @RequestBody ReturnDraft body) {
        String source = "POST /api/drafts/{id}/return";
        Handler handler = handlers.handling(caller, source);
        OptionalLong seen = EntityTags.optional(ifMatch, READ);
        return once(
                caller,
                handler,
                idempotencyKey,
                List.of("return-draft", id, body),
                () -> handling.giveBack(handler, new DraftId(id), seen, body.reason(), source));
    }

    @PostMapping("/{id}/referral")
    @Operation(
            operationId = "raiseDraft",
            summary = "Raise a referral of a submitted draft",
            description =
                    "As `POST /api/referrals` with the draft as its body, the unit and its reference"
                            + " carried over. What the draft held is erased, because the referral"
                            + " holds it from now on.")
    @ApiResponse(
            responseCode = "200",
            description = "Raised; `referralId` names the referral",
            content = @Content(schema = @Schema(implementation = DraftMoved.class)))
    ResponseEntity<byte[]> raise(
            @Parameter(hidden = true) Caller caller,
            @RequestHeader(name = KEY, required = false) @Nullable String idempotencyKey,
            @Parameter(description = SEEN, example = "\"3\"")
                    @RequestHeader(name = IF_MATCH, required = false)
                    @Nullable String ifMatch,
            @PathVariable UUID id) {
        String source = "POST /api/drafts/{id}/referral";
        Handler handler = handlers.handling(caller, source);
        OptionalLong seen = EntityTags.optional(ifMatch, READ);
        return once(
                caller,
                handler,
                idempotencyKey,
                List.of("raise-draft", id),
                () -> handling.raise(handler, new DraftId(id), seen, source));
    }

    /** A refusal leaves no trace of the command; that it was denied is recorded all the same. */
    private ResponseEntity<byte[]> once(
            Caller caller,
            Handler handler,
            @Nullable String idempotencyKey,
            Object request,
            Supplier<DraftOutcome> command) {
        return commands.once(
                caller,
                idempotencyKey,
                request,
                () -> {
                    DraftOutcome.Done done = DraftRefusals.done(command.get(), handler);
                    return ResponseEntity.ok()
                            .eTag(EntityTags.of(done.version()))
                            .contentType(MediaType.APPLICATION_JSON)
                            .body(DraftMoved.of(done, handler));
                });
    }
}
