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
import uk.gain.referralservice.lifecycle.application.ReadingMessages;
import uk.gain.referralservice.lifecycle.model.ReferralId;

/** What was said in words. */
@RestController
@RequestMapping(path = "/api/referrals/{id}/messages", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Messages", description = "Questions, answers and reasons, in words.")
class MessagesController {

    private final ReadingMessages reading;
    private final Coordinators coordinators;

    MessagesController(ReadingMessages reading, Coordinators coordinators) {
        this.reading = reading;
        this.coordinators = coordinators;
    }

    @GetMapping
    @Operation(
            operationId = "readMessages",
            summary = "Read what was said about a referral and its requests",
            description =
                    "Questions of agencies and your answers, your questions and theirs, reminders,"
                            + " and the reasons for what was done; each names the question it"
                            + " answers. That they were read is recorded.")
    @ApiResponse(responseCode = "200", description = "The messages, oldest first")
    @ApiResponse(
            responseCode = "404",
            description = "`not-found`: none of your region's",
            content = @Content(mediaType = Examples.PROBLEM))
    @ApiResponse(
            responseCode = "410",
            description = "`key-destroyed`: all of it was erased and nobody can read it again",
            content = @Content(mediaType = Examples.PROBLEM))
    ResponseEntity<MessagesView> messages(
            @Parameter(hidden = true) Caller caller, @PathVariable UUID id) {
        String source = "GET /api/referrals/{id}/messages";
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(
                        MessagesView.of(
                                Refusals.shown(
                                        reading.of(
                                                coordinators.looking(caller, source),
                                                new ReferralId(id),
                                                source))));
    }
}
