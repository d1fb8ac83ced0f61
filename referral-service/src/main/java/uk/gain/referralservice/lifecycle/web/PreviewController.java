package uk.gain.referralservice.lifecycle.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.gain.platform.identity.Caller;
import uk.gain.referralservice.lifecycle.application.PreviewingReferrals;

/** Who would be asked, before anything is sent. */
@RestController
@RequestMapping(path = "/api/referrals/preview", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Referrals", description = "A co-ordinator raises referrals and follows them.")
class PreviewController {

    private final PreviewingReferrals previewing;
    private final Coordinators coordinators;

    PreviewController(PreviewingReferrals previewing, Coordinators coordinators) {
        this.previewing = previewing;
        this.coordinators = coordinators;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "previewReferral",
            summary = "See who would be asked",
            description =
                    "Takes what raising takes and says who would be asked, under which rule, by"
                            + " when, and whether it would have to wait; who would be left out and"
                            + " why; and what stands against raising it. Nothing is kept or sent;"
                            + " that somebody looked is recorded. A moment later the queues may"
                            + " differ.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = RaiseReferral.class),
                                            examples = @ExampleObject(Examples.RAISE))))
    @ApiResponse(responseCode = "200", description = "What would come of it")
    @ApiResponse(
            responseCode = "400",
            description = "`invalid-request`: what was sent is no referral",
            content = @Content(mediaType = Examples.PROBLEM))
    ResponseEntity<PreviewView> preview(
            @Parameter(hidden = true) Caller caller, @Valid @RequestBody RaiseReferral body) {
        String source = "POST /api/referrals/preview";
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(
                        PreviewView.of(
                                previewing.preview(
                                        coordinators.raising(caller, source),
                                        body.toDraft(),
                                        source)));
    }
}
