package uk.gain.auditservice.finding.pages;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.WebSession;
import uk.gain.auditservice.entry.Operation;
import uk.gain.auditservice.entry.Outcome;
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
import uk.gain.webui.form.Choice;
import uk.gain.webui.form.Form;

/** The trail, the newest first, and the trail of one referral, the oldest first. */
@PageController
class TrailPage {

    static final String PATH = "/trail";

    private static final List<Choice> OPERATIONS = choices(Operation.values());
    private static final List<Choice> OUTCOMES = choices(Outcome.values());

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
        Form filter = Form.of(query);
        PageRequest page = PageRequest.of(given(filter, "cursor"), null);
        long before = page.after() == null ? Long.MAX_VALUE : Long.parseLong(page.after());
        List<Found> found = finding.find(lookUp, search(filter), before, page.fetch());
        return Rendering.view("finding/trail")
                .modelAttribute("form", filter)
                .modelAttribute("operations", OPERATIONS)
                .modelAttribute("outcomes", OUTCOMES)
                .modelAttribute("purpose", Words.of(purpose))
                .modelAttribute("entries", entries(page, found))
                .build();
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
        long after = page.after() == null ? -1 : Long.parseLong(page.after());
        List<Found> found = finding.trail(lookUp, referralId, after, page.fetch());
        return Rendering.view("finding/referral")
                .modelAttribute("referralId", referralId)
                .modelAttribute("purpose", Words.of(purpose))
                .modelAttribute("entries", entries(page, found))
                .build();
    }

    private static Page<EntryLine> entries(PageRequest page, List<Found> found) {
        return Page.of(page, found, entry -> String.valueOf(entry.index())).map(EntryLine::of);
    }

    private static Search search(Form filter) {
        return new Search(
                null,
                given(filter, "reference"),
                given(filter, "actor"),
                given(filter, "organisation"),
                given(filter, "operation"),
                given(filter, "outcome"),
                null,
                null,
                null);
    }

    private static @Nullable String given(Form filter, String field) {
        return filter.has(field) ? filter.value(field) : null;
    }

    private static List<Choice> choices(Enum<?>[] values) {
        return Stream.concat(
                        Stream.of(new Choice("", "Any")),
                        Arrays.stream(values)
                                .map(value -> new Choice(value.name(), Words.of(value))))
                .toList();
    }
}
