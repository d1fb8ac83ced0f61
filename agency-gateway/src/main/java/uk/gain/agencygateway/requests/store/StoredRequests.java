package uk.gain.agencygateway.requests.store;

import static uk.gain.agencygateway.requests.store.Columns.ids;
import static uk.gain.agencygateway.requests.store.Columns.numbers;
import static uk.gain.agencygateway.requests.store.Columns.texts;
import static uk.gain.agencygateway.requests.store.Columns.times;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.gain.agencygateway.requests.model.AgencyCode;
import uk.gain.agencygateway.requests.model.HistoryEntry;
import uk.gain.agencygateway.requests.model.Request;
import uk.gain.agencygateway.requests.model.RequestEvent;
import uk.gain.agencygateway.requests.model.RequestId;
import uk.gain.agencygateway.requests.model.RequestState;
import uk.gain.agencygateway.requests.model.Requests;
import uk.gain.agencygateway.requests.model.Responses;

/** The agency is in every where clause that an agency can reach. */
@Repository
class StoredRequests implements Requests {

    private final JdbcClient jdbc;
    private final RequestHistory history;
    private final Responses responses;

    StoredRequests(JdbcClient jdbc, RequestHistory history, Responses responses) {
        this.jdbc = jdbc;
        this.history = history;
        this.responses = responses;
    }

    @Override
    public List<Request> lock(AgencyCode agency, Set<RequestId> ids) {
        return jdbc.sql(
                        """
                        select *
                        from request
                        join referral using (referral_id)
                        where agency = :agency
                          and request_id = any (cast(:ids as uuid[]))
                        order by request_id
                        for update of request
                        """)
                .param("agency", agency.value())
                .param("ids", ids(List.copyOf(ids), RequestId::value))
                .query((row, _) -> RequestRow.read(row))
                .list();
    }

    @Override
    public Optional<Request> find(AgencyCode agency, RequestId id) {
        return jdbc.sql(
                        """
                        select *
                        from request
                        join referral using (referral_id)
                        where agency = :agency
                          and request_id = :id
                        """)
                .param("agency", agency.value())
                .param("id", id.value())
                .query((row, _) -> RequestRow.read(row))
                .optional();
    }

    @Override
    public List<Arrival> list(AgencyCode agency, Listing listing) {
        return jdbc.sql(
                        """
                        select *
                        from request
                        join referral using (referral_id)
                        where agency = :agency
                          and (cast(:state as text) is null or state = :state)
                          and position > :after
                        order by position
                        limit :limit
                        """)
                .param("agency", agency.value())
                .param("state", listing.state() == null ? null : listing.state().name())
                .param("after", listing.after())
                .param("limit", listing.limit())
                .query((row, _) -> new Arrival(row.getLong("position"), RequestRow.read(row)))
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
    public void record(List<RequestEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        Map<RequestId, Request> newest = new LinkedHashMap<>();
        events.forEach(event -> newest.put(event.after().id(), event.after()));
        update(List.copyOf(newest.values()));
        history.add(events);
        responses.publish(events);
    }

    private void update(List<Request> requests) {
        jdbc.sql(
                        """
                        update request
                        set state            = after.state,
                            sequence         = after.sequence,
                            delivered_at     = after.delivered_at,
                            opened_at        = after.opened_at,
                            opened_by        = after.opened_by,
                            acknowledged_at  = after.acknowledged_at,
                            agency_reference = after.agency_reference,
                            answered_at      = after.answered_at,
                            content_at       = after.content_at,
                            refusal_code     = after.refusal_code
                        from unnest(
                                 cast(:ids as uuid[]),
                                 cast(:states as text[]),
                                 cast(:sequences as bigint[]),
                                 cast(:delivered as timestamptz[]),
                                 cast(:opened as timestamptz[]),
                                 cast(:openedBy as text[]),
                                 cast(:acknowledged as timestamptz[]),
                                 cast(:references as text[]),
                                 cast(:answered as timestamptz[]),
                                 cast(:content as timestamptz[]),
                                 cast(:refusals as text[]))
                             as after (request_id, state, sequence, delivered_at, opened_at, opened_by,
                                       acknowledged_at, agency_reference, answered_at, content_at, refusal_code)
                        where request.request_id = after.request_id
                        """)
                .param("ids", ids(requests, request -> id(request)))
                .param("states", texts(requests, request -> request.state().name()))
                .param("sequences", numbers(requests, request -> request.progress().sequence()))
                .param("delivered", times(requests, request -> request.receipts().deliveredAt()))
                .param("opened", times(requests, request -> request.receipts().openedAt()))
                .param("openedBy", texts(requests, request -> request.receipts().openedBy()))
                .param(
                        "acknowledged",
                        times(requests, request -> request.receipts().acknowledgedAt()))
                .param(
                        "references",
                        texts(requests, request -> request.receipts().agencyReference()))
                .param("answered", times(requests, request -> request.receipts().answeredAt()))
                .param("content", times(requests, request -> request.receipts().contentAt()))
                .param("refusals", texts(requests, RequestRow::refusalCode))
                .update();
    }

    private static UUID id(Request request) {
        return request.id().value();
    }
}
