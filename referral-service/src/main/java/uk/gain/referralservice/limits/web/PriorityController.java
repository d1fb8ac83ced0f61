package uk.gain.referralservice.limits.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import uk.gain.platform.idempotency.IdempotentCommands;
import uk.gain.platform.identity.Caller;
import uk.gain.referralservice.lifecycle.model.Coordinator;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.web.Coordinators;
import uk.gain.referralservice.limits.application.ReprioritisingReferrals;

/** Changing how soon an answer is needed. */
@RestController
@Tag(name = "Life of a referral", description = "What you do about a referral.")
class PriorityController {

    private static final String KEY = "Idempotency-Key";

    private final ReprioritisingReferrals reprioritising;
    private final Coordinators coordinators;
    private final IdempotentCommands commands;

    PriorityController(
            ReprioritisingReferrals reprioritising,
            Coordinators coordinators,
            IdempotentCommands commands) {
        this.reprioritising = reprioritising;
        this.coordinators = coordinators;
        this.commands = commands;
    }

    @PostMapping(
            path = "/api/referrals/{id}/priority",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "reprioritise",
            summary = "Change how soon an answer is needed",
            description =
                    "The time of every request that is not answered is counted anew from now on"
                            + " under the new class; a rise never gives more time than was left, a"
                            + " fall never takes any away. With `safeguarding`, what waits in an"
                            + " agency's queue is sent at once.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Reprioritise.class),
                                            examples =
                                                    @ExampleObject(
                                                            "{\"urgency\": \"URGENT\","
                                                                    + " \"safeguarding\": true}"))),
            parameters =
                    @Parameter(
                            name = KEY,
                            in = ParameterIn.HEADER,
                            required = true,
                            description = "Any text of your own, new for each change."))
    @ApiResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = PriorityView.class)))
    @ApiResponse(
            responseCode = "404",
            description = "`not-found`: none of your region's",
            content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
    @ApiResponse(
            responseCode = "409",
            description =
                    "`action-not-available`: the referral is closed; or the same Idempotency-Key is"
                            + " being carried out",
            content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
    @ApiResponse(
            responseCode = "422",
            description =
                    "`not-acceptable`: nothing would change; or the Idempotency-Key was used for"
                            + " another body",
            content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
    ResponseEntity<byte[]> reprioritise(
            @Parameter(hidden = true) Caller caller,
            @Parameter(hidden = true) @RequestHeader(name = KEY, required = false)
                    @Nullable String idempotencyKey,
            @PathVariable UUID id,
            @Valid @RequestBody Reprioritise body) {
        String source = "POST /api/referrals/{id}/priority";
        Coordinator coordinator = coordinators.changing(caller, source);
        return commands.once(
                caller,
                idempotencyKey,
                List.of("reprioritise", id, body),
                () ->
                        ResponseEntity.ok()
                                .contentType(MediaType.APPLICATION_JSON)
                                .body(
                                        PriorityView.of(
                                                PriorityRefusals.changed(
                                                        reprioritising.reprioritise(
                                                                coordinator,
                                                                new ReferralId(id),
                                                                body.urgency(),
                                                                body.safeguarding(),
                                                                source)))));
    }
}
