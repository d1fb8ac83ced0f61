package uk.gain.referralservice.lifecycle.pages;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.WebSession;
import uk.gain.platform.identity.Caller;
import uk.gain.referralservice.lifecycle.application.PreviewingReferrals;
import uk.gain.referralservice.lifecycle.application.RaisingReferrals;
import uk.gain.referralservice.lifecycle.model.Coordinator;
import uk.gain.referralservice.lifecycle.model.Examined;
import uk.gain.referralservice.lifecycle.model.Raised;
import uk.gain.referralservice.lifecycle.web.Coordinators;
import uk.gain.webui.PageController;
import uk.gain.webui.form.FieldError;
import uk.gain.webui.form.Form;

/**
 * Making a referral: one form, who will be asked, the answers to check, then the fact. What is
 * entered waits in the session, never in an address, and leaves it when the referral is raised.
 */
@PageController
@RequestMapping(RaisingPages.FORM)
class RaisingPages {

    static final String FORM = "/referrals/new";

    private static final String RECIPIENTS = FORM + "/recipients";
    private static final String SOURCE = "page " + FORM;
    private static final String ENTERED = "referral.entered";

    private final RaisingReferrals raising;
    private final PreviewingReferrals previewing;
    private final Coordinators coordinators;
    private final ReferralChoices choices;

    RaisingPages(
            RaisingReferrals raising,
            PreviewingReferrals previewing,
            Coordinators coordinators,
            ReferralChoices choices) {
        this.raising = raising;
        this.previewing = previewing;
        this.coordinators = coordinators;
        this.choices = choices;
    }

    @GetMapping
    Rendering form(Caller caller, WebSession session) {
        Coordinator coordinator = coordinators.raising(caller, SOURCE);
        return page(coordinator, session.getAttributeOrDefault(ENTERED, Form.empty()));
    }

    @PostMapping
    Rendering enter(Caller caller, Form entered, WebSession session) {
        Coordinator coordinator = coordinators.raising(caller, SOURCE);
        if (entered.has("action", "ADD_SUBJECT")) {
            return page(coordinator, ReferralForm.withOneMoreSubject(entered));
        }
        List<FieldError> errors = standingAgainst(coordinator, entered);
        if (!errors.isEmpty()) {
            return page(coordinator, ReferralForm.refused(entered, errors));
        }
        session.getAttributes().put(ENTERED, entered);
        return Rendering.redirectTo(RECIPIENTS).build();
    }

    @GetMapping("/recipients")
    Rendering recipients(Caller caller, WebSession session) {
        Coordinator coordinator = coordinators.raising(caller, SOURCE);
        Form entered = session.getAttribute(ENTERED);
        return entered == null
                ? Rendering.redirectTo(FORM).build()
                : Rendering.view("lifecycle/recipients")
                        .modelAttribute(
                                "preview",
                                previewing.preview(
                                        coordinator,
                                        ReferralForm.draft(entered),
                                        "page " + RECIPIENTS))
                        .build();
    }

    @GetMapping("/check")
    Rendering check(Caller caller, WebSession session) {
        Coordinator coordinator = coordinators.raising(caller, SOURCE);
        Form entered = session.getAttribute(ENTERED);
        return entered == null
                ? Rendering.redirectTo(FORM).build()
                : Rendering.view("lifecycle/check")
                        .modelAttribute(
                                "answers",
                                CheckedAnswers.of(entered, choices.offeredTo(coordinator)))
                        .build();
    }

    /** Pressed twice, it raises once: what was entered is taken out of the session before. */
    @PostMapping("/check")
    Rendering raise(Caller caller, WebSession session) {
        Coordinator coordinator = coordinators.raising(caller, SOURCE);
        if (!(session.getAttributes().remove(ENTERED) instanceof Form entered)) {
            return Rendering.redirectTo("/referrals").build();
        }
        try {
            return switch (raising.raise(coordinator, ReferralForm.draft(entered), SOURCE)) {
                case Raised raised ->
                        Rendering.redirectTo("/referrals/" + raised.id() + "/raised").build();
                case Examined.Refused refused ->
                        page(
                                coordinator,
                                ReferralForm.refused(
                                        entered, ReferralForm.errors(refused.objections())));
            };
        } catch (RuntimeException failed) {
            session.getAttributes().put(ENTERED, entered);
            throw failed;
        }
    }

    private List<FieldError> standingAgainst(Coordinator coordinator, Form entered) {
        List<FieldError> unfinished = ReferralForm.unfinished(entered);
        if (!unfinished.isEmpty()) {
            return unfinished;
        }
        return switch (raising.examine(coordinator, ReferralForm.draft(entered))) {
            case Examined.Refused refused -> ReferralForm.errors(refused.objections());
            case Examined.Admitted _ -> List.of();
        };
    }

    private Rendering page(Coordinator coordinator, Form form) {
        return Rendering.view("lifecycle/new")
                .status(form.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .modelAttribute("form", form)
                .modelAttribute("subjects", ReferralForm.subjects(form))
                .modelAttribute("offered", choices.offeredTo(coordinator))
                .build();
    }
}
