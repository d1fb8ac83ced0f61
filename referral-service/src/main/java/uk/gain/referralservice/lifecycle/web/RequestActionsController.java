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
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.RequestId;

/** What a co-ordinator does about one request. */
@RestController
@RequestMapping(
        path = "/api/referrals/{id}/requests/{requestId}",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Requests", description = "What you do about one request.")
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
class RequestActionsController {

    private static final String KEY = "Idempotency-Key";

    private final Acting acting;

    RequestActionsController(Acting acting) {
        this.acting = acting;
    }

    @PostMapping("/clarification")
    @Operation(
            operationId = "clarify",
            summary = "Answer a question of the agency",
            description =
                    "When no question of the agency is open any more, its time runs again: "
                            + "what was left when it asked is given from now on.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            implementation =
                                                                    Moves.Clarification.class),
                                            examples = @ExampleObject(MoveExamples.CLARIFICATION))),
            parameters =
                    @Parameter(
                            name = KEY,
                            in = ParameterIn.HEADER,
                            required = true,
                            description = Examples.IDEMPOTENCY_KEY))
    ResponseEntity<byte[]> clarify(
            @Parameter(hidden = true) Caller caller,
            @Parameter(hidden = true) @RequestHeader(name = KEY, required = false)
                    @Nullable String key,
            @PathVariable UUID id,
            @PathVariable UUID requestId,
            @Valid @RequestBody Moves.Clarification body) {
        return act(
                caller,
                key,
                id,
                requestId,
                body,
                "POST /api/referrals/{id}/requests/{requestId}/clarification");
    }

    @PostMapping("/question")
    @Operation(
            operationId = "ask",
            summary = "Ask the agency about its answer",
            description = "Its time does not stop. The agency answers in the messages.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Moves.Question.class),
                                            examples = @ExampleObject(MoveExamples.QUESTION))),
            parameters =
                    @Parameter(
                            name = KEY,
                            in = ParameterIn.HEADER,
                            required = true,
                            description = Examples.IDEMPOTENCY_KEY))
    ResponseEntity<byte[]> ask(
            @Parameter(hidden = true) Caller caller,
            @Parameter(hidden = true) @RequestHeader(name = KEY, required = false)
                    @Nullable String key,
            @PathVariable UUID id,
            @PathVariable UUID requestId,
            @Valid @RequestBody Moves.Question body) {
        return act(
                caller,
                key,
                id,
                requestId,
                body,
                "POST /api/referrals/{id}/requests/{requestId}/question");
    }

    @PostMapping("/chaser")
    @Operation(
            operationId = "chase",
            summary = "Remind the agency",
            description = "Only while an answer is waited for.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Moves.Chaser.class),
                                            examples = @ExampleObject(MoveExamples.CHASER))),
            parameters =
                    @Parameter(
                            name = KEY,
                            in = ParameterIn.HEADER,
                            required = true,
                            description = Examples.IDEMPOTENCY_KEY))
    ResponseEntity<byte[]> chase(
            @Parameter(hidden = true) Caller caller,
            @Parameter(hidden = true) @RequestHeader(name = KEY, required = false)
                    @Nullable String key,
            @PathVariable UUID id,
            @PathVariable UUID requestId,
            @Valid @RequestBody Moves.Chaser body) {
        return act(
                caller,
                key,
                id,
                requestId,
                body,
                "POST /api/referrals/{id}/requests/{requestId}/chaser");
    }

    @PostMapping("/extension")
    @Operation(
            operationId = "extend",
            summary = "Give more time",
            description =
                    "Asked for or not; where the agency asks for more time, that is decided "
                            + "with it.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(implementation = Moves.Extension.class),
                                            examples = @ExampleObject(MoveExamples.EXTENSION))),
            parameters =
                    @Parameter(
                            name = KEY,
                            in = ParameterIn.HEADER,
                            required = true,
                            description = Examples.IDEMPOTENCY_KEY))
    ResponseEntity<byte[]> extend(
            @Parameter(hidden = true) Caller caller,
            @Parameter(hidden = true) @RequestHeader(name = KEY, required = false)
                    @Nullable String key,
            @PathVariable UUID id,
            @PathVariable UUID requestId,
            @Valid @RequestBody Moves.Extension body) {
        return act(
                caller,
                key,
                id,
                requestId,
                body,
                "POST /api/referrals/{id}/requests/{requestId}/extension");
    }

    @PostMapping("/extension-refusal")
    @Operation(
            operationId = "declineExtension",
            summary = "Decline the time that the agency asks for",
            description = "Its limit stays.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            implementation =
                                                                    Moves.ExtensionRefusal.class),
                                            examples =
                                                    @ExampleObject(
                                                            MoveExamples.EXTENSION_REFUSAL))),
            parameters =
                    @Parameter(
                            name = KEY,
                            in = ParameterIn.HEADER,
                            required = true,
                            description = Examples.IDEMPOTENCY_KEY))
    ResponseEntity<byte[]> declineExtension(
            @Parameter(hidden = true) Caller caller,
            @Parameter(hidden = true) @RequestHeader(name = KEY, required = false)
                    @Nullable String key,
            @PathVariable UUID id,
            @PathVariable UUID requestId,
            @Valid @RequestBody Moves.ExtensionRefusal body) {
        return act(
                caller,
                key,
                id,
                requestId,
                body,
                "POST /api/referrals/{id}/requests/{requestId}/extension-refusal");
    }

    @PostMapping("/answer-recall-confirmation")
    @Operation(
            operationId = "confirmAnswerRecall",
            summary = "Confirm what you did about an answer that was corrected or taken back",
            description = "DPA 2018 s.38(5)(c): every holder is told, and says what was done.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            implementation =
                                                                    Moves.AnswerRecallConfirmation
                                                                            .class),
                                            examples =
                                                    @ExampleObject(
                                                            MoveExamples
                                                                    .ANSWER_RECALL_CONFIRMATION))),
            parameters =
                    @Parameter(
                            name = KEY,
                            in = ParameterIn.HEADER,
                            required = true,
                            description = Examples.IDEMPOTENCY_KEY))
    ResponseEntity<byte[]> confirmAnswerRecall(
            @Parameter(hidden = true) Caller caller,
            @Parameter(hidden = true) @RequestHeader(name = KEY, required = false)
                    @Nullable String key,
            @PathVariable UUID id,
            @PathVariable UUID requestId,
            @Valid @RequestBody Moves.AnswerRecallConfirmation body) {
        return act(
                caller,
                key,
                id,
                requestId,
                body,
                "POST /api/referrals/{id}/requests/{requestId}/answer-recall-confirmation");
    }

    private ResponseEntity<byte[]> act(
            Caller caller,
            @Nullable String key,
            UUID id,
            UUID requestId,
            Moves.AboutRequest body,
            String source) {
        return acting.once(
                caller,
                key,
                body,
                body.about(new ReferralId(id), new RequestId(requestId)),
                source);
    }
}
