package uk.gain.referralservice.capacity.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.platform.identity.Ids;
import uk.gain.referralservice.capacity.model.Allotment;
import uk.gain.referralservice.capacity.model.Queues;
import uk.gain.referralservice.capacity.model.Room;
import uk.gain.referralservice.capacity.model.Waiting;
import uk.gain.referralservice.clock.model.WorkingTimes;
import uk.gain.referralservice.directory.model.Agencies;
import uk.gain.referralservice.directory.model.Agency;
import uk.gain.referralservice.directory.model.AgencyCode;
import uk.gain.referralservice.lifecycle.application.PermittingRequests;
import uk.gain.referralservice.lifecycle.model.Fact;
import uk.gain.referralservice.lifecycle.model.Occasion;
import uk.gain.referralservice.lifecycle.model.Recipient;
import uk.gain.referralservice.lifecycle.model.ReferralEvent;
import uk.gain.referralservice.lifecycle.model.ReferralEvent.LegalGatewayEnded;
import uk.gain.referralservice.lifecycle.model.ReferralEvent.RequestsReleased;
import uk.gain.referralservice.lifecycle.model.ReferralEvents;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.Request;
import uk.gain.referralservice.lifecycle.model.RequestId;
import uk.gain.referralservice.lifecycle.model.Requests;
import uk.gain.referralservice.powers.model.LegalGateway;

/**
 * Sends those that waited, as far as there are places and a legal gateway still permits it. Those
 * that none permits end when their turn comes, and take no place.
 */
@Service
public class ReleasingRequests {

    private static final int AT_ONCE = 100;

    private final Queues queues;
    private final Agencies agencies;
    private final ReferralEvents events;
    private final Requests requests;
    private final PermittingRequests permitting;
    private final WorkingTimes times;
    private final Clock clock;

    ReleasingRequests(
            Queues queues,
            Agencies agencies,
            ReferralEvents events,
            Requests requests,
            PermittingRequests permitting,
            WorkingTimes times,
            Clock clock) {
        this.queues = queues;
        this.agencies = agencies;
        this.events = events;
        this.requests = requests;
        this.permitting = permitting;
        this.times = times;
        this.clock = clock;
    }

    /** The agencies that can be asked and for which somebody waits. */
    @Transactional(readOnly = true)
    public List<AgencyCode> waitedFor() {
        return queues.withQueue(
                agencies.all().stream().filter(Agency::enabled).map(Agency::code).toList());
    }

    /**
     * Sends the first in the agency's queue that there is a place for, at most so many as one
     * transaction should hold, and returns of how many it decided.
     *
     * <p>Whom to lock is looked up before anything is locked; whom to send is decided when the
     * places are held. Whoever came to the head of the queue in between is not at hand: then it
     * ends there, and the next call begins with them.
     */
    @Transactional
    public int release(AgencyCode code) {
        List<Waiting> next = queues.first(code, Math.min(AT_ONCE, free(code)));
        if (next.isEmpty()) {
            return 0;
        }
        events.hold(next.stream().map(Waiting::referral).distinct().toList());
        Map<RequestId, Request.Queued> atHand =
                requests
                        .holdForUpdate(next.stream().map(Waiting::request).toList())
                        .values()
                        .stream()
                        .filter(Request.Queued.class::isInstance)
                        .map(Request.Queued.class::cast)
                        .collect(
                                Collectors.toMap(
                                        request -> request.asked().id(), request -> request));
        queues.lock(List.of(code));
        int free = free(code);
        List<Waiting> released =
                Allotment.released(
                        queues.first(code, Math.min(next.size(), free)), free, atHand.keySet());
        if (!released.isEmpty()) {
            send(agency(code).orElseThrow(), released, atHand);
        }
        return released.size();
    }

    private void send(
            Agency agency, List<Waiting> released, Map<RequestId, Request.Queued> atHand) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<RequestId, LegalGateway> permitted =
                permitting.permitted(released.stream().map(Waiting::request).toList(), now);
        List<Request> changed = new ArrayList<>();
        Map<ReferralId, List<Recipient>> recipients = new LinkedHashMap<>();
        Map<ReferralId, List<RequestId>> barred = new LinkedHashMap<>();
        for (Waiting waiting : released) {
            Request.Queued queued = atHand.get(waiting.request());
            if (queued == null) {
                throw new IllegalStateException("Released without being held");
            }
            LegalGateway under = permitted.get(waiting.request());
            if (under == null) {
                changed.add(queued.withdrawn());
                barred.computeIfAbsent(waiting.referral(), _ -> new ArrayList<>())
                        .add(waiting.request());
                continue;
            }
            Instant respondBy = waiting.respondBy(now, agency, times);
            changed.add(queued.released(respondBy));
            recipients
                    .computeIfAbsent(waiting.referral(), _ -> new ArrayList<>())
                    .add(
                            new Recipient(
                                    waiting.request(),
                                    agency.code(),
                                    waiting.agencyName(),
                                    respondBy,
                                    under,
                                    false));
        }
        requests.change(changed);
        List<ReferralEvent> said = new ArrayList<>();
        recipients.forEach(
                (referral, to) -> said.add(new RequestsReleased(occasion(referral, now), to)));
        barred.forEach(
                (referral, ended) ->
                        said.add(new LegalGatewayEnded(occasion(referral, now), ended)));
        events.record(said);
    }

    private static Occasion occasion(ReferralId referral, Instant now) {
        return new Occasion(Ids.next(), referral, now, Fact.Party.EXCHANGE);
    }

    /** Whoever has no limit has room for everybody; whoever is disabled or gone for nobody. */
    private int free(AgencyCode code) {
        Optional<Agency> agency = agency(code).filter(Agency::enabled);
        if (agency.isEmpty()) {
            return 0;
        }
        Integer limit = agency.get().capacity();
        if (limit == null) {
            return Integer.MAX_VALUE;
        }
        Room room = queues.rooms(Map.of(code, limit)).get(code);
        return room == null ? 0 : room.free();
    }

    private Optional<Agency> agency(AgencyCode code) {
        return agencies.find(code);
    }
}
