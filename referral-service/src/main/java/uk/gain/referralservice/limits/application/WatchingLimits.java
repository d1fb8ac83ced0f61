package uk.gain.referralservice.limits.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.platform.identity.Ids;
import uk.gain.referralservice.clock.model.WorkingTime;
import uk.gain.referralservice.clock.model.WorkingTimes;
import uk.gain.referralservice.directory.model.Agencies;
import uk.gain.referralservice.directory.model.Agency;
import uk.gain.referralservice.directory.model.AgencyCode;
import uk.gain.referralservice.lifecycle.model.ClockStep;
import uk.gain.referralservice.lifecycle.model.Clocks;
import uk.gain.referralservice.lifecycle.model.Clocks.Place;
import uk.gain.referralservice.lifecycle.model.Fact;
import uk.gain.referralservice.lifecycle.model.Occasion;
import uk.gain.referralservice.lifecycle.model.ReferralEvent;
import uk.gain.referralservice.lifecycle.model.ReferralEvents;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.Request;
import uk.gain.referralservice.lifecycle.model.RequestId;
import uk.gain.referralservice.lifecycle.model.Requests;
import uk.gain.referralservice.lifecycle.model.WatchedClock;
import uk.gain.referralservice.limits.model.Due;

/**
 * Says that a limit passed, that it was escalated, that a request lapsed: each once per limit,
 * because how far a limit was followed is kept with the request and in the transaction that says
 * so. Whoever looks at the same request meanwhile waits for it.
 */
@Service
public class WatchingLimits {

    private static final Logger LOG = LoggerFactory.getLogger(WatchingLimits.class);
    private static final int FIRST_LEVEL = 1;

    private final Clocks clocks;
    private final ReferralEvents events;
    private final Requests requests;
    private final Agencies agencies;
    private final WorkingTimes times;
    private final ClockSettings settings;
    private final Clock clock;

    WatchingLimits(
            Clocks clocks,
            ReferralEvents events,
            Requests requests,
            Agencies agencies,
            WorkingTimes times,
            ClockSettings settings,
            Clock clock) {
        this.clocks = clocks;
        this.events = events;
        this.requests = requests;
        this.agencies = agencies;
        this.times = times;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Says what is due of one batch at this step.
     *
     * @param after the last place of the batch before; absent for the first
     * @return the last place of this batch; absent when there is none after it
     */
    @Transactional
    public @Nullable Place watch(ClockStep step, @Nullable Place after) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant before = settings.patience().latestLimit(step, now);
        List<Place> places = clocks.due(step, before, after, settings.batchSize());
        if (places.isEmpty()) {
            return null;
        }
        events.hold(places.stream().map(Place::referral).distinct().toList());
        List<RequestId> ids = places.stream().map(Place::request).toList();
        Map<RequestId, Request> held = requests.holdForUpdate(ids);
        say(step, held, clocks.of(ids), now);
        return places.size() < settings.batchSize() ? null : places.getLast();
    }

    private void say(
            ClockStep step,
            Map<RequestId, Request> held,
            Map<RequestId, WatchedClock> watched,
            Instant now) {
        Map<AgencyCode, Agency> asked = agenciesOf(watched);
        List<ReferralEvent> said = new ArrayList<>();
        List<Request> ended = new ArrayList<>();
        Map<RequestId, ClockStep> followed = new HashMap<>();
        watched.forEach(
                (id, each) -> {
                    if (each.step() != step) {
                        return;
                    }
                    Agency agency = Objects.requireNonNull(asked.get(each.agency()));
                    WorkingTime counted = each.urgency().counted(agency, times);
                    Request request = Objects.requireNonNull(held.get(id));
                    switch (settings.patience().due(request, each, counted, now)) {
                        case Due.Overdue() -> {
                            said.add(overdue(each, now));
                            followed.put(id, ClockStep.OVERDUE);
                        }
                        case Due.Escalation() -> {
                            said.add(escalated(each, now));
                            followed.put(id, ClockStep.ESCALATED);
                        }
                        case Due.Lapse(Request.Awaited awaited) -> {
                            said.add(lapsed(each, now));
                            ended.add(awaited.lapsed());
                            followed.put(id, ClockStep.OVER);
                        }
                        case Due.Over() -> followed.put(id, ClockStep.OVER);
                        case Due.NotKnown(String why) ->
                                LOG.error("Request {} cannot be escalated: {}", id, why);
                        case Due.Nothing() -> {}
                    }
                });
        events.record(said);
        requests.change(ended);
        clocks.follow(followed);
    }

    private Map<AgencyCode, Agency> agenciesOf(Map<RequestId, WatchedClock> watched) {
        return agencies
                .findAll(watched.values().stream().map(WatchedClock::agency).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Agency::code, Function.identity()));
    }

    private static ReferralEvent overdue(WatchedClock each, Instant now) {
        return new ReferralEvent.RequestOverdue(
                occasion(each.referral(), now), each.request(), each.respondBy());
    }

    private static ReferralEvent escalated(WatchedClock each, Instant now) {
        return new ReferralEvent.RequestEscalated(
                occasion(each.referral(), now), each.request(), FIRST_LEVEL);
    }

    private static ReferralEvent lapsed(WatchedClock each, Instant now) {
        return new ReferralEvent.RequestLapsed(occasion(each.referral(), now), each.request());
    }

    private static Occasion occasion(ReferralId referral, Instant now) {
        return new Occasion(Ids.next(), referral, now, Fact.Party.EXCHANGE);
    }
}
