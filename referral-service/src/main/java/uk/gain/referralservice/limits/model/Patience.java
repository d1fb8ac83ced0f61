package uk.gain.referralservice.limits.model;

import java.time.Duration;
import java.time.Instant;
import uk.gain.referralservice.clock.model.CalendarNotKnown;
import uk.gain.referralservice.clock.model.WorkingTime;
import uk.gain.referralservice.lifecycle.model.ClockStep;
import uk.gain.referralservice.lifecycle.model.Request;
import uk.gain.referralservice.lifecycle.model.WatchedClock;

/**
 * How long is waited before something is said of a limit. Nothing is ever due early.
 *
 * @param answersUnderWay how long after its limit a request is not called overdue yet, because its
 *     answer may be on its way here
 * @param escalation time that counts against the agency, after the limit
 * @param lapse days and nights, after the limit
 */
public record Patience(Duration answersUnderWay, Duration escalation, Duration lapse) {

    /** What is due of a request that is not answered, as its time counts. */
    public Due due(Request request, WatchedClock clock, WorkingTime counted, Instant now) {
        if (request instanceof Request.Queued) {
            return new Due.Nothing();
        }
        if (!(request instanceof Request.Awaited awaited)) {
            return new Due.Over();
        }
        return switch (clock.step()) {
            case WITHIN_TIME ->
                    clock.overdue(now) && now.isAfter(clock.respondBy().plus(answersUnderWay))
                            ? new Due.Overdue()
                            : new Due.Nothing();
            case OVERDUE -> afterOverdue(awaited, clock, counted, now);
            case ESCALATED -> lapsed(clock, now) ? new Due.Lapse(awaited) : new Due.Nothing();
            case OVER -> new Due.Nothing();
        };
    }

    /** The latest instant of a limit for which this step can be followed by another one. */
    public Instant latestLimit(ClockStep step, Instant now) {
        return switch (step) {
            case WITHIN_TIME -> now.minus(answersUnderWay);
            case OVERDUE -> now.minus(escalation.compareTo(lapse) < 0 ? escalation : lapse);
            case ESCALATED, OVER -> now.minus(lapse);
        };
    }

    private Due afterOverdue(
            Request.Awaited awaited, WatchedClock clock, WorkingTime counted, Instant now) {
        if (clock.stoppedAt() != null) {
            return new Due.Nothing();
        }
        try {
            Duration since = counted.elapsed(countedFrom(clock, now), now);
            if (since.compareTo(escalation) >= 0) {
                return new Due.Escalation();
            }
        } catch (CalendarNotKnown notKnown) {
            return lapsed(clock, now)
                    ? new Due.Lapse(awaited)
                    : new Due.NotKnown(String.valueOf(notKnown.getMessage()));
        }
        return lapsed(clock, now) ? new Due.Lapse(awaited) : new Due.Nothing();
    }

    /** From the limit on, or from the last restart: a question that was open does not count. */
    private static Instant countedFrom(WatchedClock clock, Instant now) {
        Instant restarted = clock.restartedAt();
        Instant from =
                restarted != null && restarted.isAfter(clock.respondBy())
                        ? restarted
                        : clock.respondBy();
        return from.isAfter(now) ? now : from;
    }

    private boolean lapsed(WatchedClock clock, Instant now) {
        return clock.stoppedAt() == null && now.isAfter(clock.respondBy().plus(lapse));
    }
}
