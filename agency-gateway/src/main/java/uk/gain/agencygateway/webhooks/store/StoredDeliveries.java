package uk.gain.agencygateway.webhooks.store;

import static java.util.Objects.requireNonNull;
import static uk.gain.agencygateway.webhooks.store.StoredEndpoints.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.gain.agencygateway.webhooks.model.Deliveries;
import uk.gain.agencygateway.webhooks.model.Delivery;
import uk.gain.agencygateway.webhooks.model.Message;

/** Deliveries and their attempts. What waits has a next attempt; what has ended has none. */
@Repository
class StoredDeliveries implements Deliveries {

    private final JdbcClient jdbc;

    StoredDeliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void queue(List<Addressed> messages, Instant at) {
        jdbc.sql(
                        """
                        insert into webhook_delivery
                            (delivery_id, agency, type, request_id, reference, occurred_at, queued_at, next_attempt_at)
                        select message.delivery_id, message.agency, message.type, message.request_id,
                               message.reference, message.occurred_at, cast(:at as timestamptz),
                               cast(:at as timestamptz)
                        from unnest(
                                 cast(:ids as uuid[]),
                                 cast(:agencies as text[]),
                                 cast(:types as text[]),
                                 cast(:requests as uuid[]),
                                 cast(:references as text[]),
                                 cast(:times as timestamptz[]))
                             with ordinality
                             as message (delivery_id, agency, type, request_id, reference, occurred_at, place)
                        join webhook_endpoint endpoint
                          on endpoint.agency = message.agency
                         and endpoint.enabled
                        order by message.place
                        """)
                .param("at", at.toString())
                .param("ids", texts(messages, one -> one.message().id().toString()))
                .param("agencies", texts(messages, Addressed::agency))
                .param("types", texts(messages, one -> one.message().type().wireName()))
                .param("requests", texts(messages, StoredDeliveries::request))
                .param("references", texts(messages, one -> one.message().reference()))
                .param("times", texts(messages, one -> one.message().at().toString()))
                .update();
    }

    private static @Nullable String request(Addressed one) {
        UUID request = one.message().request();
        return request == null ? null : request.toString();
    }

    private static @Nullable String[] texts(
            List<Addressed> messages, Function<Addressed, @Nullable String> column) {
        @Nullable String[] values = new @Nullable String[messages.size()];
        Arrays.setAll(values, i -> column.apply(messages.get(i)));
        return values;
    }

    @Override
    public List<Due> due(String agency, Instant now, int limit) {
        return jdbc.sql(
                        """
                        select *
                        from webhook_delivery
                        where agency = :agency
                          and next_attempt_at <= cast(:now as timestamptz)
                        order by request_id is not null, position
                        limit :limit
                        """)
                .param("agency", agency)
                .param("now", now.toString())
                .param("limit", limit)
                .query(
                        (row, _) ->
                                new Due(message(row), row.getInt("attempts"), row.getInt("tries")))
                .list();
    }

    @Override
    public void expire(String agency, Instant queuedBefore, Instant now) {
        jdbc.sql(
                        """
                        update webhook_delivery
                        set next_attempt_at = null,
                            ended_at        = cast(:now as timestamptz),
                            outcome         = 'EXPIRED'
                        where agency = :agency
                          and next_attempt_at is not null
                          and queued_at < cast(:before as timestamptz)
                        """)
                .param("agency", agency)
                .param("before", queuedBefore.toString())
                .param("now", now.toString())
                .update();
    }

    @Override
    public void attempted(UUID delivery, Delivery.Attempt attempt, Delivery.Standing standing) {
        jdbc.sql(
                        """
                        insert into webhook_attempt
                            (delivery_id, attempt, started_at, duration_millis, status, result)
                        values (:delivery, :attempt, cast(:started as timestamptz), :duration, :status, :result)
                        on conflict do nothing
                        """)
                .param("delivery", delivery)
                .param("attempt", attempt.number())
                .param("started", attempt.startedAt().toString())
                .param("duration", attempt.durationMillis())
                .param("status", attempt.status())
                .param("result", attempt.result())
                .update();
        Instant next = standing instanceof Delivery.Waiting(Instant at) ? at : null;
        Delivery.Ended ended = standing instanceof Delivery.Ended over ? over : null;
        jdbc.sql(
                        """
                        update webhook_delivery
                        set attempts        = greatest(attempts, :attempt),
                            tries           = tries + 1,
                            next_attempt_at = cast(:next as timestamptz),
                            ended_at        = cast(:ended as timestamptz),
                            outcome         = :outcome
                        where delivery_id = :delivery
                          and (next_attempt_at is not null or cast(:outcome as text) = 'DELIVERED')
                        """)
                .param("attempt", attempt.number())
                .param("next", next == null ? null : next.toString())
                .param("ended", ended == null ? null : ended.at().toString())
                .param("outcome", ended == null ? null : ended.outcome().name())
                .param("delivery", delivery)
                .update();
    }

    @Override
    public void end(String agency, Delivery.Outcome outcome, Instant at) {
        jdbc.sql(
                        """
                        update webhook_delivery
                        set next_attempt_at = null,
                            ended_at        = cast(:at as timestamptz),
                            outcome         = :outcome
                        where agency = :agency
                          and next_attempt_at is not null
                        """)
                .param("at", at.toString())
                .param("outcome", outcome.name())
                .param("agency", agency)
                .update();
    }

    @Override
    public boolean requeue(String agency, UUID delivery, Instant now) {
        return jdbc.sql(
                                """
                                update webhook_delivery
                                set next_attempt_at = cast(:now as timestamptz),
                                    queued_at       = cast(:now as timestamptz),
                                    tries           = 0,
                                    ended_at        = null,
                                    outcome         = null
                                where agency = :agency
                                  and delivery_id = :delivery
                                  and next_attempt_at is null
                                """)
                        .param("now", now.toString())
                        .param("agency", agency)
                        .param("delivery", delivery)
                        .update()
                == 1;
    }

    @Override
    public List<Delivery> page(String agency, @Nullable Long before, int limit) {
        return jdbc.sql(
                        """
                        select *
                        from webhook_delivery
                        where agency = :agency
                          and (cast(:before as bigint) is null or position < :before)
                        order by position desc
                        limit :limit
                        """)
                .param("agency", agency)
                .param("before", before)
                .param("limit", limit)
                .query((row, _) -> delivery(row))
                .list();
    }

    @Override
    public Optional<Delivery.Told> find(String agency, UUID id) {
        return jdbc.sql(
                        """
                        select *
                        from webhook_delivery
                        where agency = :agency
                          and delivery_id = :id
                        """)
                .param("agency", agency)
                .param("id", id)
                .query((row, _) -> delivery(row))
                .optional()
                .map(delivery -> new Delivery.Told(delivery, attempts(id)));
    }

    private List<Delivery.Attempt> attempts(UUID id) {
        return jdbc.sql(
                        """
                        select *
                        from webhook_attempt
                        where delivery_id = :id
                        order by attempt
                        """)
                .param("id", id)
                .query(
                        (row, _) ->
                                new Delivery.Attempt(
                                        row.getInt("attempt"),
                                        requireNonNull(time(row, "started_at")),
                                        row.getInt("duration_millis"),
                                        row.getObject("status", Integer.class),
                                        requireNonNull(row.getString("result"))))
                .list();
    }

    @Override
    public int forget(Instant endedBefore, int limit) {
        return jdbc.sql(
                        """
                        delete from webhook_delivery
                        where delivery_id in (
                            select delivery_id
                            from webhook_delivery
                            where ended_at < cast(:before as timestamptz)
                            order by ended_at
                            limit :limit)
                        """)
                .param("before", endedBefore.toString())
                .param("limit", limit)
                .update();
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        Instant next = time(row, "next_attempt_at");
        return new Delivery(
                row.getLong("position"),
                message(row),
                next == null
                        ? new Delivery.Ended(
                                Delivery.Outcome.valueOf(row.getString("outcome")),
                                requireNonNull(time(row, "ended_at")))
                        : new Delivery.Waiting(next),
                row.getInt("attempts"),
                requireNonNull(time(row, "queued_at")));
    }

    private static Message message(ResultSet row) throws SQLException {
        return new Message(
                row.getObject("delivery_id", UUID.class),
                type(requireNonNull(row.getString("type"))),
                row.getObject("request_id", UUID.class),
                row.getString("reference"),
                requireNonNull(time(row, "occurred_at")));
    }

    private static Message.Type type(String wireName) {
        return Arrays.stream(Message.Type.values())
                .filter(type -> type.wireName().equals(wireName))
                .findFirst()
                .orElseThrow();
    }
}
