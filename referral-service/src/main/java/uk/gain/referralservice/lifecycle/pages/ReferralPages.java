package uk.gain.referralservice.lifecycle.pages;

import java.util.List;
import java.util.UUID;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.gain.platform.identity.Caller;
import uk.gain.referralservice.lifecycle.application.FollowedReferral;
import uk.gain.referralservice.lifecycle.application.FollowingReferrals;
import uk.gain.referralservice.lifecycle.application.ReadingContent;
import uk.gain.referralservice.lifecycle.model.Coordinator;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.RequestId;
import uk.gain.referralservice.lifecycle.web.Coordinators;
import uk.gain.referralservice.lifecycle.web.Refusals;
import uk.gain.webui.PageController;

/** One referral: where it stands, what it asks, what came back and how it got there. */
@PageController
@RequestMapping("/referrals/{id}")
class ReferralPages {

    private final FollowingReferrals following;
    private final ReadingContent reading;
    private final Coordinators coordinators;
    private final UnitNames units;

    ReferralPages(
            FollowingReferrals following,
            ReadingContent reading,
            Coordinators coordinators,
            UnitNames units) {
        this.following = following;
        this.reading = reading;
        this.coordinators = coordinators;
        this.units = units;
    }

    @ModelAttribute("id")
    UUID id(@PathVariable UUID id) {
        return id;
    }

    @GetMapping
    String requests(Caller caller, @PathVariable UUID id, Model model) {
        FollowedReferral followed = followed(caller, id, "page /referrals/{id}");
        model.addAttribute(
                "particulars",
                ParticularsShown.of(followed.referral(), units.of(followed.referral().rocu())));
        model.addAttribute(
                "requests",
                followed.requests().stream()
                        .map(
                                request ->
                                        RequestLine.of(
                                                request,
                                                followed.standings()
                                                        .get(request.request().asked().id())))
                        .toList());
        model.addAttribute("actions", ActLink.of(id, followed.availableActions()));
        model.addAttribute("outcomes", OutcomeLine.of(followed));
        model.addAttribute("recalls", followed.recalls().stream().map(RecallLine::of).toList());
        model.addAttribute("alerts", followed.alerts());
        model.addAttribute("closedAt", followed.referral().closedAt());
        return "lifecycle/referral";
    }

    @GetMapping("/raised")
    String raised(Caller caller, @PathVariable UUID id, Model model) {
        FollowedReferral followed = followed(caller, id, "page /referrals/{id}/raised");
        model.addAttribute("reference", followed.referral().reference());
        int asked = followed.requests().size();
        model.addAttribute("asked", asked);
        model.addAttribute("agencies", asked == 1 ? "agency" : "agencies");
        return "lifecycle/raised";
    }

    @GetMapping("/content")
    String content(Caller caller, @PathVariable UUID id, Model model) {
        String source = "page /referrals/{id}/content";
        Coordinator coordinator = coordinators.looking(caller, source);
        var current = Refusals.shown(reading.ofReferral(coordinator, new ReferralId(id), source));
        var content = current.content();
        model.addAttribute("subjects", content.subjects().stream().map(Line::of).toList());
        model.addAttribute("narrative", content.narrative());
        model.addAttribute("additions", current.added().stream().map(AdditionLine::of).toList());
        return "lifecycle/content";
    }

    @GetMapping("/requests/{requestId}/answer")
    String answer(Caller caller, @PathVariable UUID id, @PathVariable UUID requestId, Model model) {
        String source = "page /referrals/{id}/requests/{requestId}/answer";
        Coordinator coordinator = coordinators.looking(caller, source);
        var answered =
                Refusals.shown(
                        reading.ofAnswer(
                                coordinator, new ReferralId(id), new RequestId(requestId), source));
        model.addAttribute("requestId", requestId);
        model.addAttribute("agency", answered.agency().value());
        model.addAttribute(
                "items",
                answered.content().items().stream()
                        .map(item -> AnswerItem.of(item, answered))
                        .toList());
        model.addAttribute("reasons", answered.content().reasons());
        return "lifecycle/answer";
    }

    @GetMapping("/history")
    String history(Caller caller, @PathVariable UUID id, Model model) {
        String source = "page /referrals/{id}/history";
        Coordinator coordinator = coordinators.looking(caller, source);
        List<HappeningLine> happenings =
                Refusals.shown(following.history(coordinator, new ReferralId(id), source)).stream()
                        .map(HappeningLine::of)
                        .toList();
        model.addAttribute("happenings", happenings.reversed());
        return "lifecycle/history";
    }

    private FollowedReferral followed(Caller caller, UUID id, String source) {
        Coordinator coordinator = coordinators.looking(caller, source);
        return Refusals.shown(following.view(coordinator, new ReferralId(id), source));
    }
}
