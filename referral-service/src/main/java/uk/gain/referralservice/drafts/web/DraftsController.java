package uk.gain.referralservice.drafts.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
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
import uk.gain.platform.web.EntityTags;
import uk.gain.platform.web.Page;
import uk.gain.platform.web.PageRequest;
import uk.gain.referralservice.drafts.application.FollowingDrafts;
import uk.gain.referralservice.drafts.application.ReadDraft;
import uk.gain.referralservice.drafts.model.DraftId;
import uk.gain.referralservice.drafts.model.DraftState;
import uk.gain.referralservice.drafts.model.Handler;
import uk.gain.referralservice.drafts.model.KeptDraft;

/** Looking at drafts. */
@RestController
@RequestMapping(path = "/api/drafts", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(
        name = "Drafts",
        description =
                "A force or team submits a draft; its region's co-ordinator completes it, returns"
                        + " it with a reason, or raises it.")
@ApiResponse(
        responseCode = "404",
        description =
                "`not-found`: none of your unit's or region's; whether there is one elsewhere is"
                        + " not told, and the attempt is recorded",
        content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
class DraftsController {

    private final FollowingDrafts following;
    private final Handlers handlers;

    DraftsController(FollowingDrafts following, Handlers handlers) {
        this.following = following;
        this.handlers = handlers;
    }

    @GetMapping
    @Operation(
            operationId = "listDrafts",
            summary = "List your unit's or your region's drafts",
            description =
                    "A requester sees their unit's, a co-ordinator those of the region. Newest"
                            + " first. That the list was looked at is recorded.")
    @ApiResponse(responseCode = "200", description = "One page of drafts")
    Page<DraftView> list(
            @Parameter(hidden = true) Caller caller,
            @Parameter(description = "Only those in this state.") @RequestParam(required = false)
                    @Nullable DraftState state,
            @Parameter(description = "`next` of the page before.") @RequestParam(required = false)
                    @Nullable String cursor,
            @Parameter(description = "Rows to show, 1 to 200.") @RequestParam(required = false)
                    @Nullable Integer limit) {
        String source = "GET /api/drafts";
        Handler handler = handlers.looking(caller, source);
        PageRequest page = PageRequest.of(cursor, limit);
        List<KeptDraft> found =
                following.page(
                        handler, state, DraftId.orNull(page.afterId()), page.fetch(), source);
        return Page.of(page, found, kept -> kept.draft().origin().id().toString())
                .map(kept -> DraftView.of(kept, handler));
    }

    @GetMapping("/counts")
    @Operation(operationId = "countDrafts", summary = "Count the drafts you see by state")
    @ApiResponse(responseCode = "200", description = "The counts")
    DraftCounts counts(@Parameter(hidden = true) Caller caller) {
        return DraftCounts.of(following.counts(handlers.looking(caller, "GET /api/drafts/counts")));
    }

    @GetMapping("/{id}")
    @Operation(
            operationId = "showDraft",
            summary = "Show a draft",
            description = "Without what identifies a subject. That it was looked at is recorded.")
    @ApiResponse(responseCode = "200", description = "The draft")
    ResponseEntity<DraftView> show(@Parameter(hidden = true) Caller caller, @PathVariable UUID id) {
        String source = "GET /api/drafts/{id}";
        Handler handler = handlers.looking(caller, source);
        KeptDraft kept = DraftRefusals.shown(following.view(handler, new DraftId(id), source));
        return ResponseEntity.ok()
                .eTag(EntityTags.of(kept.version()))
                .body(DraftView.of(kept, handler));
    }

    @GetMapping("/{id}/content")
    @Operation(
            operationId = "readDraft",
            summary = "Read a draft's content",
            description =
                    "Personal data: the reading is recorded with who read. Also why it was returned.")
    @ApiResponse(responseCode = "200", description = "The whole draft")
    @ApiResponse(
            responseCode = "410",
            description = "`key-destroyed`: it was withdrawn, or raised and is the referral's now",
            content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
    ResponseEntity<DraftContentView> content(
            @Parameter(hidden = true) Caller caller, @PathVariable UUID id) {
        String source = "GET /api/drafts/{id}/content";
        ReadDraft read =
                DraftRefusals.shown(
                        following.read(handlers.looking(caller, source), new DraftId(id), source));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .eTag(EntityTags.of(read.kept().version()))
                .body(DraftContentView.of(read));
    }

    @GetMapping("/{id}/progress")
    @Operation(
            operationId = "showDraftProgress",
            summary = "Show where the referral stands that came of a draft",
            description =
                    "The roll-up and each request's state; nothing that was asked and nothing that"
                            + " was answered. That it was looked at is recorded.")
    @ApiResponse(responseCode = "200", description = "The progress")
    @ApiResponse(
            responseCode = "404",
            description = "`not-raised`: no referral came of it; `not-found`: no such draft",
            content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
    DraftProgressView progress(@Parameter(hidden = true) Caller caller, @PathVariable UUID id) {
        String source = "GET /api/drafts/{id}/progress";
        return DraftProgressView.of(
                DraftRefusals.shown(
                        following.progress(
                                handlers.looking(caller, source), new DraftId(id), source)));
    }
}
