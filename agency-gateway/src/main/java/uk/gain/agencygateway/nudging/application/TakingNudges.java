package uk.gain.agencygateway.nudging.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.agencygateway.nudging.model.Notice;
import uk.gain.agencygateway.nudging.model.Nudge;
import uk.gain.agencygateway.nudging.model.Nudges;
import uk.gain.agencygateway.nudging.model.Nudges.Candidate;
import uk.gain.agencygateway.nudging.model.Pacing;
import uk.gain.agencygateway.nudging.model.Postbox;
import uk.gain.agencygateway.requests.WaitingRequests;
import uk.gain.platform.identity.Ids;

/**
 * The transactions around handing an e-mail over. The interval begins before the mail server is
 * asked: if the service dies between, the e-mail may be lost, but is never sent twice.
 */
@Service
class TakingNudges {

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 6;

    private final Nudges nudges;
    private final WaitingRequests waiting;
    private final Clock clock;

    TakingNudges(Nudges nudges, WaitingRequests waiting, Clock clock) {
        this.nudges = nudges;
        this.waiting = waiting;
        this.clock = clock;
    }

    /** One e-mail to hand over, and by which lease. */
    record Taken(UUID lease, Nudge nudge, String address, Notice notice, long upTo) {}

    /** Empty when none is due. News of what waits no more is forgotten on the way. */
    @Transactional
    Optional<Taken> take() {
        Instant now = clock.instant();
        for (Candidate candidate : nudges.lockCandidates(now)) {
            Nudge nudge = candidate.nudge();
            if (!Pacing.due(nudge.wish(), candidate.news(), nudge.lastSentAt()).isAfter(now)) {
                Optional<Taken> taken = taken(candidate, now);
                if (taken.isPresent()) {
                    return taken;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Taken> taken(Candidate candidate, Instant now) {
        String agency = candidate.nudge().agency();
        Optional<WaitingRequests.Waiting> waits = waiting.of(agency);
        Optional<String> address = nudges.address(agency);
        if (waits.isEmpty() || address.isEmpty()) {
            nudges.heard(agency, candidate.upTo());
            return Optional.empty();
        }
        UUID lease = Ids.next();
        nudges.lease(agency, lease, now, now.plus(LEASE));
        return Optional.of(
                new Taken(
                        lease,
                        candidate.nudge(),
                        address.get(),
                        new Notice(
                                agency,
                                waits.get().count(),
                                waits.get().mostUrgent(),
                                waits.get().nearestLimit()),
                        candidate.upTo()));
    }

    @Transactional
    void handed(Taken taken, Postbox.Handover handover) {
        Instant now = clock.instant();
        Nudge nudge = taken.nudge();
        switch (handover) {
            case Postbox.Handover.Taken _ -> {
                nudges.taken(taken.lease());
                nudges.heard(nudge.agency(), taken.upTo());
            }
            case Postbox.Handover.NotNow _ ->
                    nudges.failed(
                            taken.lease(),
                            nudge.lastSentAt(),
                            nudge.failures() + 1,
                            now.plus(
                                    FIRST_WAIT.multipliedBy(
                                            1L << Math.min(nudge.failures(), MOST_DOUBLINGS))));
            case Postbox.Handover.Refused(int code) ->
                    nudges.refused(taken.lease(), nudge.lastSentAt(), code, now);
        }
    }
}
