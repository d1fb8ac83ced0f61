package uk.gain.referralservice.drafts.pages;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import uk.gain.platform.idempotency.IdempotentCommands;
import uk.gain.platform.identity.Caller;
import uk.gain.referralservice.drafts.application.FollowingDrafts;
import uk.gain.referralservice.drafts.application.HandlingDrafts;
import uk.gain.referralservice.drafts.application.ReadDraft;
import uk.gain.referralservice.drafts.application.SubmittingDrafts;
import uk.gain.referralservice.drafts.model.DraftId;
import uk.gain.referralservice.drafts.model.DraftOutcome;
import uk.gain.referralservice.drafts.model.DraftRules;
import uk.gain.referralservice.drafts.model.Handler;
import uk.gain.referralservice.drafts.web.DraftRefusals;
import uk.gain.referralservice.drafts.web.Handlers;
import uk.gain.referralservice.lifecycle.model.Draft;
import uk.gain.referralservice.lifecycle.pages.ReferralChoices;
import uk.gain.referralservice.lifecycle.pages.ReferralForm;
import uk.gain.webui.PageController;
import uk.gain.webui.form.FieldError;
import uk.gain.webui.form.Form;

/**
 * Writing a draft: a requester's new one, one that was returned to them, or one that a co-ordinator
 * completes; all on the form of a referral.
 */
@PageController
@RequestMapping("/drafts")
class DraftFormPages {

    private static final String NEW = "page /drafts/new";
    private static final String EDIT = "page /drafts/{id}/edit";

    private static final FieldError MOVED =
            new FieldError(
                    "requestingUnit",
                    "Somebody else changed this draft after you opened it: open it again and make"
                            + " your change to what it says now");

    /** Tells one submission from another, so that pressing twice submits once. */
    private static final String SUBMISSION = "submission";

    private final SubmittingDrafts submitting;
    private final HandlingDrafts handling;
    private final FollowingDrafts following;
    private final Handlers handlers;
    private final ReferralChoices choices;
    private final IdempotentCommands commands;

    DraftFormPages(
            SubmittingDrafts submitting,
            HandlingDrafts handling,
            FollowingDrafts following,
            Handlers handlers,
            ReferralChoices choices,
            IdempotentCommands commands) {
        this.submitting = submitting;
        this.handling = handling;
        this.following = following;
        this.handlers = handlers;
        this.choices = choices;
        this.commands = commands;
    }

    @GetMapping("/new")
    Rendering form(Caller caller) {
        Handler handler = handlers.submitting(caller, NEW);
        Map<String, List<String>> values = new HashMap<>();
        values.put(SUBMISSION, List.of(UUID.randomUUID().toString()));
        values.put("requestingUnit", List.of(handler.organisation()));
        return page(handler.organisation(), new Form(values, List.of()), "/drafts/new", true);
    }

    @PostMapping("/new")
    Rendering submit(Caller caller, Form entered) {
        Handler handler = handlers.submitting(caller, NEW);
        String unit = handler.organisation();
        if (entered.has("action", "ADD_SUBJECT")) {
            return page(unit, ReferralForm.withOneMoreSubject(entered), "/drafts/new", true);
        }
        List<FieldError> errors = standingAgainst(entered, unit);
        if (!errors.isEmpty()) {
            return page(unit, ReferralForm.refused(entered, errors), "/drafts/new", true);
        }
        ResponseEntity<byte[]> submitted =
                commands.once(
                        caller,
                        entered.value(SUBMISSION),
                        List.of(NEW, entered.values()),
                        () -> submitted(handler, ReferralForm.draft(entered)));
        return Rendering.redirectTo(
                        Objects.requireNonNull(submitted.getHeaders().getLocation()).toString())
                .build();
    }

    private ResponseEntity<Void> submitted(Handler handler, Draft draft) {
        DraftId id =
                DraftRefusals.done(submitting.submit(handler, draft, NEW), handler)
                        .draft()
                        .origin()
                        .id();
        return ResponseEntity.created(URI.create("/drafts/" + id)).build();
    }

    @GetMapping("/{id}/edit")
    Rendering edit(Caller caller, @PathVariable UUID id) {
        Handler handler = handlers.looking(caller, EDIT);
        ReadDraft read = DraftRefusals.shown(following.read(handler, new DraftId(id), EDIT));
        return ReferralForm.holds(read.draft())
                ? page(
                        read.kept().draft().origin().unit(),
                        ReferralForm.of(read.draft())
                                .with("version", String.valueOf(read.kept().version())),
                        "/drafts/" + id + "/edit",
                        false)
                : Rendering.redirectTo("/drafts/" + id).build();
    }

    /** The co-ordinator completes a draft; the requester submits it again. */
    @PostMapping("/{id}/edit")
    Rendering keep(Caller caller, @PathVariable UUID id, Form entered) {
        Handler handler = handlers.looking(caller, EDIT);
        DraftId draft = new DraftId(id);
        String unit =
                DraftRefusals.shown(following.view(handler, draft, EDIT)).draft().origin().unit();
        String action = "/drafts/" + id + "/edit";
        if (entered.has("action", "ADD_SUBJECT")) {
            return page(unit, ReferralForm.withOneMoreSubject(entered), action, false);
        }
        List<FieldError> errors = standingAgainst(entered, unit);
        if (!errors.isEmpty()) {
            return page(unit, ReferralForm.refused(entered, errors), action, false);
        }
        Draft written = ReferralForm.draft(entered);
        OptionalLong seen = DraftPages.seen(entered);
        DraftOutcome outcome =
                switch (handler.role()) {
                    case REQUESTER -> submitting.resubmit(handler, draft, seen, written, EDIT);
                    case COORDINATOR -> handling.complete(handler, draft, seen, written, EDIT);
                };
        if (outcome instanceof DraftOutcome.Moved) {
            return page(unit, ReferralForm.refused(entered, List.of(MOVED)), action, false);
        }
        DraftRefusals.done(outcome, handler);
        return Rendering.redirectTo("/drafts/" + id).build();
    }

    private static List<FieldError> standingAgainst(Form entered, String unit) {
        List<FieldError> unfinished = ReferralForm.unfinished(entered);
        return unfinished.isEmpty()
                ? new ArrayList<>(
                        ReferralForm.errors(DraftRules.against(ReferralForm.draft(entered), unit)))
                : unfinished;
    }

    private Rendering page(String unit, Form form, String action, boolean isNew) {
        return Rendering.view("drafts/form")
                .status(form.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .modelAttribute("form", form)
                .modelAttribute("subjects", ReferralForm.subjects(form))
                .modelAttribute("offered", choices.offeredForUnit(unit))
                .modelAttribute("action", action)
                .modelAttribute("isNew", isNew)
                .build();
    }
}
