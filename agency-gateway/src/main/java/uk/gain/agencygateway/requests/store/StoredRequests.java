package uk.gain.agencygateway.requests.store;

import static uk.gain.agencygateway.requests.store.Columns.ids;
import static uk.gain.agencygateway.requests.store.Columns.numbers;

import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.gain.agencygateway.requests.model.AgencyCode;
import uk.gain.agencygateway.requests.model.HistoryEntry;
import uk.gain.agencygateway.requests.model.Request;
import uk.gain.agencygateway.requests.model.RequestEvent;
import uk.gain.agencygateway.requests.model.RequestId;
import uk.gain.agencygateway.requests.model.RequestState;
import uk.gain.agencygateway.requests.model.Requests;
import uk.gain.agencygateway.requests.model.SealedMessage;

/** The agency is in every where clause that an agency can reach. */
@Repository
class StoredRequests implements Requests {

    private static final String FIND =
            """
            select %s
            from request
            join referral using (referral_id)
            where agency = :agency
              and request_id = :id
            """
                    .formatted(RequestRow.COLUMNS);

    private final JdbcClient jdbc;
    private final RequestTable table;
    private final RequestHistory history;
    private final MessageTable messages;

    StoredRequests(
            JdbcClient jdbc, RequestTable table, RequestHistory history, MessageTable messages) {
        this.jdbc = jdbc;
        this.table = table;
        this.history = history;
        this.messages = messages;
    }

    @Override
    public List<Request> lock(AgencyCode agency, Set<RequestId> ids) {
        return jdbc.sql(
                        """
                        select %s
                        from request
                        join referral using (referral_id)
                        where agency = :agency
                          and request_id = any (cast(:ids as uuid[]))
                        order by request_id
                        for update of request
                        """
                                .formatted(RequestRow.COLUMNS))
                .param("agency", agency.value())
                .param("ids", ids(List.copyOf(ids), RequestId::value))
                .query((row, _) -> RequestRow.read(row))
                .list();
    }

    @Override
    public Optional<Request> find(AgencyCode agency, RequestId id) {
        return jdbc.sql(FIND)
                .param("agency", agency.value())
                .param("id", id.value())
                .query((row, _) -> RequestRow.read(row))
                .optional();
    }

    @Override
    public Optional<Peeked> peek(AgencyCode agency, RequestId id) {
        return jdbc.sql(FIND)
                .param("agency", agency.value())
                .param("id", id.value())
                .query((row, _) -> new Peeked(RequestRow.read(row), row.getLong("news_sequence")))
                .optional();
    }

    @Override
    public List<Arrival> list(AgencyCode agency, Listing listing, Instant now) {
        Wanted wanted = Wanted.of(agency, listing, now);
        return jdbc.sql(
                        """
                        select %s
                        from request
                        join referral using (referral_id)
                        where %s
                        order by position
                        limit :limit
                        """
                                .formatted(RequestRow.COLUMNS, wanted.conditions()))
                .params(wanted.parameters())
                .param("limit", listing.limit())
                .query((row, _) -> new Arrival(row.getLong("position"), RequestRow.read(row)))
                .list();
    }

    /**
     * A row that somebody else leased meanwhile is looked at again once its lock is had, and passed
     * over: two callers never get the same.
     */
    @Override
    public Optional<Request> lease(AgencyCode agency, Instant now, Instant until) {
        return jdbc.sql(
                        """
                        with work as (
                            select request_id
                            from request
                            where agency = :agency
                              and state = 'SENT'
                              and (leased_until is null or leased_until <= cast(:now as timestamptz))
                            order by work_rank, respond_by, position
                            limit 1
                            for update skip locked
                        ),
                        leased as (
                            update request
                            set leased_until = cast(:until as timestamptz)
                            from work
                            where request.request_id = work.request_id
                            returning request.*
                        )
                        select %s
                        from leased as request
                        join referral using (referral_id)
                        """
                                .formatted(RequestRow.COLUMNS))
                .param("agency", agency.value())
                .param("now", now.toString())
                .param("until", until.toString())
                .query((row, _) -> RequestRow.read(row))
                .optional();
    }

    @Override
    public List<Request> answerable(AgencyCode agency, int limit) {
        return jdbc.sql(
                        """
                        select %s
                        from request
                        join referral using (referral_id)
                        where agency = :agency
                          and state in ('DELIVERED', 'OPENED', 'ACKNOWLEDGED', 'CLARIFICATION_SOUGHT', 'CLARIFIED')
                        order by respond_by, request_id
                        limit :limit
                        """
                                .formatted(RequestRow.COLUMNS))
                .param("agency", agency.value())
                .param("limit", limit)
                .query((row, _) -> RequestRow.read(row))
                .list();
    }

    @Override
    public Map<RequestState, Integer> counts(AgencyCode agency) {
        Map<RequestState, Integer> counts = new EnumMap<>(RequestState.class);
        jdbc.sql(
                        """
                        select state, count(*) as requests
                        from request
                        where agency = :agency
                        group by state
                        """)
                .param("agency", agency.value())
                .query(
                        row -> {
                            counts.put(
                                    RequestState.valueOf(row.getString("state")),
                                    row.getInt("requests"));
                        });
        return counts;
    }

    @Override
    public List<HistoryEntry> history(AgencyCode agency, RequestId id) {
        return history.of(agency, id);
    }

    @Override
    public List<SealedMessage> messages(AgencyCode agency, RequestId id) {
        return messages.of(agency, id);
    }

    @Override
    public void fetched(Map<RequestId, Long> versions) {
        if (versions.isEmpty()) {
            return;
        }
        List<Map.Entry<RequestId, Long>> rows = List.copyOf(versions.entrySet());
        jdbc.sql(
                        """
                        update request
                        set fetched_sequence = fetched.version
                        from unnest(cast(:ids as uuid[]), cast(:versions as bigint[]))
                            as fetched (request_id, version)
                        where request.request_id = fetched.request_id
                        """)
                .param("ids", ids(rows, row -> row.getKey().value()))
                .param("versions", numbers(rows, Map.Entry::getValue))
                .update();
    }

    @Override
    public void record(List<RequestEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        Map<RequestId, Request> newest = new LinkedHashMap<>();
        events.forEach(event -> newest.put(event.after().id(), event.after()));
        table.store(newest.values(), events);
    }
}
