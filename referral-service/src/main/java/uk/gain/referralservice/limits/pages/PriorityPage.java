package uk.gain.referralservice.limits.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import uk.gain.platform.identity.Caller;
import uk.gain.referralservice.lifecycle.application.FollowedReferral;
import uk.gain.referralservice.lifecycle.application.FollowingReferrals;
import uk.gain.referralservice.lifecycle.model.Coordinator;
import uk.gain.referralservice.lifecycle.model.Particulars;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.Urgency;
import uk.gain.referralservice.lifecycle.web.Coordinators;
import uk.gain.referralservice.lifecycle.web.Refusals;
import uk.gain.referralservice.limits.application.PriorityOutcome;
import uk.gain.referralservice.limits.application.ReprioritisingReferrals;
import uk.gain.referralservice.limits.web.PriorityRefusals;
import uk.gain.webui.PageController;
import uk.gain.webui.Words;
import uk.gain.webui.form.Choice;
import uk.gain.webui.form.FieldError;
import uk.gain.webui.form.Form;

/** Changing how soon an answer is needed, as a page. */
@PageController
@RequestMapping("/referrals/{id}/priority")
class PriorityPage {

    private static final String SOURCE = "page /referrals/{id}/priority";

    private final ReprioritisingReferrals reprioritising;
    private final FollowingReferrals following;
    private final Coordinators coordinators;

    PriorityPage(
            ReprioritisingReferrals reprioritising,
            FollowingReferrals following,
            Coordinators coordinators) {
        this.reprioritising = reprioritising;
        this.following = following;
        this.coordinators = coordinators;
    }

    @GetMapping
    Rendering form(Caller caller, @PathVariable UUID id) {
        Coordinator coordinator = coordinators.looking(caller, SOURCE);
        FollowedReferral followed =
                Refusals.shown(following.view(coordinator, new ReferralId(id), SOURCE));
        Particulars particulars = followed.referral().particulars();
        Map<String, List<String>> values = new HashMap<>();
        values.put("urgency", List.of(particulars.urgency().name()));
        if (particulars.safeguarding()) {
            values.put("safeguarding", List.of("true"));
        }
        return page(id, new Form(values, List.of()));
    }

    /** Pressed twice, nothing changes the second time, and the referral is shown as well. */
    @PostMapping
    Rendering change(Caller caller, @PathVariable UUID id, Form entered) {
        Coordinator coordinator = coordinators.changing(caller, SOURCE);
        Optional<Urgency> urgency =
                Arrays.stream(Urgency.values())
                        .filter(each -> each.name().equals(entered.value("urgency")))
                        .findFirst();
        if (urgency.isEmpty()) {
            return page(
                    id,
                    entered.refused(
                            List.of(new FieldError("urgency", "Select how urgent it is")),
                            List.of("urgency")));
        }
        PriorityOutcome outcome =
                reprioritising.reprioritise(
                        coordinator,
                        new ReferralId(id),
                        urgency.get(),
                        entered.has("safeguarding", "true"),
                        SOURCE);
        if (!(outcome instanceof PriorityOutcome.NothingChanges)) {
            PriorityRefusals.changed(outcome);
        }
        return Rendering.redirectTo("/referrals/" + id).build();
    }

    private static Rendering page(UUID id, Form form) {
        List<Choice> urgencies = new ArrayList<>();
        for (Urgency urgency : Urgency.values()) {
            urgencies.add(new Choice(urgency.name(), Words.of(urgency)));
        }
        return Rendering.view("limits/priority")
                .status(form.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .modelAttribute("id", id)
                .modelAttribute("form", form)
                .modelAttribute("urgencies", urgencies)
                .modelAttribute(
                        "safeguarding",
                        List.of(
                                new Choice(
                                        "true",
                                        "A person must be safeguarded",
                                        "What waits in an agency’s queue is sent at once")))
                .build();
    }
}
