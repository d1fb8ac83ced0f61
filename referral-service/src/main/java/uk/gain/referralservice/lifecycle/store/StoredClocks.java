package uk.gain.referralservice.lifecycle.store;

import static uk.gain.referralservice.lifecycle.store.Columns.instant;
import static uk.gain.referralservice.lifecycle.store.Columns.instantOrNull;
import static uk.gain.referralservice.lifecycle.store.Columns.texts;
import static uk.gain.referralservice.lifecycle.store.Columns.utc;
import static uk.gain.referralservice.lifecycle.store.Columns.uuid;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.gain.referralservice.clock.model.WorkingTime;
import uk.gain.referralservice.clock.model.WorkingTimes;
import uk.gain.referralservice.directory.model.Agency.WorkingCalendar;
import uk.gain.referralservice.directory.model.AgencyCode;
import uk.gain.referralservice.lifecycle.model.ClockChange;
import uk.gain.referralservice.lifecycle.model.ClockStep;
import uk.gain.referralservice.lifecycle.model.Clocks;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.RequestId;
import uk.gain.referralservice.lifecycle.model.Urgency;
import uk.gain.referralservice.lifecycle.model.WatchedClock;

@Repository
class StoredClocks implements Clocks {

    private final JdbcClient jdbc;
    private final ClockTable changes;

    StoredClocks(JdbcClient jdbc, ClockTable changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    @Override
    public Map<RequestId, Instant> stoppedAt(Collection<RequestId> ids) {
        Map<RequestId, Instant> stopped = new HashMap<>();
        jdbc.sql(
                        """
                        select id, clock_stopped_at
                        from request
                        where id = any(cast(:ids as uuid[]))
                        and clock_stopped_at is not null
                        """)
                .param("ids", texts(ids, id -> id))
                .query(
                        row -> {
                            stopped.put(
                                    new RequestId(uuid(row, "id")),
                                    instant(row, "clock_stopped_at"));
                        });
        return stopped;
    }

    @Override
    public Map<RequestId, WatchedClock> of(Collection<RequestId> ids) {
        return jdbc
                .sql(
                        """
                        select
                            request.*,
                            (
                                select max(at)
                                from clock_change
                                where request_id = request.id
                                and kind = 'RESTARTED'
                            ) as restarted_at
                        from request
                        where id = any(cast(:ids as uuid[]))
                        """)
                .param("ids", texts(ids, id -> id))
                .query((row, _) -> clock(row))
                .list()
                .stream()
                .collect(Collectors.toMap(WatchedClock::request, Function.identity()));
    }

    /** The last condition lets PostgreSQL see that the partial index holds whatever the step. */
    @Override
    public List<Place> due(ClockStep step, Instant before, @Nullable Place after, int limit) {
        return jdbc.sql(
                        """
                        select id, referral_id, respond_by
                        from request
                        where answered_at is null
                        and clock_step = :step
                        and respond_by < :before
                        and (
                            cast(:id as uuid) is null
                            or (respond_by, id) > (cast(:limit as timestamptz), cast(:id as uuid))
                        )
                        and clock_step <> 'OVER'
                        order by respond_by, id
                        limit :rows
                        """)
                .param("step", step.name())
                .param("before", utc(before))
                .param("id", after == null ? null : after.request().toString())
                .param("limit", after == null ? null : after.respondBy().toString())
                .param("rows", limit)
                .query(
                        (row, _) ->
                                new Place(
                                        new RequestId(uuid(row, "id")),
                                        new ReferralId(uuid(row, "referral_id")),
                                        instant(row, "respond_by")))
                .list();
    }

    @Override
    public void follow(Map<RequestId, ClockStep> steps) {
        jdbc.sql(
                        """
                        update request
                        set clock_step = followed.step
                        from unnest(
                            cast(:ids as uuid[]),
                            cast(:steps as text[])
                        ) as followed (id, step)
                        where request.id = followed.id
                        """)
                .param("ids", texts(steps.entrySet(), Map.Entry::getKey))
                .param("steps", texts(steps.entrySet(), step -> step.getValue()))
                .update();
    }

    @Override
    public List<ClockChange> changesOf(RequestId request) {
        return changes.of(request);
    }

    @Override
    public WorkingTime countedAt(
            Instant at, Urgency urgency, AgencyCode agency, WorkingTimes times) {
        return switch (urgency) {
            case URGENT -> times.roundTheClock();
            case PRIORITY, ROUTINE -> workingDays(at, agency, times);
        };
    }

    /** As it was then; as it first was when it was not listed yet. */
    private WorkingTime workingDays(Instant at, AgencyCode agency, WorkingTimes times) {
        return jdbc.sql(
                        """
                        select calendar, holidays
                        from agency_calendar
                        where agency = :agency
                        order by
                            since <= :at desc,
                            case when since <= :at then since end desc,
                            since
                        limit 1
                        """)
                .param("agency", agency.value())
                .param("at", utc(at))
                .query(
                        (row, _) ->
                                times.workingDays(
                                        WorkingCalendar.valueOf(row.getString("calendar")),
                                        Arrays.stream((Date[]) row.getArray("holidays").getArray())
                                                .map(Date::toLocalDate)
                                                .toList()))
                .single();
    }

    private static WatchedClock clock(ResultSet row) throws SQLException {
        return new WatchedClock(
                new RequestId(uuid(row, "id")),
                new ReferralId(uuid(row, "referral_id")),
                new AgencyCode(row.getString("agency")),
                Urgency.valueOf(row.getString("urgency")),
                instant(row, "respond_by"),
                instantOrNull(row, "clock_stopped_at"),
                instantOrNull(row, "restarted_at"),
                ClockStep.valueOf(row.getString("clock_step")));
    }
}
