package uk.gain.referralservice.lifecycle.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.gain.platform.identity.Caller;
import uk.gain.referralservice.lifecycle.model.Command;
import uk.gain.referralservice.lifecycle.model.ReferralId;

/** What a co-ordinator does about a whole referral. */
@RestController
@RequestMapping(
        path = "/api/referrals/{id}",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Life of a referral", description = "What you do about a referral.")
@ApiResponse(
        responseCode = "200",
        description = "The referral as it is now",
        content = @Content(schema = @Schema(implementation = ReferralView.class)))
@ApiResponse(
        responseCode = "404",
        description = "`not-found`: none of your region's",
        content = @Content(mediaType = Examples.PROBLEM))
@ApiResponse(
        responseCode = "409",
        description =
                "`action-not-available`: the state does not allow it; it and what is available are"
                        + " named. Or the same Idempotency-Key is being carried out",
        content =
                @Content(
                        mediaType = Examples.PROBLEM,
                        examples = @ExampleObject(MoveExamples.NOT_AVAILABLE)))
@ApiResponse(
        responseCode = "410",
        description = "`key-destroyed`: the content was erased and cannot be added to",
        content = @Content(mediaType = Examples.PROBLEM))
@ApiResponse(
        responseCode = "422",
        description =
                "`not-acceptable`: each rule that is broken is listed; or the Idempotency-Key was"
                        + " used for another body",
        content = @Content(mediaType = Examples.PROBLEM))
class ReferralActionsController {

    private static final String KEY = "Idempotency-Key";

    private final Acting acting;

    ReferralActionsController(Acting acting) {
        this.acting = acting;
    }

    @PostMapping("/withdrawal")
    @Operation(
            operationId = "withdraw",
            summary = "Ask no more",
            description =
                    "A queued request ends at once. Of any other, the agency's side decides "
                            + "whether it comes before an answer: until it has said so, "
                            + "withdrawalAsked is true and the state stays.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            implementation =
                                                                    Moves.Withdrawal.class),
                                            examples = @ExampleObject(MoveExamples.WITHDRAWAL))),
            parameters =
                    @Parameter(
                            name = KEY,
                            in = ParameterIn.HEADER,
                            required = true,
                            description = Examples.IDEMPOTENCY_KEY))
    ResponseEntity<byte[]> withdraw(
            @Parameter(hidden = true) Caller caller,
            @Parameter(hidden = true) @RequestHeader(name = KEY, required = false)
                    @Nullable String key,
            @PathVariable UUID id,
            @Valid @RequestBody Moves.Withdrawal body) {
        return act(caller, key, id, body, "POST /api/referrals/{id}/withdrawal");
    }

    @PostMapping("/recall")
    @Operation(
            operationId = "recall",
            summary = "Recall what was sent",
            description =
                    "It must not be used, whatever was answered, and is not shown to the "
                            + "agencies any more. Every agency that holds it must confirm; see "
                            + "recalls.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(implementation = Moves.Recalling.class),
                                            examples = @ExampleObject(MoveExamples.RECALL))),
            parameters =
                    @Parameter(
                            name = KEY,
                            in = ParameterIn.HEADER,
                            required = true,
                            description = Examples.IDEMPOTENCY_KEY))
    ResponseEntity<byte[]> recall(
            @Parameter(hidden = true) Caller caller,
            @Parameter(hidden = true) @RequestHeader(name = KEY, required = false)
                    @Nullable String key,
            @PathVariable UUID id,
            @Valid @RequestBody Moves.Recalling body) {
        return act(caller, key, id, body, "POST /api/referrals/{id}/recall");
    }

    @PostMapping("/information")
    @Operation(
            operationId = "addInformation",
            summary = "Add information",
            description = "Only what is new. Every agency sees that there is more.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            implementation =
                                                                    Moves.Information.class),
                                            examples = @ExampleObject(MoveExamples.INFORMATION))),
            parameters =
                    @Parameter(
                            name = KEY,
                            in = ParameterIn.HEADER,
                            required = true,
                            description = Examples.IDEMPOTENCY_KEY))
    ResponseEntity<byte[]> addInformation(
            @Parameter(hidden = true) Caller caller,
            @Parameter(hidden = true) @RequestHeader(name = KEY, required = false)
                    @Nullable String key,
            @PathVariable UUID id,
            @Valid @RequestBody Moves.Information body) {
        return act(caller, key, id, body, "POST /api/referrals/{id}/information");
    }

    @PostMapping("/correction")
    @Operation(
            operationId = "correct",
            summary = "Correct the content",
            description =
                    "The whole content, which replaces what was sent. Every agency that "
                            + "holds what it replaces must confirm; see recalls.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            implementation =
                                                                    Moves.Correction.class),
                                            examples = @ExampleObject(MoveExamples.CORRECTION))),
            parameters =
                    @Parameter(
                            name = KEY,
                            in = ParameterIn.HEADER,
                            required = true,
                            description = Examples.IDEMPOTENCY_KEY))
    ResponseEntity<byte[]> correct(
            @Parameter(hidden = true) Caller caller,
            @Parameter(hidden = true) @RequestHeader(name = KEY, required = false)
                    @Nullable String key,
            @PathVariable UUID id,
            @Valid @RequestBody Moves.Correction body) {
        return act(caller, key, id, body, "POST /api/referrals/{id}/correction");
    }

    @PostMapping("/closure")
    @Operation(
            operationId = "close",
            summary = "Close the referral",
            description =
                    "With what it was worth. Not while an answer, or the content of a hit, "
                            + "is waited for: extend, chase, or withdraw what is not needed.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Moves.Outcomes.class),
                                            examples = @ExampleObject(MoveExamples.CLOSURE))),
            parameters =
                    @Parameter(
                            name = KEY,
                            in = ParameterIn.HEADER,
                            required = true,
                            description = Examples.IDEMPOTENCY_KEY))
    ResponseEntity<byte[]> close(
            @Parameter(hidden = true) Caller caller,
            @Parameter(hidden = true) @RequestHeader(name = KEY, required = false)
                    @Nullable String key,
            @PathVariable UUID id,
            @Valid @RequestBody Moves.Outcomes body) {
        return acting.once(
                caller,
                key,
                body,
                new Command.Close(new ReferralId(id), body.stated()),
                "POST /api/referrals/{id}/closure");
    }

    @PostMapping("/outcomes")
    @Operation(
            operationId = "addOutcomes",
            summary = "Add outcomes after closing",
            description = "What the referral turned out to be worth later.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Moves.Outcomes.class),
                                            examples = @ExampleObject(MoveExamples.OUTCOMES))),
            parameters =
                    @Parameter(
                            name = KEY,
                            in = ParameterIn.HEADER,
                            required = true,
                            description = Examples.IDEMPOTENCY_KEY))
    ResponseEntity<byte[]> addOutcomes(
            @Parameter(hidden = true) Caller caller,
            @Parameter(hidden = true) @RequestHeader(name = KEY, required = false)
                    @Nullable String key,
            @PathVariable UUID id,
            @Valid @RequestBody Moves.Outcomes body) {
        return acting.once(
                caller,
                key,
                body,
                new Command.AddOutcomes(new ReferralId(id), body.stated()),
                "POST /api/referrals/{id}/outcomes");
    }

    @PostMapping("/reopening")
    @Operation(
            operationId = "reopen",
            summary = "Open the referral again",
            description = "Every request is again what it was.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(implementation = Moves.Reopening.class),
                                            examples = @ExampleObject(MoveExamples.REOPENING))),
            parameters =
                    @Parameter(
                            name = KEY,
                            in = ParameterIn.HEADER,
                            required = true,
                            description = Examples.IDEMPOTENCY_KEY))
    ResponseEntity<byte[]> reopen(
            @Parameter(hidden = true) Caller caller,
            @Parameter(hidden = true) @RequestHeader(name = KEY, required = false)
                    @Nullable String key,
            @PathVariable UUID id,
            @Valid @RequestBody Moves.Reopening body) {
        return act(caller, key, id, body, "POST /api/referrals/{id}/reopening");
    }

    private ResponseEntity<byte[]> act(
            Caller caller, @Nullable String key, UUID id, Moves.AboutReferral body, String source) {
        return acting.once(caller, key, body, body.about(new ReferralId(id)), source);
    }
}
