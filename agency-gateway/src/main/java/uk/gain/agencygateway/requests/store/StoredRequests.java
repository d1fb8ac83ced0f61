package uk.gain.agencygateway.requests.store;

import static uk.gain.agencygateway.requests.store.Columns.ids;

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
        return jdbc.sql(
                        """
                        select %s
                        from request
                        join referral using (referral_id)
                        where agency = :agency
                          and request_id = :id
                        """
                                .formatted(RequestRow.COLUMNS))
                .param("agency", agency.value())
                .param("id", id.value())
                .query((row, _) -> RequestRow.read(row))
                .optional();
    }

    @Override
    public List<Arrival> list(AgencyCode agency, Listing listing) {
        return jdbc.sql(
                        """
                        select %s
                        from request
                        join referral using (referral_id)
                        where agency = :agency
                          and (cast(:state as text) is null or state = :state)
                          and position > :after
                        order by position
                        limit :limit
                        """
                                .formatted(RequestRow.COLUMNS))
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
    public List<SealedMessage> messages(AgencyCode agency, RequestId id) {
        return messages.of(agency, id);
    }

    @Override
    public void fetched(RequestId id, long version) {
        jdbc.sql(
                        """
                        update request
                        set fetched_sequence = :version
                        where request_id = :id
                        """)
                .param("version", version)
                .param("id", id.value())
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
