package uk.gain.auditservice.finding.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.gain.auditservice.finding.application.FindingEntries;
import uk.gain.auditservice.finding.application.LookUp;
import uk.gain.auditservice.finding.model.EntryIndex.Activity;
import uk.gain.auditservice.finding.model.Step;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.web.Page;
import uk.gain.platform.web.PageRequest;

/** What happened to a referral, who has seen it, and what somebody did. */
@RestController
@Tag(name = "trail")
class ReferralStoryController {

    private final Auditors auditors;
    private final FindingEntries finding;

    ReferralStoryController(Auditors auditors, FindingEntries finding) {
        this.auditors = auditors;
        this.finding = finding;
    }

    @GetMapping("/api/referrals/{referralId}/story")
    @Operation(
            summary = "What happened to a referral in all services, in the order it happened",
            description =
                    "Raised, delivered, opened, answered, read, in one list; by the events' own times."
                            + " Each step names the entry that proves it.")
    Page<Step> story(
            Caller caller,
            @PathVariable UUID referralId,
            @Parameter(
                            description = EntriesController.PURPOSE,
                            example = EntriesController.PURPOSE_EXAMPLE)
                    @RequestParam(required = false)
                    @Nullable String purpose,
            @Parameter(description = EntriesController.CURSOR) @RequestParam(required = false)
                    @Nullable String cursor,
            @Parameter(example = "50") @RequestParam(required = false) @Nullable Integer limit) {
        LookUp lookUp = auditors.lookUp(caller, purpose, "GET /api/referrals/{referralId}/story");
        PageRequest page = PageRequest.of(cursor, limit);
        List<Step> steps = finding.story(lookUp, referralId, Moments.after(page), page.fetch());
        return Page.of(page, steps, Moments::position);
    }

    @GetMapping("/api/referrals/{referralId}/sightings")
    @Operation(
            summary = "Who has seen a referral",
            description =
                    "Every person and system that looked at it or tried to, with organisation, first"
                            + " and last time, how often, and what was shown; and every organisation"
                            + " that something of it was handed to. Looks into the trail show no"
                            + " referral and are not among them.")
    SightingsView sightings(
            Caller caller,
            @PathVariable UUID referralId,
            @Parameter(
                            description = EntriesController.PURPOSE,
                            example = EntriesController.PURPOSE_EXAMPLE)
                    @RequestParam(required = false)
                    @Nullable String purpose) {
        return SightingsView.of(
                finding.sightings(
                        auditors.lookUp(
                                caller, purpose, "GET /api/referrals/{referralId}/sightings"),
                        referralId));
    }

    @GetMapping("/api/activity")
    @Operation(
            summary = "What one person or system did, counted",
            description =
                    "By operation and outcome, with the first and the last time. The entries"
                            + " themselves: GET /api/entries?actor=…")
    List<Activity> activity(
            Caller caller,
            @Parameter(description = "Opaque subject", example = "hmrc-system") @RequestParam
                    String actor,
            @Parameter(
                            description = EntriesController.PURPOSE,
                            example = EntriesController.PURPOSE_EXAMPLE)
                    @RequestParam(required = false)
                    @Nullable String purpose) {
        return finding.activity(auditors.lookUp(caller, purpose, "GET /api/activity"), actor);
    }
}
