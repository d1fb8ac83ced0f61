package uk.gain.referralservice.lifecycle.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.web.PageRequest;
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
                            + " answers. That they were read is recorded. A page is shorter than"
                            + " asked for where keys were destroyed.")
    @ApiResponse(responseCode = "200", description = "One page of messages, oldest first")
    @ApiResponse(
            responseCode = "404",
            description = "`not-found`: none of your region's",
            content = @Content(mediaType = Examples.PROBLEM))
    @ApiResponse(
            responseCode = "410",
            description = "`key-destroyed`: all of it was erased and nobody can read it again",
            content = @Content(mediaType = Examples.PROBLEM))
    ResponseEntity<MessagesView> messages(
            @Parameter(hidden = true) Caller caller,
            @PathVariable UUID id,
            @Parameter(description = "`next` of the page before.") @RequestParam(required = false)
                    @Nullable String cursor,
            @Parameter(description = "Messages to show, 1 to 200.") @RequestParam(required = false)
                    @Nullable Integer limit) {
        String source = "GET /api/referrals/{id}/messages";
        PageRequest page = PageRequest.of(cursor, limit);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(
                        MessagesView.of(
                                Refusals.shown(
                                        reading.part(
                                                coordinators.looking(caller, source),
                                                new ReferralId(id),
                                                page.afterId(),
                                                page.limit(),
                                                source))));
    }
}
