package uk.gain.referralservice.limits.pages;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.gain.platform.identity.Caller;
import uk.gain.referralservice.lifecycle.model.ClockChange;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.RequestId;
import uk.gain.referralservice.lifecycle.web.Coordinators;
import uk.gain.referralservice.lifecycle.web.Refusals;
import uk.gain.referralservice.limits.application.ExplainingClocks;
import uk.gain.referralservice.limits.application.RequestClock;
import uk.gain.referralservice.limits.model.Explained;
import uk.gain.webui.PageController;

/** Why an agency's limit is what it is. */
@PageController
class ClockPage {

    private final ExplainingClocks explaining;
    private final Coordinators coordinators;

    ClockPage(ExplainingClocks explaining, Coordinators coordinators) {
        this.explaining = explaining;
        this.coordinators = coordinators;
    }

    @GetMapping("/referrals/{id}/requests/{requestId}/clock")
    String clock(Caller caller, @PathVariable UUID id, @PathVariable UUID requestId, Model model) {
        String source = "page /referrals/{id}/requests/{requestId}/clock";
        RequestClock clock =
                Refusals.shown(
                        explaining.explain(
                                coordinators.looking(caller, source),
                                new ReferralId(id),
                                new RequestId(requestId),
                                source));
        Explained explained = clock.explained();
        model.addAttribute("id", id);
        model.addAttribute("agency", clock.request().agencyName());
        model.addAttribute("respondBy", explained.respondBy());
        model.addAttribute("heldBack", explained.startedAt() == null);
        model.addAttribute("allowed", ClockLine.hours(explained.allowed()));
        model.addAttribute("used", ClockLine.hours(explained.countedBy(clock.usedUntil())));
        model.addAttribute("left", ClockLine.hours(left(clock)));
        model.addAttribute("counted", ClockLine.hours(explained.counted()));
        model.addAttribute("notCounted", ClockLine.hours(explained.notCounted()));
        model.addAttribute("lines", explained.intervals().stream().map(ClockLine::of).toList());
        model.addAttribute("changes", explained.changes().stream().map(Change::of).toList());
        return "limits/clock";
    }

    private static Duration left(RequestClock clock) {
        return clock.explained().allowed().minus(clock.explained().countedBy(clock.usedUntil()));
    }

    /**
     * One change of the limit.
     *
     * @param respondBy the limit from then on; absent when the time stopped
     */
    record Change(Instant at, String told, @Nullable Instant respondBy) {

        static Change of(ClockChange change) {
            return new Change(change.at(), ClockLine.told(change), limit(change));
        }

        private static @Nullable Instant limit(ClockChange change) {
            return switch (change) {
                case ClockChange.Started started -> started.respondBy();
                case ClockChange.Stopped _ -> null;
                case ClockChange.Restarted restarted -> restarted.respondBy();
                case ClockChange.Extended extended -> extended.respondBy();
                case ClockChange.Reprioritised changed -> changed.respondBy();
            };
        }
    }
}
