package uk.gain.auditservice.finding.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.WebSession;
import uk.gain.auditservice.finding.application.FindingEntries;
import uk.gain.auditservice.finding.application.LookUp;
import uk.gain.auditservice.finding.model.EntryIndex.Activity;
import uk.gain.auditservice.finding.model.Search;
import uk.gain.auditservice.finding.web.Auditors;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.web.PageRequest;
import uk.gain.webui.PageController;
import uk.gain.webui.Words;

/** Everything one person or system did: counted, and entry by entry. */
@PageController
class ActivityPage {

    private final FindingEntries finding;
    private final Auditors auditors;

    ActivityPage(FindingEntries finding, Auditors auditors) {
        this.finding = finding;
        this.auditors = auditors;
    }

    /** What was done so often, as the page says it. */
    record Line(String operation, String outcome, boolean denied, Activity counted) {

        static Line of(Activity activity) {
            return new Line(
                    Words.of(activity.operation()),
                    Words.of(activity.outcome()),
                    !activity.outcome().equals("ALLOWED"),
                    activity);
        }
    }

    @GetMapping("/activity")
    Rendering activity(
            Caller caller,
            @RequestParam String actor,
            @RequestParam(required = false) @Nullable String cursor,
            WebSession session) {
        String purpose = PurposePage.stated(session);
        if (purpose == null) {
            return Rendering.redirectTo(PurposePage.PATH).build();
        }
        LookUp lookUp = auditors.lookUp(caller, purpose, "page /activity");
        PageRequest page = PageRequest.of(cursor, null);
        long before = page.after() == null ? Long.MAX_VALUE : page.afterNumber();
        List<Line> counted = finding.activity(lookUp, actor).stream().map(Line::of).toList();
        return Rendering.view("finding/activity")
                .modelAttribute("actor", actor)
                .modelAttribute("purpose", Words.of(purpose))
                .modelAttribute("counted", counted)
                .modelAttribute(
                        "entries",
                        TrailPage.entries(
                                page,
                                finding.find(lookUp, Search.actsOf(actor), before, page.fetch())))
                .build();
    }
}
