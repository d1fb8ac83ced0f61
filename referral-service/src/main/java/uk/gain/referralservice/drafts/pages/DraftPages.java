package uk.gain.referralservice.drafts.pages;

import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import uk.gain.platform.identity.Caller;
import uk.gain.referralservice.drafts.application.DraftProgress;
import uk.gain.referralservice.drafts.application.FollowingDrafts;
import uk.gain.referralservice.drafts.application.HandlingDrafts;
import uk.gain.referralservice.drafts.application.ReadDraft;
import uk.gain.referralservice.drafts.application.SubmittingDrafts;
import uk.gain.referralservice.drafts.model.DraftId;
import uk.gain.referralservice.drafts.model.DraftMove;
import uk.gain.referralservice.drafts.model.DraftOutcome;
import uk.gain.referralservice.drafts.model.Handler;
import uk.gain.referralservice.drafts.model.KeptDraft;
import uk.gain.referralservice.drafts.model.UnitDraft;
import uk.gain.referralservice.drafts.web.DraftRefusals;
import uk.gain.referralservice.drafts.web.Handlers;
import uk.gain.referralservice.lifecycle.pages.ReferralForm;
import uk.gain.referralservice.lifecycle.pages.UnitNames;
import uk.gain.webui.PageController;
import uk.gain.webui.Words;
import uk.gain.webui.form.FieldError;
import uk.gain.webui.form.Form;

/** One draft: what it says, what can be done about it, and what came of it. */
@PageController
@RequestMapping("/drafts/{id}")
class DraftPages {

    private static final String SOURCE = "page /drafts/{id}";
    private static final int LONGEST_REASON = 5000;
    private static final String MOVED =
            "Somebody else changed it after you opened it. This is how it stands now.";

    private final FollowingDrafts following;
    private final SubmittingDrafts submitting;
    private final HandlingDrafts handling;
    private final Handlers handlers;
    private final UnitNames units;

    DraftPages(
            FollowingDrafts following,
            SubmittingDrafts submitting,
            HandlingDrafts handling,
            Handlers handlers,
            UnitNames units) {
        this.following = following;
        this.submitting = submitting;
        this.handling = handling;
        this.handlers = handlers;
        this.units = units;
    }

    @GetMapping
    Rendering show(Caller caller, @PathVariable UUID id) {
        return page(handlers.looking(caller, SOURCE), new DraftId(id), Form.empty(), List.of());
    }

    @PostMapping("/return")
    Rendering giveBack(Caller caller, @PathVariable UUID id, Form entered) {
        String source = SOURCE + "/return";
        Handler handler = handlers.handling(caller, source);
        String reason = entered.value("reason");
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            return page(
                    handler,
                    new DraftId(id),
                    entered.refused(
                            List.of(
                                    new FieldError(
                                            "reason",
                                            "Enter why, in at most "
                                                    + LONGEST_REASON
                                                    + " characters")),
                            List.of("reason")),
                    List.of());
        }
        return moved(
                id,
                handling.giveBack(handler, new DraftId(id), seen(entered), reason, source),
                handler);
    }

    /** What stands against it is told on the draft's page, and the draft stays as it is. */
    @PostMapping("/raise")
    Rendering raise(Caller caller, @PathVariable UUID id, Form entered) {
        String source = SOURCE + "/raise";
        Handler handler = handlers.handling(caller, source);
        return switch (handling.raise(handler, new DraftId(id), seen(entered), source)) {
            case DraftOutcome.Done(UnitDraft draft, _)
                    when draft instanceof UnitDraft.Raised raised ->
                    Rendering.redirectTo("/referrals/" + raised.referral() + "/raised").build();
            case DraftOutcome.Refused(var objections) ->
                    page(
                            handler,
                            new DraftId(id),
                            Form.empty(),
                            objections.stream()
                                    .map(
                                            objection ->
                                                    objection.field() + ": " + objection.message())
                                    .toList());
            case DraftOutcome.Moved _ ->
                    page(handler, new DraftId(id), Form.empty(), List.of(MOVED));
            case DraftOutcome.Done _, DraftOutcome.NotAvailable _, DraftOutcome.NotFound _ ->
                    Rendering.redirectTo("/drafts/" + id).build();
        };
    }

    @PostMapping("/withdraw")
    Rendering withdraw(Caller caller, @PathVariable UUID id) {
        String source = SOURCE + "/withdraw";
        Handler handler = handlers.submitting(caller, source);
        return moved(id, submitting.withdraw(handler, new DraftId(id), source), handler);
    }

    /** Pressed twice, or done by somebody else meanwhile: the page says how it stands. */
    private Rendering moved(UUID id, DraftOutcome outcome, Handler handler) {
        if (outcome instanceof DraftOutcome.Moved) {
            return page(handler, new DraftId(id), Form.empty(), List.of(MOVED));
        }
        if (!(outcome instanceof DraftOutcome.NotAvailable)) {
            DraftRefusals.done(outcome, handler);
        }
        return Rendering.redirectTo("/drafts/" + id).build();
    }

    /** The version that the page showed. */
    static OptionalLong seen(Form entered) {
        String version = entered.value("version");
        return version.matches("[1-9][0-9]{0,17}")
                ? OptionalLong.of(Long.parseLong(version))
                : OptionalLong.empty();
    }

    private Rendering page(Handler handler, DraftId id, Form form, List<String> objections) {
        KeptDraft kept = DraftRefusals.shown(following.view(handler, id, SOURCE));
        UnitNames.Names names = units.of(kept.draft().origin().rocu());
        Rendering.Builder<?> page =
                Rendering.view("drafts/draft")
                        .status(
                                form.errors().isEmpty() && objections.isEmpty()
                                        ? HttpStatus.OK
                                        : HttpStatus.UNPROCESSABLE_CONTENT)
                        .modelAttribute("form", form)
                        .modelAttribute("objections", objections)
                        .modelAttribute("draft", DraftLine.of(kept, names))
                        .modelAttribute(
                                "available",
                                kept.draft().availableTo(handler).stream()
                                        .map(DraftMove::name)
                                        .toList());
        if (kept.content() != null) {
            ReadDraft read = DraftRefusals.shown(following.read(handler, id, SOURCE));
            page.modelAttribute("said", DraftShown.of(read.draft(), names))
                    .modelAttribute("editable", ReferralForm.holds(read.draft()));
            if (read.returnReason() != null) {
                page.modelAttribute("returnReason", read.returnReason());
            }
        }
        if (kept.draft() instanceof UnitDraft.Raised raised) {
            DraftProgress progress = DraftRefusals.shown(following.progress(handler, id, SOURCE));
            page.modelAttribute("reference", raised.reference())
                    .modelAttribute("rollUp", progress.referral().rollUp().text())
                    .modelAttribute(
                            "requests",
                            progress.requests().stream()
                                    .map(
                                            followed ->
                                                    new Asked(
                                                            followed.agencyName(),
                                                            Words.of(followed.request().state())))
                                    .toList());
            if (handler.role() == Handler.Role.COORDINATOR) {
                page.modelAttribute("referral", raised.referral().value());
            }
        }
        return page.build();
    }

    /** One agency that is asked, and where its request stands. */
    record Asked(String agencyName, String state) {}
}
