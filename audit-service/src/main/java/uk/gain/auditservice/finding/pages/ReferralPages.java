package uk.gain.auditservice.finding.pages;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.WebSession;
import uk.gain.auditservice.finding.application.FindingEntries;
import uk.gain.auditservice.finding.application.LookUp;
import uk.gain.auditservice.finding.model.Sightings;
import uk.gain.auditservice.finding.web.Auditors;
import uk.gain.auditservice.finding.web.Moments;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.web.Page;
import uk.gain.platform.web.PageRequest;
import uk.gain.webui.PageController;
import uk.gain.webui.Words;

/** A referral's story, and who has seen it. */
@PageController
@RequestMapping("/referrals/{referralId}")
class ReferralPages {

    private final FindingEntries finding;
    private final Auditors auditors;

    ReferralPages(FindingEntries finding, Auditors auditors) {
        this.finding = finding;
        this.auditors = auditors;
    }

    @GetMapping("/story")
    Rendering story(
            Caller caller,
            @PathVariable UUID referralId,
            @RequestParam(required = false) @Nullable String cursor,
            WebSession session) {
        String purpose = PurposePage.stated(session);
        if (purpose == null) {
            return Rendering.redirectTo(PurposePage.PATH).build();
        }
        LookUp lookUp = auditors.lookUp(caller, purpose, "page /referrals/{referralId}/story");
        PageRequest page = PageRequest.of(cursor, null);
        return Rendering.view("finding/story")
                .modelAttribute("referralId", referralId)
                .modelAttribute("links", ReferralLinks.of(referralId, ReferralLinks.STORY))
                .modelAttribute("purpose", Words.of(purpose))
                .modelAttribute(
                        "steps",
                        Page.of(
                                        page,
                                        finding.story(
                                                lookUp,
                                                referralId,
                                                Moments.after(page),
                                                page.fetch()),
                                        Moments::position)
                                .map(StepLine::of))
                .build();
    }

    @GetMapping("/sightings")
    Rendering sightings(Caller caller, @PathVariable UUID referralId, WebSession session) {
        String purpose = PurposePage.stated(session);
        if (purpose == null) {
            return Rendering.redirectTo(PurposePage.PATH).build();
        }
        Sightings sightings =
                finding.sightings(
                        auditors.lookUp(caller, purpose, "page /referrals/{referralId}/sightings"),
                        referralId);
        return Rendering.view("finding/sightings")
                .modelAttribute("referralId", referralId)
                .modelAttribute("links", ReferralLinks.of(referralId, ReferralLinks.SIGHTINGS))
                .modelAttribute("purpose", Words.of(purpose))
                .modelAttribute(
                        "people", sightings.people().stream().map(SightingLine::of).toList())
                .modelAttribute("organisations", sightings.organisations())
                .build();
    }
}
