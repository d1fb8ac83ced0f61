package uk.gain.referralservice.finding.pages;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Flux;
import uk.gain.contract.ActorRole;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.ProblemType;
import uk.gain.platform.web.Page;
import uk.gain.platform.web.PageRequest;
import uk.gain.referralservice.changes.application.FollowingChanges;
import uk.gain.referralservice.changes.model.Change;
import uk.gain.referralservice.changes.web.LiveChanges;
import uk.gain.referralservice.finding.application.FindingReferrals;
import uk.gain.referralservice.finding.application.KeepingLists;
import uk.gain.referralservice.finding.model.Filter;
import uk.gain.referralservice.finding.model.SavedList;
import uk.gain.referralservice.finding.model.Saving;
import uk.gain.referralservice.finding.model.WorkList;
import uk.gain.referralservice.lifecycle.model.Coordinator;
import uk.gain.referralservice.lifecycle.model.Referral;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.pages.UnitNames;
import uk.gain.referralservice.lifecycle.web.Coordinators;
import uk.gain.webui.LiveUpdates;
import uk.gain.webui.PageController;
import uk.gain.webui.form.FieldError;
import uk.gain.webui.form.Form;

/**
 * A region's referrals, the newest first: all, those that wait for somebody, or those of a filter;
 * with one line that says how many have changed since the page was made.
 */
@PageController
class ReferralsPage {

    private static final String PATH = "/referrals";
    private static final String SOURCE = "page /referrals";

    private final FindingReferrals finding;
    private final KeepingLists lists;
    private final FilterChoices choices;
    private final Coordinators coordinators;
    private final UnitNames units;
    private final FollowingChanges following;
    private final LiveChanges live;

    ReferralsPage(
            FindingReferrals finding,
            KeepingLists lists,
            FilterChoices choices,
            Coordinators coordinators,
            UnitNames units,
            FollowingChanges following,
            LiveChanges live) {
        this.finding = finding;
        this.lists = lists;
        this.choices = choices;
        this.coordinators = coordinators;
        this.units = units;
        this.following = following;
        this.live = live;
    }

    /** The feed's end is taken before the list, so that no change is lost between the two. */
    @GetMapping(PATH)
    Rendering list(
            Caller caller,
            @RequestParam MultiValueMap<String, String> query,
            @RequestParam(required = false) @Nullable WorkList workList,
            @RequestParam(required = false) @Nullable UUID savedList,
            @RequestParam(required = false) @Nullable String cursor) {
        if (caller.role() == ActorRole.REQUESTER) {
            // Where everybody starts; what a requester works with are drafts.
            return Rendering.redirectTo("/drafts").build();
        }
        Coordinator coordinator = coordinators.looking(caller, SOURCE);
        long end = following.end();
        Optional<SavedList> saved =
                savedList == null ? Optional.empty() : lists.find(coordinator, savedList);
        Form form =
                saved.map(list -> FilterForm.form(list.filter()))
                        .orElseGet(() -> FilterForm.checked(Form.of(query)));
        return page(coordinator, form, workList, saved.orElse(null), cursor, end);
    }

    private Rendering page(
            Coordinator coordinator,
            Form form,
            @Nullable WorkList workList,
            @Nullable SavedList saved,
            @Nullable String cursor,
            long end) {
        Filter filter = FilterForm.filter(form);
        PageRequest page = PageRequest.of(cursor, null);
        List<Referral> found =
                finding.page(
                        coordinator,
                        filter,
                        workList,
                        ReferralId.orNull(page.afterId()),
                        page.fetch(),
                        SOURCE);
        UnitNames.Names names = units.of(coordinator.rocu());
        Page<ReferralLine> shown =
                Page.of(page, found, referral -> referral.id().toString())
                        .map(referral -> ReferralLine.of(referral, names));
        UUID savedId = saved == null ? null : saved.id();
        return Rendering.view("finding/referrals")
                .status(form.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .modelAttribute("referrals", shown)
                .modelAttribute("older", older(form, workList, shown.next()))
                .modelAttribute("tabs", Tab.of(lists.counted(coordinator), workList, savedId))
                .modelAttribute("form", form)
                .modelAttribute("offered", choices.offeredTo(coordinator))
                .modelAttribute("applied", FilterForm.applied(PATH, form))
                .modelAttribute("filterable", workList == null && saved == null)
                .modelAttribute("saved", savedId == null ? "" : savedId.toString())
                .modelAttribute("changes", PATH + "/changes?from=" + end)
                .build();
    }

    private static String older(Form form, @Nullable WorkList list, @Nullable String next) {
        String address = FilterForm.panel(PATH, form).next(next);
        return address.isEmpty() || list == null ? address : address + "&workList=" + list;
    }

    /** Keeps the filter of the page under a name. */
    @PostMapping(PATH + "/lists")
    Rendering save(Caller caller, Form entered) {
        Coordinator coordinator = coordinators.looking(caller, "page /referrals/lists");
        String name = entered.value("name");
        if (name.isEmpty() || name.length() > 60) {
            return refused(coordinator, entered, "Enter a name of 1 to 60 letters for the list");
        }
        return switch (lists.save(coordinator, name, FilterForm.filter(entered))) {
            case Saving.Saved(SavedList list) ->
                    Rendering.redirectTo(PATH + "?savedList=" + list.id()).build();
            case Saving.NameTaken() ->
                    refused(coordinator, entered, "You keep a list of this name. Choose another");
            case Saving.TooMany(int most) ->
                    refused(coordinator, entered, "You keep " + most + " lists. Remove one first");
        };
    }

    private Rendering refused(Coordinator coordinator, Form entered, String message) {
        Form form = entered.refused(List.of(new FieldError("name", message)), FilterForm.FIELDS);
        return page(coordinator, form, null, null, null, following.end());
    }

    @PostMapping(PATH + "/lists/{id}/remove")
    Rendering remove(Caller caller, @PathVariable UUID id) {
        if (!lists.remove(coordinators.looking(caller, "page /referrals/lists/{id}"), id)) {
            throw Problem.of(ProblemType.NOT_FOUND, "You keep no such list.");
        }
        return Rendering.redirectTo(PATH).build();
    }

    /**
     * How many referrals have changed since the page was made. Not a publisher itself, so that the
     * look is authorised and recorded before a stream opens.
     */
    @GetMapping(path = PATH + "/changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<Flux<ServerSentEvent<String>>> changes(
            Caller caller, @RequestParam(defaultValue = "-1") long from, WebSession session) {
        String source = "page /referrals/changes";
        Coordinator coordinator = coordinators.looking(caller, source);
        long end = following.begin(coordinator, source);
        Set<ReferralId> changed = new HashSet<>();
        Flux<String> notices =
                live.after(coordinator, from < 0 || from > end ? end : from)
                        .map(
                                changes -> {
                                    changes.stream().map(Change::referral).forEach(changed::add);
                                    return notice(changed.size());
                                })
                        .distinctUntilChanged();
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .body(LiveUpdates.whileSignedIn(session, notices));
    }

    private static String notice(int referrals) {
        return referrals == 1 ? "1 referral has changed." : referrals + " referrals have changed.";
    }
}
