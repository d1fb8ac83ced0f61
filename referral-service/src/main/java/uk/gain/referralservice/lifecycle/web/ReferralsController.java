package uk.gain.referralservice.lifecycle.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.gain.platform.idempotency.IdempotentCommands;
import uk.gain.platform.identity.Caller;
import uk.gain.referralservice.lifecycle.application.FollowedReferral;
import uk.gain.referralservice.lifecycle.application.FollowingReferrals;
import uk.gain.referralservice.lifecycle.application.RaisingReferrals;
import uk.gain.referralservice.lifecycle.model.Coordinator;
import uk.gain.referralservice.lifecycle.model.Examined;
import uk.gain.referralservice.lifecycle.model.Raised;
import uk.gain.referralservice.lifecycle.model.ReferralId;

/** Raising, listing and showing referrals. */
@RestController
@RequestMapping(path = "/api/referrals", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Referrals", description = "A co-ordinator raises referrals and follows them.")
class ReferralsController {

    private final RaisingReferrals raising;
    private final FollowingReferrals following;
    private final Coordinators coordinators;
    private final IdempotentCommands commands;

    ReferralsController(
            RaisingReferrals raising,
            FollowingReferrals following,
            Coordinators coordinators,
            IdempotentCommands commands) {
        this.raising = raising;
        this.following = following;
        this.coordinators = coordinators;
        this.commands = commands;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "raiseReferral",
            summary = "Raise a referral",
            description =
                    "Asks every recipient at once: one request each, with its own state, clock and"
                            + " answer. The content is sealed before it is kept or sent. The answer"
                            + " says that the referral is durably kept and will be sent; whether an"
                            + " agency has it is told by the requests' receipts and nothing else.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = RaiseReferral.class),
                                            examples = @ExampleObject(Examples.RAISE))),
            parameters =
                    @Parameter(
                            name = "Idempotency-Key",
                            in = ParameterIn.HEADER,
                            required = true,
                            description =
                                    "Any text of your own, new for each referral. Sent again with"
                                            + " the same body, it gets the first answer byte for byte"
                                            + " and raises nothing."))
    @ApiResponse(
            responseCode = "201",
            description = "Raised",
            headers = @Header(name = "Location", description = "Where to follow it"),
            content = @Content(schema = @Schema(implementation = ReferralView.class)))
    @ApiResponse(
            responseCode = "409",
            description = "The same Idempotency-Key is being carried out; see Retry-After",
            content = @Content(mediaType = Examples.PROBLEM))
    @ApiResponse(
            responseCode = "422",
            description =
                    "`referral-refused`: a rule at the door stands against it, and every such rule"
                            + " is listed; or the Idempotency-Key was used for another body",
            content =
                    @Content(
                            mediaType = Examples.PROBLEM,
                            examples = @ExampleObject(Examples.REFUSED)))
    ResponseEntity<byte[]> raise(
            @Parameter(hidden = true) Caller caller,
            @Parameter(hidden = true) @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable String idempotencyKey,
            @Valid @RequestBody RaiseReferral body) {
        String source = "POST /api/referrals";
        Coordinator coordinator = coordinators.raising(caller, source);
        return commands.once(
                caller,
                idempotencyKey,
                body,
                () ->
                        switch (raising.raise(coordinator, body.toDraft(), source)) {
                            case Raised raised ->
                                    ResponseEntity.created(
                                                    URI.create("/api/referrals/" + raised.id()))
                                            .contentType(MediaType.APPLICATION_JSON)
                                            .body(ReferralView.of(FollowedReferral.of(raised)));
                            case Examined.Refused refused ->
                                    throw Refusals.refused(refused.objections());
                        });
    }

    @GetMapping("/{id}")
    @Operation(
            operationId = "showReferral",
            summary = "Show one referral with all its requests",
            description =
                    "Everything but the content: each request's state, limit, receipts and answer,"
                            + " and the roll-up. That it was looked at is recorded.")
    @ApiResponse(responseCode = "200", description = "The referral")
    @ApiResponse(
            responseCode = "404",
            description =
                    "`not-found`: none of your region's; whether there is one elsewhere is not"
                            + " told",
            content = @Content(mediaType = Examples.PROBLEM))
    ReferralView show(@Parameter(hidden = true) Caller caller, @PathVariable UUID id) {
        String source = "GET /api/referrals/{id}";
        Coordinator coordinator = coordinators.looking(caller, source);
        return ReferralView.of(
                Refusals.shown(following.view(coordinator, new ReferralId(id), source)));
    }
}
