package uk.gain.referralservice.lifecycle.pages;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Flux;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.web.Page;
import uk.gain.platform.web.PageRequest;
import uk.gain.referralservice.lifecycle.application.FollowingReferrals;
import uk.gain.referralservice.lifecycle.model.Coordinator;
import uk.gain.referralservice.lifecycle.model.Referral;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.web.Coordinators;
import uk.gain.referralservice.lifecycle.web.LiveRollUps;
import uk.gain.webui.LiveUpdates;
import uk.gain.webui.PageController;

/** A region's referrals, the newest first, with one line that says when one of them moves. */
@PageController
class ReferralsPage {

    private static final String SOURCE = "page /referrals";

    private final FollowingReferrals following;
    private final Coordinators coordinators;
    private final LiveRollUps live;

    ReferralsPage(FollowingReferrals following, Coordinators coordinators, LiveRollUps live) {
        this.following = following;
        this.coordinators = coordinators;
        this.live = live;
    }

    @GetMapping("/referrals")
    String list(
            Caller caller, @RequestParam(required = false) @Nullable String cursor, Model model) {
        model.addAttribute("referrals", page(caller, cursor).map(ReferralLine::of));
        model.addAttribute("changes", changesOf(cursor));
        return "lifecycle/referrals";
    }

    /**
     * Not a publisher itself, so that the look is authorised and recorded before a stream opens.
     */
    @GetMapping(path = "/referrals/changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<Flux<ServerSentEvent<String>>> changes(
            Caller caller,
            @RequestParam(required = false) @Nullable String cursor,
            WebSession session) {
        List<Referral> shown = page(caller, cursor).items();
        Flux<String> notices = Flux.merge(shown.stream().map(this::noticesOf).toList());
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .body(LiveUpdates.whileSignedIn(session, notices));
    }

    private Page<Referral> page(Caller caller, @Nullable String cursor) {
        Coordinator coordinator = coordinators.looking(caller, SOURCE);
        PageRequest page = PageRequest.of(cursor, null);
        List<Referral> found =
                following.page(coordinator, position(page.after()), page.fetch(), SOURCE);
        return Page.of(page, found, referral -> referral.id().toString());
    }

    private Flux<String> noticesOf(Referral referral) {
        return live.changesOf(referral.id(), referral.rollUp())
                .skip(1)
                .map(rollUp -> referral.reference() + ": " + rollUp.text() + ".");
    }

    private static @Nullable ReferralId position(@Nullable String after) {
        return after == null ? null : new ReferralId(UUID.fromString(after));
    }

    private static String changesOf(@Nullable String cursor) {
        return cursor == null ? "/referrals/changes" : "/referrals/changes?cursor=" + cursor;
    }
}
