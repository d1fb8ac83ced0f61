package uk.gain.referralservice.lifecycle.model;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.clock.model.WorkingTime;
import uk.gain.referralservice.clock.model.WorkingTimes;
import uk.gain.referralservice.directory.model.AgencyCode;

/**
 * Where the clocks of requests stand. What {@link ReferralEvents#record} is told of stops, restarts
 * and new limits is kept here by itself.
 */
public interface Clocks {

    /**
     * Since when the time of these stands still; those whose time runs are left out. MUST be called
     * while the requests are held by whoever acts on the answer.
     */
    Map<RequestId, Instant> stoppedAt(Collection<RequestId> ids);

    /** Those that exist. MUST be called while the requests are held by whoever acts on them. */
    Map<RequestId, WatchedClock> of(Collection<RequestId> ids);

    /**
     * Unanswered requests at this step whose limit lies before an instant, by limit and id; those
     * after a place, or from the first when it is absent. Nothing is held.
     */
    List<Place> due(ClockStep step, Instant before, @Nullable Place after, int limit);

    /** Keeps how far each was followed. MUST be called while the requests are held. */
    void follow(Map<RequestId, ClockStep> steps);

    /** Everything that set, stopped or moved its limit, in order; empty while it is held back. */
    List<ClockChange> changesOf(RequestId request);

    /** How time counted against the agency at an instant, with the days off it had then. */
    WorkingTime countedAt(Instant at, Urgency urgency, AgencyCode agency, WorkingTimes times);

    /** A request's place in the order of limits. */
    record Place(RequestId request, ReferralId referral, Instant respondBy) {}
}
