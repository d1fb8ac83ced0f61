package uk.gain.referralservice.limits.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.referralservice.clock.model.WorkingTimes;
import uk.gain.referralservice.directory.model.AgencyCode;
import uk.gain.referralservice.lifecycle.application.Consulted;
import uk.gain.referralservice.lifecycle.model.Accesses;
import uk.gain.referralservice.lifecycle.model.Accesses.Look;
import uk.gain.referralservice.lifecycle.model.Clocks;
import uk.gain.referralservice.lifecycle.model.Coordinator;
import uk.gain.referralservice.lifecycle.model.FollowedRequest;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.Referrals;
import uk.gain.referralservice.lifecycle.model.RequestId;
import uk.gain.referralservice.lifecycle.model.Requests;
import uk.gain.referralservice.limits.model.Explained;

/** A co-ordinator looks how a request's limit came about; the look is recorded. */
@Service
public class ExplainingClocks {

    private final Referrals referrals;
    private final Requests requests;
    private final Clocks clocks;
    private final Accesses accesses;
    private final WorkingTimes times;
    private final Clock clock;

    ExplainingClocks(
            Referrals referrals,
            Requests requests,
            Clocks clocks,
            Accesses accesses,
            WorkingTimes times,
            Clock clock) {
        this.referrals = referrals;
        this.requests = requests;
        this.clocks = clocks;
        this.accesses = accesses;
        this.times = times;
        this.clock = clock;
    }

    @Transactional
    public Consulted<RequestClock> explain(
            Coordinator by, ReferralId referral, RequestId id, String source) {
        Look look = new Look("clock", id.toString(), referral, List.of("clock"), source);
        Instant now = clock.instant();
        Optional<FollowedRequest> found =
                referrals.find(by.rocu(), referral, now).isEmpty()
                        ? Optional.empty()
                        : requests.of(referral, now).stream()
                                .filter(followed -> followed.request().asked().id().equals(id))
                                .findFirst();
        if (found.isEmpty()) {
            accesses.denied(by, look, "not-found");
            return new Consulted.NotFound<>();
        }
        accesses.consulted(by, look);
        AgencyCode agency = found.get().request().asked().agency();
        return new Consulted.Shown<>(
                new RequestClock(
                        found.get(),
                        Explained.of(
                                clocks.changesOf(id),
                                (setAt, urgency) -> clocks.countedAt(setAt, urgency, agency, times),
                                now),
                        now));
    }
}
