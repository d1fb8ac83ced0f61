package uk.gain.referralservice.limits.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.platform.identity.Ids;
import uk.gain.referralservice.clock.model.WorkingTimes;
import uk.gain.referralservice.directory.model.Agencies;
import uk.gain.referralservice.directory.model.Agency;
import uk.gain.referralservice.directory.model.AgencyCode;
import uk.gain.referralservice.lifecycle.application.PermittingRequests;
import uk.gain.referralservice.lifecycle.model.Asked;
import uk.gain.referralservice.lifecycle.model.Coordinator;
import uk.gain.referralservice.lifecycle.model.Fact;
import uk.gain.referralservice.lifecycle.model.FollowedRequest;
import uk.gain.referralservice.lifecycle.model.HeldReferral;
import uk.gain.referralservice.lifecycle.model.Occasion;
import uk.gain.referralservice.lifecycle.model.Particulars;
import uk.gain.referralservice.lifecycle.model.Recipient;
import uk.gain.referralservice.lifecycle.model.ReferralEvent;
import uk.gain.referralservice.lifecycle.model.ReferralEvents;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.Referrals;
import uk.gain.referralservice.lifecycle.model.Request;
import uk.gain.referralservice.lifecycle.model.RequestId;
import uk.gain.referralservice.lifecycle.model.Requests;
import uk.gain.referralservice.lifecycle.model.Urgency;
import uk.gain.referralservice.limits.application.PriorityOutcome.NewLimit;
import uk.gain.referralservice.limits.model.PriorityAccesses;
import uk.gain.referralservice.limits.model.Reprioritising;
import uk.gain.referralservice.powers.model.LegalGateway;

/**
 * A co-ordinator says that an answer is needed sooner or later than before, or that a person must
 * be safeguarded. The limits of everything that is not answered follow, and what waits for a place
 * is sent at once when a person must be safeguarded: nothing of such a referral is ever queued.
 */
@Service
public class ReprioritisingReferrals {

    private final Referrals referrals;
    private final Requests requests;
    private final ReferralEvents events;
    private final Agencies agencies;
    private final PermittingRequests permitting;
    private final WorkingTimes times;
    private final PriorityAccesses accesses;
    private final Clock clock;

    ReprioritisingReferrals(
            Referrals referrals,
            Requests requests,
            ReferralEvents events,
            Agencies agencies,
            PermittingRequests permitting,
            WorkingTimes times,
            PriorityAccesses accesses,
            Clock clock) {
        this.referrals = referrals;
        this.requests = requests;
        this.events = events;
        this.agencies = agencies;
        this.permitting = permitting;
        this.times = times;
        this.accesses = accesses;
        this.clock = clock;
    }

    @Transactional
    public PriorityOutcome reprioritise(
            Coordinator by, ReferralId id, Urgency urgency, boolean safeguarding, String source) {
        HeldReferral held = events.hold(List.of(id)).get(id);
        if (held == null || !held.rocu().equals(by.rocu())) {
            accesses.denied(by, id, source);
            return new PriorityOutcome.NotFound();
        }
        if (held.closed()) {
            return new PriorityOutcome.Closed();
        }
        Particulars before = held.particulars();
        if (before.urgency() == urgency && before.safeguarding() == safeguarding) {
            return new PriorityOutcome.NothingChanges();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Request.Queued> barred = new ArrayList<>();
        List<Moved> moved = moved(id, before.urgency(), urgency, safeguarding, now, barred);
        Occasion occasion = new Occasion(Ids.next(), id, now, Fact.Party.of(by));
        say(occasion, before.urgency() != urgency, urgency, safeguarding, moved, barred);
        referrals.reprioritise(id, urgency, safeguarding);
        requests.change(
                Stream.concat(
                                moved.stream().map(Moved::request),
                                barred.stream().map(Request.Queued::withdrawn))
                        .toList());
        accesses.changed(by, id, occasion.eventId(), source);
        return new PriorityOutcome.Changed(
                urgency, safeguarding, moved.stream().map(Moved::limit).toList());
    }

    private void say(
            Occasion occasion,
            boolean anotherClass,
            Urgency urgency,
            boolean safeguarding,
            List<Moved> moved,
            List<Request.Queued> barred) {
        List<ReferralEvent> said = new ArrayList<>();
        said.add(
                new ReferralEvent.ReferralReprioritised(
                        occasion,
                        urgency,
                        safeguarding,
                        anotherClass ? moved.stream().map(Moved::recipient).toList() : List.of()));
        List<Recipient> released =
                moved.stream()
                        .filter(Moved::released)
                        .map(each -> each.recipient().held(false))
                        .toList();
        if (!released.isEmpty()) {
            said.add(
                    new ReferralEvent.RequestsReleased(
                            new Occasion(
                                    Ids.next(), occasion.referral(), occasion.at(), occasion.by()),
                            released));
        }
        if (!barred.isEmpty()) {
            said.add(
                    new ReferralEvent.LegalGatewayEnded(
                            new Occasion(
                                    Ids.next(),
                                    occasion.referral(),
                                    occasion.at(),
                                    Fact.Party.EXCHANGE),
                            barred.stream().map(each -> each.asked().id()).toList()));
        }
        events.record(said);
    }

    /**
     * Everything that is not answered, held and then looked at.
     *
     * @param barred is given those that would be sent now, but that no legal gateway permits any
     *     more
     */
    private List<Moved> moved(
            ReferralId id,
            Urgency before,
            Urgency after,
            boolean safeguarding,
            Instant now,
            List<Request.Queued> barred) {
        Map<RequestId, FollowedRequest> followed =
                requests.of(id, now).stream()
                        .collect(
                                Collectors.toMap(
                                        each -> each.request().asked().id(), Function.identity()));
        Map<RequestId, Request> held = requests.holdForUpdate(followed.keySet());
        Map<AgencyCode, Agency> asked = agenciesOf(held);
        Map<RequestId, LegalGateway> permitted =
                safeguarding ? permitting.permitted(queued(held), now) : Map.of();
        List<Moved> moved = new ArrayList<>();
        held.forEach(
                (request, each) -> {
                    FollowedRequest known = Objects.requireNonNull(followed.get(request));
                    Agency agency = Objects.requireNonNull(asked.get(each.asked().agency()));
                    switch (each) {
                        case Request.Queued queued
                                when safeguarding && !permitted.containsKey(request) ->
                                barred.add(queued);
                        case Request.Queued queued ->
                                moved.add(
                                        queued(
                                                queued,
                                                known,
                                                after.limit(now, agency, times),
                                                permitted.get(request)));
                        case Request.Awaited awaited ->
                                moved.add(awaited(awaited, known, agency, before, after, now));
                        case Request.Answered _, Request.Ended _, Request.Closed _ -> {
                            // Nobody waits for its answer.
                        }
                    }
                });
        return moved;
    }

    private static List<RequestId> queued(Map<RequestId, Request> held) {
        return held.entrySet().stream()
                .filter(each -> each.getValue() instanceof Request.Queued)
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Sent at once, or waiting on.
     *
     * @param under the rule it is sent under; absent when it waits on
     */
    private static Moved queued(
            Request.Queued queued,
            FollowedRequest known,
            Instant limit,
            @Nullable LegalGateway under) {
        return under == null
                ? new Moved(
                        limited(queued, limit), recipient(known, limit, known.under(), true), false)
                : new Moved(queued.released(limit), recipient(known, limit, under, true), true);
    }

    /** While a question is open its time stands still: what is left is counted from the stop. */
    private Moved awaited(
            Request.Awaited awaited,
            FollowedRequest known,
            Agency agency,
            Urgency before,
            Urgency after,
            Instant now) {
        Instant stopped = awaited.matters().clockStoppedAt();
        Instant limit =
                Reprioritising.limit(
                        before,
                        after,
                        awaited.asked().respondBy(),
                        after.limit(stopped == null ? now : stopped, agency, times));
        return new Moved(
                limited(awaited, limit), recipient(known, limit, known.under(), false), false);
    }

    private Map<AgencyCode, Agency> agenciesOf(Map<RequestId, Request> held) {
        return agencies
                .findAll(held.values().stream().map(each -> each.asked().agency()).toList())
                .stream()
                .collect(Collectors.toMap(Agency::code, Function.identity()));
    }

    private static Request limited(Request request, Instant limit) {
        Asked asked = request.asked();
        return request.with(
                new Asked(asked.id(), asked.referral(), asked.agency(), limit, asked.matters()));
    }

    private static Recipient recipient(
            FollowedRequest known, Instant limit, @Nullable LegalGateway under, boolean held) {
        Asked asked = known.request().asked();
        return new Recipient(asked.id(), asked.agency(), known.agencyName(), limit, under, held);
    }

    /** A request as it is after the change. */
    private record Moved(Request request, Recipient recipient, boolean released) {

        NewLimit limit() {
            return new NewLimit(
                    recipient.request(), recipient.agency(), recipient.respondBy(), released);
        }
    }
}
