package uk.gain.referralservice.handling.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import uk.gain.platform.identity.Caller;
import uk.gain.referralservice.handling.application.Handled;
import uk.gain.referralservice.handling.application.HandlingContent;
import uk.gain.referralservice.handling.application.HandlingContent.Act;
import uk.gain.referralservice.handling.web.HandlingProblems;
import uk.gain.referralservice.handling.web.HandlingViews;
import uk.gain.referralservice.lifecycle.model.Coordinator;
import uk.gain.referralservice.lifecycle.model.HandlingAct;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.RequestId;
import uk.gain.referralservice.lifecycle.web.Coordinators;
import uk.gain.webui.PageController;
import uk.gain.webui.Words;
import uk.gain.webui.form.Choice;
import uk.gain.webui.form.FieldError;
import uk.gain.webui.form.Form;

/** An item is printed, exported, forwarded, acted upon, shared; or its originator is asked. */
@PageController
@RequestMapping("/referrals/{id}/requests/{requestId}/handling")
class HandlingPages {

    private static final String SOURCE = "page /referrals/{id}/requests/{requestId}/handling";
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{1,39}");
    private static final int LONGEST_REASON = 2_000;
    private static final List<Choice> ACTS =
            Arrays.stream(HandlingAct.values())
                    .map(act -> new Choice(act.name(), Words.of(act)))
                    .toList();

    private final HandlingContent handling;
    private final Coordinators coordinators;

    HandlingPages(HandlingContent handling, Coordinators coordinators) {
        this.handling = handling;
        this.coordinators = coordinators;
    }

    @GetMapping
    Rendering form(
            Caller caller,
            @PathVariable UUID id,
            @PathVariable UUID requestId,
            @RequestParam UUID item) {
        return page(coordinators.looking(caller, SOURCE), id, requestId, item, Form.empty());
    }

    @PostMapping
    Rendering handle(
            Caller caller,
            @PathVariable UUID id,
            @PathVariable UUID requestId,
            @RequestParam UUID item,
            Form form) {
        Coordinator by = coordinators.changing(caller, SOURCE);
        Optional<HandlingAct> chosen =
                Arrays.stream(HandlingAct.values())
                        .filter(each -> each.name().equals(form.value("act")))
                        .findFirst();
        List<FieldError> errors = errors(form, chosen.orElse(null));
        if (chosen.isEmpty() || !errors.isEmpty()) {
            return page(by, id, requestId, item, refused(form, errors));
        }
        Act act =
                new Act(
                        new ReferralId(id),
                        new RequestId(requestId),
                        item,
                        chosen.get(),
                        form.has("recipient") ? form.value("recipient") : null,
                        form.value("reason"));
        Handled handled =
                form.has("what", "ASK")
                        ? handling.seek(by, act, SOURCE)
                        : handling.handle(by, act, SOURCE);
        return switch (handled) {
            case Handled.Done done ->
                    Rendering.view("handling/item")
                            .modelAttribute("id", id)
                            .modelAttribute("requestId", requestId)
                            .modelAttribute("act", Words.of(act.act()))
                            .modelAttribute("condition", Words.of(done.condition()))
                            .modelAttribute("at", done.at())
                            .modelAttribute("item", HandlingViews.ItemView.of(done.item()))
                            .build();
            case Handled.Sought _ ->
                    Rendering.redirectTo(
                                    "/referrals/%s/requests/%s/handling?item=%s"
                                            .formatted(id, requestId, item))
                            .build();
            case Handled.Refused _, Handled.NothingToSeek _ ->
                    page(
                            by,
                            id,
                            requestId,
                            item,
                            refused(
                                    form,
                                    List.of(
                                            new FieldError(
                                                    "act",
                                                    String.valueOf(
                                                            HandlingProblems.of(handled, act)
                                                                    .getBody()
                                                                    .getDetail())))));
            case Handled.NotFound _, Handled.Erased _ -> throw HandlingProblems.of(handled, act);
        };
    }

    private static List<FieldError> errors(Form form, @Nullable HandlingAct act) {
        List<FieldError> errors = new ArrayList<>();
        if (act == null) {
            errors.add(new FieldError("act", "Select what you do with it"));
        } else if (act.hasRecipient() != form.has("recipient")
                || (form.has("recipient") && !CODE.matcher(form.value("recipient")).matches())) {
            errors.add(
                    new FieldError(
                            "recipient",
                            act.hasRecipient()
                                    ? "Enter the code of the desk or organisation"
                                    : "Leave this empty: it goes to nobody"));
        }
        if (!form.has("reason") || form.value("reason").length() > LONGEST_REASON) {
            errors.add(new FieldError("reason", "Say why, in at most 2,000 characters"));
        }
        return errors;
    }

    private static Form refused(Form form, List<FieldError> errors) {
        return form.refused(errors, List.of("act", "recipient", "reason"));
    }

    private Rendering page(Coordinator by, UUID id, UUID requestId, UUID item, Form form) {
        ReferralId referral = new ReferralId(id);
        RequestId request = new RequestId(requestId);
        var consents =
                handling.consents(by, referral, request, SOURCE)
                        .orElseThrow(HandlingProblems::notFound);
        var acts =
                handling.acts(by, referral, request, SOURCE)
                        .orElseThrow(HandlingProblems::notFound);
        return Rendering.view("handling/handling")
                .status(form.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .modelAttribute("form", form)
                .modelAttribute("id", id)
                .modelAttribute("requestId", requestId)
                .modelAttribute("item", item)
                .modelAttribute("acts", ACTS)
                .modelAttribute("lines", HandlingLine.of(item, "The agency", consents, acts))
                .build();
    }
}
