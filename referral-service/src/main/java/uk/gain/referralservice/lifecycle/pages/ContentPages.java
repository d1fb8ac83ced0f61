package uk.gain.referralservice.lifecycle.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import uk.gain.platform.identity.Caller;
import uk.gain.referralservice.lifecycle.application.ActingOnReferrals;
import uk.gain.referralservice.lifecycle.application.FollowingReferrals;
import uk.gain.referralservice.lifecycle.application.ReadingContent;
import uk.gain.referralservice.lifecycle.model.Action;
import uk.gain.referralservice.lifecycle.model.Command;
import uk.gain.referralservice.lifecycle.model.Coordinator;
import uk.gain.referralservice.lifecycle.model.NotAcceptable;
import uk.gain.referralservice.lifecycle.model.RecallCode;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.SubjectKind;
import uk.gain.referralservice.lifecycle.model.SubjectRole;
import uk.gain.referralservice.lifecycle.web.Coordinators;
import uk.gain.referralservice.lifecycle.web.Refusals;
import uk.gain.webui.PageController;
import uk.gain.webui.Words;
import uk.gain.webui.form.Choice;
import uk.gain.webui.form.FieldError;
import uk.gain.webui.form.Form;

/** Adding to what a referral says, and correcting all of it. */
@PageController
@RequestMapping("/referrals/{id}/content")
class ContentPages {

    private static final String ADD = "page /referrals/{id}/content/add-information";
    private static final String CORRECT = "page /referrals/{id}/content/correct";

    private final ActingOnReferrals acting;
    private final FollowingReferrals following;
    private final ReadingContent reading;
    private final Coordinators coordinators;

    ContentPages(
            ActingOnReferrals acting,
            FollowingReferrals following,
            ReadingContent reading,
            Coordinators coordinators) {
        this.acting = acting;
        this.following = following;
        this.reading = reading;
        this.coordinators = coordinators;
    }

    @GetMapping("/add-information")
    Rendering add(Caller caller, @PathVariable UUID id) {
        available(coordinators.looking(caller, ADD), id, Action.ADD_INFORMATION, ADD);
        return page(id, Form.empty(), Action.ADD_INFORMATION);
    }

    @PostMapping("/add-information")
    Rendering add(Caller caller, @PathVariable UUID id, Form form) {
        Coordinator coordinator = coordinators.changing(caller, ADD);
        if (form.has("action", "ADD_SUBJECT")) {
            return page(id, ContentForm.withOneMoreSubject(form), Action.ADD_INFORMATION);
        }
        List<FieldError> errors = ContentForm.unfinished(form, false);
        return errors.isEmpty()
                ? carryOut(
                        coordinator,
                        id,
                        form,
                        new Command.AddInformation(new ReferralId(id), ContentForm.proposed(form)),
                        ADD)
                : page(id, form.refused(errors, List.of()), Action.ADD_INFORMATION);
    }

    /** What is said now is shown in the form: that it was read is recorded. */
    @GetMapping("/correct")
    Rendering correct(Caller caller, @PathVariable UUID id) {
        Coordinator coordinator = coordinators.looking(caller, CORRECT);
        available(coordinator, id, Action.CORRECT, CORRECT);
        return page(
                id,
                ContentForm.of(
                        Refusals.shown(
                                reading.ofReferral(coordinator, new ReferralId(id), CORRECT))),
                Action.CORRECT);
    }

    @PostMapping("/correct")
    Rendering correct(Caller caller, @PathVariable UUID id, Form form) {
        Coordinator coordinator = coordinators.changing(caller, CORRECT);
        if (form.has("action", "ADD_SUBJECT")) {
            return page(id, ContentForm.withOneMoreSubject(form), Action.CORRECT);
        }
        List<FieldError> errors = new ArrayList<>(ContentForm.unfinished(form, true));
        Optional<RecallCode> code =
                Arrays.stream(RecallCode.values())
                        .filter(each -> form.has("code", each.name()))
                        .findFirst();
        if (code.isEmpty()) {
            errors.addFirst(new FieldError("code", "Select what was wrong"));
        }
        return errors.isEmpty()
                ? carryOut(
                        coordinator,
                        id,
                        form,
                        new Command.Correct(
                                new ReferralId(id), code.orElseThrow(), ContentForm.proposed(form)),
                        CORRECT)
                : page(id, form.refused(errors, List.of()), Action.CORRECT);
    }

    private Rendering carryOut(Coordinator by, UUID id, Form form, Command command, String source) {
        var decision = acting.carryOut(by, command, source);
        if (decision instanceof NotAcceptable refused) {
            return page(
                    id,
                    form.refused(ContentForm.errors(form, refused.rules()), List.of()),
                    command.action());
        }
        Refusals.done(decision);
        return Rendering.redirectTo("/referrals/" + id).build();
    }

    private void available(Coordinator by, UUID id, Action action, String source) {
        Refusals.available(Refusals.shown(following.view(by, new ReferralId(id), source)), action);
    }

    private static Rendering page(UUID id, Form form, Action action) {
        return Rendering.view("lifecycle/retell")
                .status(form.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .modelAttribute("id", id)
                .modelAttribute("form", form)
                .modelAttribute("title", ActLink.title(action))
                .modelAttribute(
                        "here", "/referrals/%s/content/%s".formatted(id, ActLink.slug(action)))
                .modelAttribute("whole", action == Action.CORRECT)
                .modelAttribute("subjects", ContentForm.subjects(form))
                .modelAttribute("codes", choices(RecallCode.values()))
                .modelAttribute("kinds", choices(SubjectKind.values()))
                .modelAttribute("roles", choices(SubjectRole.values()))
                .modelAttribute("removal", List.of(new Choice("true", "Leave this subject out")))
                .build();
    }

    private static List<Choice> choices(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> new Choice(value.name(), Words.of(value)))
                .toList();
    }
}
