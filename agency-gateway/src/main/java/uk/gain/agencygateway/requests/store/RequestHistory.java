package uk.gain.agencygateway.requests.store;

import static java.util.Objects.requireNonNull;
import static uk.gain.agencygateway.requests.store.Columns.ids;
import static uk.gain.agencygateway.requests.store.Columns.lists;
import static uk.gain.agencygateway.requests.store.Columns.numbers;
import static uk.gain.agencygateway.requests.store.Columns.texts;
import static uk.gain.agencygateway.requests.store.Columns.times;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.gain.agencygateway.requests.RequestsChanged;
import uk.gain.agencygateway.requests.RequestsChanged.Author;
import uk.gain.agencygateway.requests.RequestsChanged.Change;
import uk.gain.agencygateway.requests.RequestsChanged.Kind;
import uk.gain.agencygateway.requests.model.Actor;
import uk.gain.agencygateway.requests.model.AgencyCode;
import uk.gain.agencygateway.requests.model.Exchange;
import uk.gain.agencygateway.requests.model.HistoryEntry;
import uk.gain.agencygateway.requests.model.Incoming;
import uk.gain.agencygateway.requests.model.Particulars;
import uk.gain.agencygateway.requests.model.Party;
import uk.gain.agencygateway.requests.model.RequestEvent;
import uk.gain.agencygateway.requests.model.RequestId;

/** What happened to each request, in the order in which the gateway learned of it. */
@Repository
class RequestHistory {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher features;

    RequestHistory(JdbcClient jdbc, ApplicationEventPublisher features) {
        this.jdbc = jdbc;
        this.features = features;
    }

    List<HistoryEntry> of(AgencyCode agency, RequestId id) {
        return jdbc.sql(
                        """
                        select entry.*
                        from request_history entry
                        join request using (request_id)
                        where request.agency = :agency
                          and request_id = :id
                        order by entry.position
                        """)
                .param("agency", agency.value())
                .param("id", id.value())
                .query(
                        (row, _) ->
                                new HistoryEntry(
                                        row.getObject("event_id", UUID.class),
                                        requireNonNull(RequestRow.time(row, "occurred_at")),
                                        row.getString("type"),
                                        row.getString("organisation"),
                                        row.getString("subject"),
                                        row.getString("code")))
                .list();
    }

    void add(List<RequestEvent> events) {
        jdbc.sql(
                        """
                        insert into request_history
                            (request_id, event_id, occurred_at, type, organisation, subject, code)
                        select *
                        from unnest(
                                 cast(:requests as uuid[]),
                                 cast(:events as uuid[]),
                                 cast(:times as timestamptz[]),
                                 cast(:types as text[]),
                                 cast(:organisations as text[]),
                                 cast(:subjects as text[]),
                                 cast(:codes as text[]))
                        """)
                .param("requests", ids(events, event -> event.after().id().value()))
                .param("events", ids(events, event -> event.occasion().eventId()))
                .param("times", times(events, event -> event.occasion().at()))
                .param("types", texts(events, RequestEvent::type))
                .param("organisations", texts(events, event -> organisation(event.occasion().by())))
                .param("subjects", texts(events, event -> subject(event.occasion().by())))
                .param("codes", texts(events, RequestEvent::why))
                .update();
        features.publishEvent(
                new RequestsChanged(events.stream().map(RequestHistory::change).toList()));
    }

    private static Change change(RequestEvent event) {
        Particulars particulars = event.after().particulars();
        return new Change(
                event.after().id().value(),
                particulars.agency().value(),
                particulars.reference(),
                particulars.urgency().name(),
                Kind.CHANGED,
                author(event.occasion().by()),
                event.occasion().eventId(),
                event.type(),
                event.occasion().at());
    }

    private static Author author(Actor by) {
        return switch (by) {
            case Party party ->
                    switch (party.kind()) {
                        case OFFICER -> Author.AGENCY_OFFICER;
                        case SYSTEM -> Author.AGENCY_SYSTEM;
                    };
            case Exchange _ -> Author.EXCHANGE;
        };
    }

    /**
     * Each event goes to the requests it names, or to all of its referral, as far as they had
     * arrived when it happened. An event already written is not written again. Written in the order
     * of the requests' ids: each line holds its request's row, and that is the order of locks.
     */
    void note(List<Incoming> incoming) {
        List<Change> noted =
                jdbc.sql(
                                """
                                with noted as (
                                    insert into request_history (request_id, event_id, occurred_at, type, organisation,
                                                                 code)
                                    select request.request_id, came.event_id, came.occurred_at, came.type,
                                           came.organisation, came.code
                                    from unnest(
                                             cast(:referrals as uuid[]),
                                             cast(:sequences as bigint[]),
                                             cast(:events as uuid[]),
                                             cast(:times as timestamptz[]),
                                             cast(:types as text[]),
                                             cast(:organisations as text[]),
                                             cast(:codes as text[]),
                                             cast(:concerned as text[]))
                                         with ordinality
                                         as came (referral_id, sequence, event_id, occurred_at, type, organisation,
                                                  code, concerned, place)
                                    join request
                                      on request.referral_id = came.referral_id
                                     and request.since_sequence <= came.sequence
                                     and (came.concerned = '{}'
                                          or request.request_id = any (cast(came.concerned as uuid[])))
                                    order by request.request_id, came.place
                                    on conflict do nothing
                                    returning request_id, event_id, occurred_at, type, position)
                                select noted.*, request.agency, referral.reference, referral.urgency,
                                       request.since_sequence = came.sequence as arrived
                                from noted
                                join request using (request_id)
                                join referral using (referral_id)
                                join unnest(cast(:events as uuid[]), cast(:sequences as bigint[]))
                                     as came (event_id, sequence) using (event_id)
                                order by noted.position
                                """)
                        .param(
                                "referrals",
                                ids(incoming, came -> came.heading().referral().value()))
                        .param("sequences", numbers(incoming, came -> came.heading().sequence()))
                        .param("events", ids(incoming, came -> came.heading().eventId()))
                        .param("times", times(incoming, came -> came.heading().occurredAt()))
                        .param("types", texts(incoming, came -> came.heading().type()))
                        .param(
                                "organisations",
                                texts(incoming, came -> came.heading().organisation()))
                        .param("codes", texts(incoming, came -> came.heading().code()))
                        .param("concerned", lists(incoming, RequestHistory::concerned))
                        .query((row, _) -> noted(row))
                        .list();
        if (!noted.isEmpty()) {
            features.publishEvent(new RequestsChanged(noted));
        }
    }

    private static Change noted(ResultSet row) throws SQLException {
        return new Change(
                row.getObject("request_id", UUID.class),
                row.getString("agency"),
                row.getString("reference"),
                row.getString("urgency"),
                row.getBoolean("arrived") ? Kind.ARRIVED : Kind.CHANGED,
                Author.COORDINATOR,
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                requireNonNull(RequestRow.time(row, "occurred_at")));
    }

    private static String organisation(Actor by) {
        return switch (by) {
            case Party party -> party.agency().value();
            case Exchange _ -> "EXCHANGE";
        };
    }

    private static @Nullable String subject(Actor by) {
        return switch (by) {
            case Party party -> party.subject();
            case Exchange _ -> null;
        };
    }

    private static List<UUID> concerned(Incoming incoming) {
        return switch (incoming) {
            case Incoming.Raised _ -> List.of();
            case Incoming.Sent sent ->
                    sent.recipients().stream().map(to -> to.request().value()).toList();
            case Incoming.Moved moved -> moved.concerned().stream().map(RequestId::value).toList();
            case Incoming.ConsentSought sought -> List.of(sought.request().value());
            case Incoming.Noted noted -> noted.concerned().stream().map(RequestId::value).toList();
        };
    }
}
