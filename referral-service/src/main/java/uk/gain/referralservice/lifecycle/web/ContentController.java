package uk.gain.referralservice.lifecycle.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.gain.platform.identity.Caller;
import uk.gain.referralservice.lifecycle.application.ReadingContent;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.RequestId;

/** Reading what is sealed. */
@RestController
@RequestMapping(path = "/api/referrals/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(
        name = "Content",
        description = "Personal data. Every reading is recorded as a consultation, with who read.")
@ApiResponse(
        responseCode = "410",
        description = "`key-destroyed`: the content was erased and nobody can read it again",
        content = @Content(mediaType = Examples.PROBLEM))
class ContentController {

    private final ReadingContent reading;
    private final Coordinators coordinators;

    ContentController(ReadingContent reading, Coordinators coordinators) {
        this.reading = reading;
        this.coordinators = coordinators;
    }

    @GetMapping("/content")
    @Operation(
            operationId = "readContent",
            summary = "Read a referral's content",
            description = "The subjects, the question, purpose, necessity and proportionality.")
    @ApiResponse(responseCode = "200", description = "The content")
    @ApiResponse(
            responseCode = "404",
            description = "`not-found`: none of your region's",
            content = @Content(mediaType = Examples.PROBLEM))
    ResponseEntity<ContentView> content(
            @Parameter(hidden = true) Caller caller, @PathVariable UUID id) {
        String source = "GET /api/referrals/{id}/content";
        return unstored(
                ContentView.of(
                        Refusals.shown(
                                reading.ofReferral(
                                        coordinators.looking(caller, source),
                                        new ReferralId(id),
                                        source))));
    }

    @GetMapping("/requests/{requestId}/content")
    @Operation(
            operationId = "readAnswer",
            summary = "Read what an agency sent",
            description =
                    "All items sent so far, each with its own grading; the handling codes bind"
                            + " whoever reads them. After a refusal: the agency's own words about"
                            + " it.")
    @ApiResponse(responseCode = "200", description = "What the agency sent")
    @ApiResponse(
            responseCode = "404",
            description =
                    "`no-content`: the agency has sent nothing to read; `not-found`: none of your"
                            + " region's",
            content = @Content(mediaType = Examples.PROBLEM))
    ResponseEntity<AnswerContentView> answer(
            @Parameter(hidden = true) Caller caller,
            @PathVariable UUID id,
            @PathVariable UUID requestId) {
        String source = "GET /api/referrals/{id}/requests/{requestId}/content";
        return unstored(
                AnswerContentView.of(
                        Refusals.shown(
                                reading.ofAnswer(
                                        coordinators.looking(caller, source),
                                        new ReferralId(id),
                                        new RequestId(requestId),
                                        source))));
    }

    /** Nothing between here and the reader may keep a copy. */
    private static <T> ResponseEntity<T> unstored(T view) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(view);
    }
}
