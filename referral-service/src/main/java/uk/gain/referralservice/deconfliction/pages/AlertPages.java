package uk.gain.referralservice.deconfliction.pages;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.web.Page;
import uk.gain.platform.web.PageRequest;
import uk.gain.referralservice.deconfliction.application.FollowingAlerts;
import uk.gain.referralservice.deconfliction.model.Alert;
import uk.gain.referralservice.lifecycle.model.Coordinator;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.web.Coordinators;
import uk.gain.referralservice.lifecycle.web.Refusals;
import uk.gain.webui.PageController;

/** Who else asks about a subject of ours, and that we have dealt with it. */
@PageController
class AlertPages {

    private static final String ALERTS = "page /alerts";
    private static final String OF_REFERRAL = "page /referrals/{id}/alerts";

    private final FollowingAlerts following;
    private final Coordinators coordinators;

    AlertPages(FollowingAlerts following, Coordinators coordinators) {
        this.following = following;
        this.coordinators = coordinators;
    }

    /**
     * One alert as a row.
     *
     * @param noted who noted it; absent until somebody has
     */
    record AlertLine(
            UUID id,
            UUID referral,
            String ownReference,
            String reference,
            String rocu,
            String contact,
            Instant at,
            @Nullable String noted) {

        static AlertLine of(Alert alert) {
            return new AlertLine(
                    alert.eventId(),
                    alert.referral().value(),
                    alert.ownReference(),
                    alert.reference(),
                    alert.rocu(),
                    alert.contact(),
                    alert.at(),
                    alert.noted() == null ? null : alert.noted().by());
        }
    }

    @GetMapping("/alerts")
    String alerts(
            Caller caller,
            @RequestParam(defaultValue = "true") boolean toNote,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        Coordinator coordinator = coordinators.looking(caller, ALERTS);
        PageRequest page = PageRequest.of(cursor, null);
        List<Alert> found =
                following.page(coordinator, toNote, page.afterId(), page.fetch(), ALERTS);
        model.addAttribute(
                "alerts",
                Page.of(page, found, alert -> alert.eventId().toString()).map(AlertLine::of));
        model.addAttribute("toNote", toNote);
        model.addAttribute("counts", following.count(coordinator));
        return "deconfliction/alerts";
    }

    @GetMapping("/referrals/{id}/alerts")
    String ofReferral(Caller caller, @PathVariable UUID id, Model model) {
        Coordinator coordinator = coordinators.looking(caller, OF_REFERRAL);
        model.addAttribute("id", id);
        model.addAttribute(
                "alerts",
                Refusals.shown(following.of(coordinator, new ReferralId(id), OF_REFERRAL)).stream()
                        .map(AlertLine::of)
                        .toList());
        return "deconfliction/referral-alerts";
    }

    @PostMapping("/alerts/{id}/note")
    Rendering note(Caller caller, @PathVariable UUID id) {
        String source = "page /alerts/{id}/note";
        Refusals.shown(following.note(coordinators.looking(caller, source), id, source));
        return Rendering.redirectTo("/alerts").build();
    }
}
