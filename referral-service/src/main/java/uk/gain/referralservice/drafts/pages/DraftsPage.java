package uk.gain.referralservice.drafts.pages;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.web.Page;
import uk.gain.platform.web.PageRequest;
import uk.gain.referralservice.drafts.application.FollowingDrafts;
import uk.gain.referralservice.drafts.model.DraftId;
import uk.gain.referralservice.drafts.model.DraftState;
import uk.gain.referralservice.drafts.model.Handler;
import uk.gain.referralservice.drafts.model.KeptDraft;
import uk.gain.referralservice.drafts.web.Handlers;
import uk.gain.referralservice.lifecycle.pages.UnitNames;
import uk.gain.webui.PageController;
import uk.gain.webui.Words;

/** A unit's or a region's drafts, with how many there are in each state. */
@PageController
class DraftsPage {

    private static final String SOURCE = "page /drafts";

    private final FollowingDrafts following;
    private final Handlers handlers;
    private final UnitNames units;

    DraftsPage(FollowingDrafts following, Handlers handlers, UnitNames units) {
        this.following = following;
        this.handlers = handlers;
        this.units = units;
    }

    @GetMapping("/drafts")
    String list(
            Caller caller,
            @RequestParam(required = false) @Nullable DraftState state,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        Handler handler = handlers.looking(caller, SOURCE);
        DraftState shown = state == null ? DraftState.SUBMITTED : state;
        PageRequest page = PageRequest.of(cursor, null);
        List<KeptDraft> found =
                following.page(
                        handler, shown, DraftId.orNull(page.afterId()), page.fetch(), SOURCE);
        UnitNames.Names names = namesOf(found);
        Page<KeptDraft> drafts =
                Page.of(page, found, kept -> kept.draft().origin().id().toString());
        model.addAttribute("drafts", drafts.map(kept -> DraftLine.of(kept, names)));
        model.addAttribute("shown", shown);
        model.addAttribute("tabs", tabs(following.counts(handler), shown));
        model.addAttribute("requester", handler.role() == Handler.Role.REQUESTER);
        return "drafts/drafts";
    }

    /** All are of one region. */
    private UnitNames.Names namesOf(List<KeptDraft> drafts) {
        return drafts.isEmpty()
                ? new UnitNames.Names(Map.of())
                : units.of(drafts.getFirst().draft().origin().rocu());
    }

    /** One state in the sub-navigation, with how many drafts are in it. */
    record Tab(String href, String text, boolean current) {}

    private static List<Tab> tabs(Map<DraftState, Integer> counts, DraftState shown) {
        return List.of(DraftState.values()).stream()
                .map(
                        state ->
                                new Tab(
                                        "/drafts?state=" + state,
                                        "%s (%d)"
                                                .formatted(
                                                        Words.of(state),
                                                        counts.getOrDefault(state, 0)),
                                        state == shown))
                .toList();
    }
}
