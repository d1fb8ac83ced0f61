package uk.gain.referralservice.capacity.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.gain.referralservice.capacity.model.Pace;
import uk.gain.referralservice.capacity.model.Queues;
import uk.gain.referralservice.capacity.model.Room;
import uk.gain.referralservice.capacity.model.Waiting;
import uk.gain.referralservice.directory.model.AgencyCode;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.RequestId;
import uk.gain.referralservice.lifecycle.model.Urgency;

/** Reads the requests of all agencies; locks nothing but places. */
@Repository
class StoredQueues implements Queues {

    private final JdbcClient jdbc;

    StoredQueues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks in one order, so that two who lock the same places cannot block each other. */
    @Override
    public void lock(Collection<AgencyCode> agencies) {
        String[] codes = texts(agencies);
        jdbc.sql(
                        """
                        insert into agency_places (agency)
                        select agency
                        from unnest(cast(:agencies as text[])) as agency
                        order by agency
                        on conflict do nothing
                        """)
                .param("agencies", codes)
                .update();
        jdbc.sql(
                        """
                        select agency
                        from agency_places
                        where agency = any(cast(:agencies as text[]))
                        order by agency
                        for update
                        """)
                .param("agencies", codes)
                .query(String.class)
                .list();
    }

    /** Counts no further than the limit. */
    @Override
    public Map<AgencyCode, Room> rooms(Map<AgencyCode, Integer> limits) {
        List<Map.Entry<AgencyCode, Integer>> limited = List.copyOf(limits.entrySet());
        Map<AgencyCode, Room> rooms = new HashMap<>();
        jdbc.sql(
                        """
                        select
                            limited.agency,
                            limited.most,
                            (
                                select count(*)
                                from (
                                    select
                                    from request
                                    where request.agency = limited.agency
                                    and takes_place
                                    limit limited.most
                                ) as taken
                            ) as open,
                            exists (
                                select
                                from request
                                where request.agency = limited.agency
                                and queued
                            ) as somebody_waits
                        from unnest(
                            cast(:agencies as text[]),
                            cast(:limits as int[])
                        ) as limited (agency, most)
                        """)
                .param("agencies", texts(limited.stream().map(Map.Entry::getKey).toList()))
                .param("limits", texts(limited.stream().map(Map.Entry::getValue).toList()))
                .query(
                        row -> {
                            rooms.put(
                                    new AgencyCode(row.getString("agency")),
                                    new Room(
                                            row.getInt("most"),
                                            row.getInt("open"),
                                            row.getBoolean("somebody_waits")));
                        });
        return rooms;
    }

    @Override
    public List<AgencyCode> withQueue(Collection<AgencyCode> agencies) {
        return jdbc.sql(
                        """
                        select agency
                        from unnest(cast(:agencies as text[])) as agency
                        where exists (
                            select
                            from request
                            where request.agency = agency.agency
                            and queued
                        )
                        order by agency
                        """)
                .param("agencies", texts(agencies))
                .query((row, _) -> new AgencyCode(row.getString("agency")))
                .list();
    }

    @Override
    public List<Waiting> first(AgencyCode agency, int atMost) {
        return jdbc.sql(
                        """
                        select
                            request.id,
                            request.referral_id,
                            request.agency_name,
                            request.urgency,
                            referral.respond_by as fixed_limit
                        from request
                        join referral on referral.id = request.referral_id
                        where request.agency = :agency
                        and request.queued
                        order by
                            request.queue_urgency,
                            request.queue_tier,
                            request.queue_since,
                            request.id
                        limit :most
                        """)
                .param("agency", agency.value())
                .param("most", atMost)
                .query(StoredQueues::waiting)
                .list();
    }

    @Override
    public Map<RequestId, Place> positions(ReferralId referral) {
        Map<RequestId, Place> positions = new HashMap<>();
        jdbc.sql(
                        """
                        select
                            request.id,
                            request.agency,
                            1 + (
                                select count(*)
                                from request as ahead
                                where ahead.agency = request.agency
                                and ahead.queued
                                and (
                                    ahead.queue_urgency, ahead.queue_tier,
                                    ahead.queue_since, ahead.id
                                ) < (
                                    request.queue_urgency, request.queue_tier,
                                    request.queue_since, request.id
                                )
                            ) as position
                        from request
                        where request.referral_id = :referral
                        and request.queued
                        """)
                .param("referral", referral.value())
                .query(
                        row -> {
                            positions.put(
                                    new RequestId(row.getObject("id", UUID.class)),
                                    new Place(
                                            new AgencyCode(row.getString("agency")),
                                            row.getInt("position")));
                        });
        return positions;
    }

    @Override
    public Map<AgencyCode, Integer> positions(
            Collection<AgencyCode> agencies, Urgency urgency, int tier) {
        Map<AgencyCode, Integer> positions = new HashMap<>();
        jdbc.sql(
                        """
                        select
                            agency,
                            1 + (
                                select count(*)
                                from request
                                where request.agency = agency.agency
                                and queued
                                and (queue_urgency, queue_tier) <= (:urgency, :tier)
                            ) as position
                        from unnest(cast(:agencies as text[])) as agency
                        """)
                .param("agencies", texts(agencies))
                .param("urgency", urgency.precedence())
                .param("tier", tier)
                .query(
                        row -> {
                            positions.put(
                                    new AgencyCode(row.getString("agency")),
                                    row.getInt("position"));
                        });
        return positions;
    }

    @Override
    public Map<AgencyCode, Pace> paces(Collection<AgencyCode> agencies, Instant since) {
        Map<AgencyCode, Pace> paces = new HashMap<>();
        jdbc.sql(
                        """
                        select agency, count(*) as answered, min(answered_at) as since
                        from request
                        where agency = any(cast(:agencies as text[]))
                        and answered_at >= :since
                        group by agency
                        """)
                .param("agencies", texts(agencies))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(
                        row -> {
                            paces.put(
                                    new AgencyCode(row.getString("agency")),
                                    new Pace(
                                            row.getInt("answered"),
                                            row.getObject("since", OffsetDateTime.class)
                                                    .toInstant()));
                        });
        return paces;
    }

    private static Waiting waiting(ResultSet row, int number) throws SQLException {
        OffsetDateTime fixedLimit = row.getObject("fixed_limit", OffsetDateTime.class);
        return new Waiting(
                new RequestId(row.getObject("id", UUID.class)),
                new ReferralId(row.getObject("referral_id", UUID.class)),
                row.getString("agency_name"),
                Urgency.valueOf(row.getString("urgency")),
                fixedLimit == null ? null : fixedLimit.toInstant());
    }

    private static String[] texts(Collection<?> values) {
        return values.stream().map(Objects::toString).toArray(String[]::new);
    }
}
