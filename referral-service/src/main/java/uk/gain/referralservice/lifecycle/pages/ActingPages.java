package uk.gain.referralservice.lifecycle.pages;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.ProblemType;
import uk.gain.referralservice.lifecycle.application.ActingOnReferrals;
import uk.gain.referralservice.lifecycle.application.FollowedReferral;
import uk.gain.referralservice.lifecycle.application.FollowingReferrals;
import uk.gain.referralservice.lifecycle.application.ReadingMessages;
import uk.gain.referralservice.lifecycle.model.Action;
import uk.gain.referralservice.lifecycle.model.Coordinator;
import uk.gain.referralservice.lifecycle.model.FollowedRequest;
import uk.gain.referralservice.lifecycle.model.NotAcceptable;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.RequestId;
import uk.gain.referralservice.lifecycle.model.Said;
import uk.gain.referralservice.lifecycle.web.Coordinators;
import uk.gain.referralservice.lifecycle.web.Refusals;
import uk.gain.webui.PageController;
import uk.gain.webui.form.FieldError;
import uk.gain.webui.form.Form;

/** One request with its thread, and a page for each thing that can be done about it. */
@PageController
@RequestMapping("/referrals/{id}")
class ActingPages {

    private static final String ACT = "page /referrals/{id}/act/{action}";
    private static final String REQUEST = "page /referrals/{id}/requests/{requestId}";
    private static final String REQUEST_ACT =
            "page /referrals/{id}/requests/{requestId}/act/{action}";

    private final ActingOnReferrals acting;
    private final FollowingReferrals following;
    private final ReadingMessages messages;
    private final Coordinators coordinators;

    ActingPages(
            ActingOnReferrals acting,
            FollowingReferrals following,
            ReadingMessages messages,
            Coordinators coordinators) {
        this.acting = acting;
        this.following = following;
        this.messages = messages;
        this.coordinators = coordinators;
    }

    @GetMapping("/messages")
    Rendering messages(Caller caller, @PathVariable UUID id) {
        String source = "page /referrals/{id}/messages";
        List<Said> said = said(coordinators.looking(caller, source), id, source);
        return Rendering.view("lifecycle/messages")
                .modelAttribute("id", id)
                .modelAttribute("messages", MessageLine.of(said))
                .build();
    }

    @GetMapping("/requests/{requestId}")
    Rendering request(Caller caller, @PathVariable UUID id, @PathVariable UUID requestId) {
        Coordinator coordinator = coordinators.looking(caller, REQUEST);
        FollowedReferral followed = followed(coordinator, id, REQUEST);
        FollowedRequest request = request(followed, requestId);
        return Rendering.view("lifecycle/request")
                .modelAttribute("id", id)
                .modelAttribute(
                        "request",
                        RequestLine.of(
                                request, followed.standings().get(request.request().asked().id())))
                .modelAttribute("matters", RequestMatters.of(request))
                .modelAttribute("actions", ActLink.of(id, request))
                .modelAttribute(
                        "messages",
                        MessageLine.about(new RequestId(requestId), said(coordinator, id, REQUEST)))
                .build();
    }

    @GetMapping("/act/{action}")
    Rendering form(Caller caller, @PathVariable UUID id, @PathVariable String action) {
        return page(coordinators.looking(caller, ACT), id, action(action), Form.empty());
    }

    @PostMapping("/act/{action}")
    Rendering act(Caller caller, @PathVariable UUID id, @PathVariable String action, Form form) {
        Coordinator coordinator = coordinators.changing(caller, ACT);
        Action what = action(action);
        if (OutcomesForm.wantsMore(form)) {
            return page(coordinator, id, what, OutcomesForm.longer(form));
        }
        return carryOut(
                coordinator,
                form,
                ActForms.command(what, new ReferralId(id), form),
                ACT,
                "/referrals/" + id,
                errors -> page(coordinator, id, what, form.refused(errors, List.of())));
    }

    @GetMapping("/requests/{requestId}/act/{action}")
    Rendering form(
            Caller caller,
            @PathVariable UUID id,
            @PathVariable UUID requestId,
            @PathVariable String action) {
        return page(
                coordinators.looking(caller, REQUEST_ACT),
                id,
                requestId,
                requestAction(action),
                Form.empty());
    }

    @PostMapping("/requests/{requestId}/act/{action}")
    Rendering act(
            Caller caller,
            @PathVariable UUID id,
            @PathVariable UUID requestId,
            @PathVariable String action,
            Form form) {
        Coordinator coordinator = coordinators.changing(caller, REQUEST_ACT);
        Action what = requestAction(action);
        return carryOut(
                coordinator,
                form,
                ActForms.command(what, new ReferralId(id), new RequestId(requestId), form),
                REQUEST_ACT,
                "/referrals/%s/requests/%s".formatted(id, requestId),
                errors -> page(coordinator, id, requestId, what, form.refused(errors, List.of())));
    }

    /** To where it shows when it is done; the page again when something must be put right. */
    private Rendering carryOut(
            Coordinator by,
            Form form,
            ActForms.Entered entered,
            String source,
            String done,
            Function<List<FieldError>, Rendering> again) {
        if (entered.command() == null) {
            return again.apply(entered.errors());
        }
        var decision = acting.carryOut(by, entered.command(), source);
        if (decision instanceof NotAcceptable refused) {
            return again.apply(ActForms.errors(refused.rules(), form));
        }
        Refusals.done(decision);
        return Rendering.redirectTo(done).build();
    }

    private Rendering page(Coordinator by, UUID id, Action action, Form form) {
        FollowedReferral followed = followed(by, id, ACT);
        Refusals.available(followed, action);
        return view(ActForms.of(action, followed, form), form)
                .modelAttribute("id", id)
                .modelAttribute("caption", "Referral " + followed.referral().reference())
                .modelAttribute("back", "/referrals/" + id)
                .modelAttribute("here", "/referrals/%s/act/%s".formatted(id, ActLink.slug(action)))
                .build();
    }

    private Rendering page(Coordinator by, UUID id, UUID requestId, Action action, Form form) {
        FollowedRequest request = request(followed(by, id, REQUEST_ACT), requestId);
        Refusals.available(request, action);
        List<Said> said = action == Action.CLARIFY ? said(by, id, REQUEST_ACT) : List.of();
        String back = "/referrals/%s/requests/%s".formatted(id, requestId);
        return view(ActForms.of(action, request, said), form)
                .modelAttribute("id", id)
                .modelAttribute("caption", request.agencyName())
                .modelAttribute("back", back)
                .modelAttribute("here", back + "/act/" + ActLink.slug(action))
                .build();
    }

    private static Rendering.Builder<?> view(ActPage page, Form form) {
        return Rendering.view("lifecycle/act")
                .status(form.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .modelAttribute("act", page)
                .modelAttribute("form", form);
    }

    private List<Said> said(Coordinator by, UUID id, String source) {
        return Refusals.shown(messages.of(by, new ReferralId(id), source));
    }

    private FollowedReferral followed(Coordinator by, UUID id, String source) {
        return Refusals.shown(following.view(by, new ReferralId(id), source));
    }

    private static FollowedRequest request(FollowedReferral followed, UUID requestId) {
        return followed.requests().stream()
                .filter(request -> request.request().asked().id().value().equals(requestId))
                .findFirst()
                .orElseThrow(ActingPages::notFound);
    }

    private static Action action(String slug) {
        return switch (any(slug)) {
            case WITHDRAW, RECALL, CLOSE, ADD_OUTCOMES, REOPEN -> any(slug);
            case CLARIFY,
                    ASK,
                    CHASE,
                    EXTEND,
                    DECLINE_EXTENSION,
                    CONFIRM_ANSWER_RECALL,
                    ADD_INFORMATION,
                    CORRECT,
                    REPRIORITISE ->
                    throw notFound();
        };
    }

    private static Action requestAction(String slug) {
        return switch (any(slug)) {
            case CLARIFY, ASK, CHASE, EXTEND, DECLINE_EXTENSION, CONFIRM_ANSWER_RECALL -> any(slug);
            case WITHDRAW,
                    RECALL,
                    CLOSE,
                    ADD_OUTCOMES,
                    REOPEN,
                    ADD_INFORMATION,
                    CORRECT,
                    REPRIORITISE ->
                    throw notFound();
        };
    }

    private static Action any(String slug) {
        return Arrays.stream(Action.values())
                .filter(action -> ActLink.slug(action).equals(slug))
                .findFirst()
                .orElseThrow(ActingPages::notFound);
    }

    private static Problem notFound() {
        return Problem.of(ProblemType.NOT_FOUND, "There is no such page.");
    }
}
