package uk.gain.auditservice.finding.pages;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.WebSession;
import uk.gain.auditservice.finding.application.FindingEntries;
import uk.gain.auditservice.finding.application.LookUp;
import uk.gain.auditservice.finding.model.EntryIndex.Found;
import uk.gain.auditservice.finding.model.Search;
import uk.gain.auditservice.finding.web.Auditors;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.web.Page;
import uk.gain.platform.web.PageRequest;
import uk.gain.webui.PageController;
import uk.gain.webui.Words;
import uk.gain.webui.form.Form;

/** The trail, the newest first, and the trail of one referral, the oldest first. */
@PageController
class TrailPage {

    static final String PATH = "/trail";

    private final FindingEntries finding;
    private final Auditors auditors;

    TrailPage(FindingEntries finding, Auditors auditors) {
        this.finding = finding;
        this.auditors = auditors;
    }

    @GetMapping(PATH)
    Rendering trail(
            Caller caller, @RequestParam MultiValueMap<String, String> query, WebSession session) {
        String purpose = PurposePage.stated(session);
        if (purpose == null) {
            return Rendering.redirectTo(PurposePage.PATH).build();
        }
        LookUp lookUp = auditors.lookUp(caller, purpose, "page /trail");
        Filter filter = Filter.of(Form.of(query));
        Page<EntryLine> entries =
                filter.form().errors().isEmpty()
                        ? found(lookUp, filter)
                        : new Page<>(List.of(), null);
        return Rendering.view("finding/trail")
                .status(
                        filter.form().errors().isEmpty()
                                ? HttpStatus.OK
                                : HttpStatus.UNPROCESSABLE_CONTENT)
                .modelAttribute("form", filter.form())
                .modelAttribute("operations", Filter.OPERATIONS)
                .modelAttribute("outcomes", Filter.OUTCOMES)
                .modelAttribute("purpose", Words.of(purpose))
                .modelAttribute("entries", entries)
                .modelAttribute("export", filter.href("/export", null))
                .modelAttribute("older", filter.href(PATH, entries.next()))
                .build();
    }

    private Page<EntryLine> found(LookUp lookUp, Filter filter) {
        Form form = filter.form();
        PageRequest page = PageRequest.of(form.has("cursor") ? form.value("cursor") : null, null);
        long before = page.after() == null ? Long.MAX_VALUE : page.afterNumber();
        return entries(page, finding.find(lookUp, filter.search(), before, page.fetch()));
    }

    @GetMapping("/referrals/{referralId}/trail")
    Rendering trailOf(
            Caller caller,
            @PathVariable UUID referralId,
            @RequestParam(required = false) @Nullable String cursor,
            WebSession session) {
        String purpose = PurposePage.stated(session);
        if (purpose == null) {
            return Rendering.redirectTo(PurposePage.PATH).build();
        }
        LookUp lookUp = auditors.lookUp(caller, purpose, "page /referrals/{referralId}/trail");
        PageRequest page = PageRequest.of(cursor, null);
        long after = page.after() == null ? -1 : page.afterNumber();
        List<Found> found =
                finding.trail(lookUp, referralId, Search.trailOf(referralId), after, page.fetch());
        return Rendering.view("finding/referral")
                .modelAttribute("referralId", referralId)
                .modelAttribute("links", ReferralLinks.of(referralId, ReferralLinks.TRAIL))
                .modelAttribute("purpose", Words.of(purpose))
                .modelAttribute("entries", entries(page, found))
                .build();
    }

    static Page<EntryLine> entries(PageRequest page, List<Found> found) {
        return Page.of(page, found, entry -> String.valueOf(entry.index())).map(EntryLine::of);
    }
}
