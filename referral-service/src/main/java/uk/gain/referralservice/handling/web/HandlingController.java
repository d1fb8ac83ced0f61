package uk.gain.referralservice.handling.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
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
import uk.gain.referralservice.handling.application.Handled;
import uk.gain.referralservice.handling.application.HandlingContent;
import uk.gain.referralservice.handling.application.HandlingContent.Act;
import uk.gain.referralservice.handling.model.HandlingActs;
import uk.gain.referralservice.handling.web.HandlingViews.ActBody;
import uk.gain.referralservice.handling.web.HandlingViews.ConsentView;
import uk.gain.referralservice.handling.web.HandlingViews.DoneView;
import uk.gain.referralservice.handling.web.HandlingViews.HandedOut;
import uk.gain.referralservice.handling.web.HandlingViews.SoughtView;
import uk.gain.referralservice.lifecycle.model.Consent;
import uk.gain.referralservice.lifecycle.model.Coordinator;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.RequestId;
import uk.gain.referralservice.lifecycle.web.Coordinators;

@RestController
@RequestMapping(
        path = "/api/referrals/{id}/requests/{requestId}",
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(
        name = "Handling",
        description =
                "What you do with an agency's content beyond reading it: export, print, forward, act"
                        + " upon, share onward. Handling codes and the statutory rule decide; where"
                        + " they ask for it, the originator's consent is asked for and given here.")
@ApiResponse(
        responseCode = "404",
        description = "`not-found`: none of your region's, or no such item that is still valid",
        content = @Content(mediaType = HandlingController.PROBLEM))
class HandlingController {

    static final String PROBLEM = "application/problem+json";

    private static final String ACTS = "/api/referrals/{id}/requests/{requestId}/handling-acts";
    private static final String CONSENTS = "/api/referrals/{id}/requests/{requestId}/consents";

    private final HandlingContent handling;
    private final Coordinators coordinators;
    private final IdempotentCommands commands;

    HandlingController(
            HandlingContent handling, Coordinators coordinators, IdempotentCommands commands) {
        this.handling = handling;
        this.coordinators = coordinators;
        this.commands = commands;
    }

    /** Needs no Idempotency-Key: each call is an act of its own, and no answer is kept. */
    @PostMapping("/handling-acts")
    @Operation(
            operationId = "handleContent",
            summary = "Do something with an item of an agency's content",
            description =
                    "The act is put on record, then the item comes. Every call is an act of its"
                            + " own. What needs the originator's consent is refused until it is"
                            + " given, and refused again once it is withdrawn.")
    @ApiResponse(responseCode = "200", description = "The item, and what you must keep to")
    @ApiResponse(
            responseCode = "403",
            description =
                    "`handling-not-permitted`: `rule` says why, `askConsentOf` whom to ask; absent"
                            + " when no consent helps",
            content = @Content(mediaType = PROBLEM))
    ResponseEntity<HandedOut> handle(
            @Parameter(hidden = true) Caller caller,
            @PathVariable UUID id,
            @PathVariable UUID requestId,
            @Valid @RequestBody ActBody body) {
        String source = "POST " + ACTS;
        Act act = body.act(id, requestId);
        return switch (handling.handle(coordinators.looking(caller, source), act, source)) {
            case Handled.Done done ->
                    ResponseEntity.ok()
                            .cacheControl(CacheControl.noStore())
                            .body(HandedOut.of(done));
            case Handled other -> throw HandlingProblems.of(other, act);
        };
    }

    @GetMapping("/handling-acts")
    @Operation(
            operationId = "listHandlingActs",
            summary = "See what was done with an agency's content",
            description =
                    "Oldest first, without the content. consentWithdrawnAt tells that the originator"
                            + " took its consent back after the act.")
    @ApiResponse(responseCode = "200", description = "The acts")
    List<DoneView> acts(
            @Parameter(hidden = true) Caller caller,
            @PathVariable UUID id,
            @PathVariable UUID requestId) {
        String source = "GET " + ACTS;
        Coordinator by = coordinators.looking(caller, source);
        List<Consent> consents = consents(by, id, requestId, source);
        List<HandlingActs.Done> done =
                handling.acts(by, new ReferralId(id), new RequestId(requestId), source)
                        .orElseThrow(HandlingProblems::notFound);
        return done.stream().map(each -> DoneView.of(each, consents)).toList();
    }

    @PostMapping("/consents")
    @Operation(
            operationId = "seekConsent",
            summary = "Ask the originator for its consent to an act",
            description =
                    "The agency is told the item, the act, the recipient and your reason. Not asked"
                            + " again while it is open.")
    @ApiResponse(responseCode = "200", description = "Asked")
    @ApiResponse(
            responseCode = "409",
            description = "`consent-not-sought`: it is allowed, or asked for, or no consent helps",
            content = @Content(mediaType = PROBLEM))
    ResponseEntity<byte[]> seek(
            @Parameter(hidden = true) Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @PathVariable UUID id,
            @PathVariable UUID requestId,
            @Valid @RequestBody ActBody body) {
        String source = "POST " + CONSENTS;
        Coordinator by = coordinators.changing(caller, source);
        Act act = body.act(id, requestId);
        return commands.once(
                caller,
                key,
                List.of("seek-consent", id, requestId, body),
                () ->
                        switch (handling.seek(by, act, source)) {
                            case Handled.Sought(UUID event) ->
                                    ResponseEntity.ok(new SoughtView(event));
                            case Handled other -> throw HandlingProblems.of(other, act);
                        });
    }

    @GetMapping("/consents")
    @Operation(
            operationId = "listConsents",
            summary = "See where the originator's consents stand",
            description = "One line per item and act that was asked for or decided.")
    @ApiResponse(responseCode = "200", description = "The consents")
    List<ConsentView> consents(
            @Parameter(hidden = true) Caller caller,
            @PathVariable UUID id,
            @PathVariable UUID requestId) {
        String source = "GET " + CONSENTS;
        return consents(coordinators.looking(caller, source), id, requestId, source).stream()
                .map(ConsentView::of)
                .toList();
    }

    private List<Consent> consents(Coordinator by, UUID id, UUID requestId, String source) {
        return handling.consents(by, new ReferralId(id), new RequestId(requestId), source)
                .orElseThrow(HandlingProblems::notFound);
    }
}
