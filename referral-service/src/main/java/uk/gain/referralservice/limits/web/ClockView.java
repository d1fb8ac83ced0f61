package uk.gain.referralservice.limits.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.clock.model.Day;
import uk.gain.referralservice.lifecycle.model.ClockChange;
import uk.gain.referralservice.lifecycle.model.ClockChange.Changer;
import uk.gain.referralservice.lifecycle.model.Urgency;
import uk.gain.referralservice.limits.application.RequestClock;
import uk.gain.referralservice.limits.model.Explained;
import uk.gain.referralservice.limits.model.Interval;

@Schema(name = "Clock", description = "How a request's limit came about, to the microsecond.")
record ClockView(
        UUID requestId,
        @Schema(example = "HMRC") String agency,
        State state,
        @Schema(description = "The class its time counts under; null while it is held back.")
                @Nullable Urgency urgency,
        @Schema(description = "null while it is held back.") @Nullable Instant startedAt,
        @Schema(
                        description =
                                "Answer by, up to and including this instant; null while it is held"
                                        + " back or a question is open, because it is not known yet.")
                @Nullable Instant respondBy,
        @Schema(description = "null until the agency has answered.") @Nullable Instant answeredAt,
        boolean overdue,
        Totals totals,
        @Schema(
                        description =
                                "Every stretch of time from the start to the limit, without a gap;"
                                        + " while a question is open, to now.")
                List<IntervalView> intervals,
        @Schema(description = "What set, stopped and moved the limit, in order.")
                List<ChangeView> changes) {

    enum State {
        HELD_BACK,
        RUNNING,
        STOPPED,
        ANSWERED
    }

    @Schema(
            name = "ClockTotals",
            description =
                    "ISO 8601 durations. `counted` and `notCounted` add up to the time from"
                            + " `startedAt` to `respondBy`.")
    record Totals(
            @Schema(description = "What the agency is given.", example = "PT72H") Duration allowed,
            @Schema(example = "PT72H") Duration counted,
            @Schema(example = "PT48H") Duration notCounted,
            @Schema(description = "Counted until its answer, or until now.", example = "PT10H")
                    Duration used,
            @Schema(description = "Allowed and not used.", example = "PT62H") Duration left) {}

    enum Reason {
        WORKING_TIME,
        ROUND_THE_CLOCK,
        WEEKEND,
        BANK_HOLIDAY,
        AGENCY_HOLIDAY,
        OPEN_QUESTION
    }

    @Schema(name = "ClockInterval")
    record IntervalView(
            Instant from,
            @Schema(description = "The first instant after it.") Instant to,
            @Schema(example = "PT24H") Duration duration,
            boolean counted,
            Reason reason,
            @Schema(description = "BANK_HOLIDAY: its name.", example = "Good Friday")
                    @Nullable String name,
            @Schema(description = "OPEN_QUESTION: the event that asked it.")
                    @Nullable UUID questionId) {

        static IntervalView of(Interval interval) {
            return switch (interval.reason()) {
                case Interval.Reason.OpenQuestion(UUID question) ->
                        view(interval, Reason.OPEN_QUESTION, null, question);
                case Interval.Reason.Calendar(Day.Working(), boolean roundTheClock) ->
                        view(
                                interval,
                                roundTheClock ? Reason.ROUND_THE_CLOCK : Reason.WORKING_TIME,
                                null,
                                null);
                case Interval.Reason.Calendar(Day.Weekend(), _) ->
                        view(interval, Reason.WEEKEND, null, null);
                case Interval.Reason.Calendar(Day.BankHoliday(String name), _) ->
                        view(interval, Reason.BANK_HOLIDAY, name, null);
                case Interval.Reason.Calendar(Day.AgencyHoliday(), _) ->
                        view(interval, Reason.AGENCY_HOLIDAY, null, null);
            };
        }

        private static IntervalView view(
                Interval interval, Reason reason, @Nullable String name, @Nullable UUID question) {
            return new IntervalView(
                    interval.from(),
                    interval.to(),
                    interval.duration(),
                    interval.counted(),
                    reason,
                    name,
                    question);
        }
    }

    enum Kind {
        STARTED,
        STOPPED,
        RESTARTED,
        EXTENDED,
        REPRIORITISED
    }

    @Schema(name = "ClockChange")
    record ChangeView(
            Instant at,
            Kind kind,
            @Schema(description = "The limit from then on; null for STOPPED.")
                    @Nullable Instant respondBy,
            @Schema(description = "STARTED, REPRIORITISED: the class from then on.")
                    @Nullable Urgency urgency,
            @Schema(description = "STOPPED: the event of the question.") @Nullable UUID questionId,
            @Schema(description = "The event in the history; null for STARTED and STOPPED.")
                    @Nullable UUID eventId,
            @Schema(description = "Who did it, opaque.") @Nullable String by,
            @Schema(example = "TN") @Nullable String organisation) {

        static ChangeView of(ClockChange change) {
            return switch (change) {
                case ClockChange.Started(var at, var urgency, var limit) ->
                        new ChangeView(at, Kind.STARTED, limit, urgency, null, null, null, null);
                case ClockChange.Stopped(var at, var question) ->
                        new ChangeView(at, Kind.STOPPED, null, null, question, null, null, null);
                case ClockChange.Restarted(var at, var limit, var by) ->
                        by(at, Kind.RESTARTED, limit, null, by);
                case ClockChange.Extended(var at, var limit, var by) ->
                        by(at, Kind.EXTENDED, limit, null, by);
                case ClockChange.Reprioritised(var at, var urgency, var limit, var by) ->
                        by(at, Kind.REPRIORITISED, limit, urgency, by);
            };
        }

        private static ChangeView by(
                Instant at, Kind kind, Instant limit, @Nullable Urgency urgency, Changer by) {
            return new ChangeView(
                    at, kind, limit, urgency, null, by.eventId(), by.subject(), by.organisation());
        }
    }

    static ClockView of(RequestClock clock) {
        Explained explained = clock.explained();
        Duration used = explained.countedBy(clock.usedUntil());
        return new ClockView(
                clock.request().request().asked().id().value(),
                clock.request().request().asked().agency().value(),
                state(clock),
                explained.urgency(),
                explained.startedAt(),
                explained.respondBy(),
                clock.answeredAt(),
                clock.request().overdue(),
                new Totals(
                        explained.allowed(),
                        explained.counted(),
                        explained.notCounted(),
                        used,
                        explained.allowed().minus(used)),
                explained.intervals().stream().map(IntervalView::of).toList(),
                explained.changes().stream().map(ChangeView::of).toList());
    }

    private static State state(RequestClock clock) {
        if (clock.answeredAt() != null) {
            return State.ANSWERED;
        }
        if (clock.explained().startedAt() == null) {
            return State.HELD_BACK;
        }
        return clock.explained().respondBy() == null ? State.STOPPED : State.RUNNING;
    }
}
