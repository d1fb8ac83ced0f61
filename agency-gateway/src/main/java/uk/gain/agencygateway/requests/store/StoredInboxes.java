package uk.gain.agencygateway.requests.store;

import static uk.gain.agencygateway.requests.store.Columns.ids;
import static uk.gain.agencygateway.requests.store.Columns.numbers;
import static uk.gain.agencygateway.requests.store.Columns.texts;
import static uk.gain.agencygateway.requests.store.Columns.times;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.gain.agencygateway.requests.model.Accepted;
import uk.gain.agencygateway.requests.model.Inboxes;
import uk.gain.agencygateway.requests.model.Incoming;
import uk.gain.agencygateway.requests.model.Referral;
import uk.gain.agencygateway.requests.model.ReferralId;
import uk.gain.agencygateway.requests.model.Request;
import uk.gain.agencygateway.requests.model.RequestEvent;
import uk.gain.agencygateway.requests.model.RequestId;
import uk.gain.agencygateway.requests.model.SealedAsked;

/** Referrals and the requests they become, written by the set. */
@Repository
class StoredInboxes implements Inboxes {

    private final JdbcClient jdbc;
    private final ReferralTable referrals;
    private final RequestTable table;
    private final RequestHistory history;
    private final MessageTable messages;

    StoredInboxes(
            JdbcClient jdbc,
            ReferralTable referrals,
            RequestTable table,
            RequestHistory history,
            MessageTable messages) {
        this.jdbc = jdbc;
        this.referrals = referrals;
        this.table = table;
        this.history = history;
        this.messages = messages;
    }

    @Override
    public void keep(List<Referral> kept) {
        referrals.keep(kept);
    }

    @Override
    public List<Accepted> place(List<Placing> placings, Instant at, Supplier<UUID> eventIds) {
        List<Row> rows =
                placings.stream()
                        .flatMap(
                                placing ->
                                        placing.recipients().stream()
                                                .map(to -> new Row(placing.heading(), to)))
                        .toList();
        if (rows.isEmpty()) {
            return List.of();
        }
        Set<UUID> fresh = insert(rows, at);
        List<Placing> brought = new ArrayList<>();
        for (Placing placing : placings) {
            // A request named twice in one batch counts for the first that named it.
            List<Incoming.Recipient> recipients =
                    placing.recipients().stream()
                            .filter(to -> fresh.remove(to.request().value()))
                            .toList();
            if (!recipients.isEmpty()) {
                brought.add(new Placing(placing.heading(), recipients));
            }
        }
        return accepted(brought, at, eventIds);
    }

    private Set<UUID> insert(List<Row> rows, Instant at) {
        return new HashSet<>(
                jdbc.sql(
                                """
                                insert into request (request_id, referral_id, agency, since_sequence, respond_by,
                                                     state, accepted_at, work_rank, blind)
                                select sent.request_id, sent.referral_id, sent.agency, sent.sequence, sent.respond_by,
                                       'SENT', cast(:at as timestamptz),
                                       work_rank(referral.urgency, referral.safeguarding),
                                       case when blind_first.agency is null then 'NONE' else 'TOKENS_FIRST' end
                                from unnest(
                                         cast(:requests as uuid[]),
                                         cast(:referrals as uuid[]),
                                         cast(:agencies as text[]),
                                         cast(:sequences as bigint[]),
                                         cast(:respondBy as timestamptz[]))
                                     with ordinality
                                     as sent (request_id, referral_id, agency, sequence, respond_by, place)
                                left join referral on referral.referral_id = sent.referral_id
                                left join blind_first on blind_first.agency = sent.agency and blind_first.is_on
                                order by sent.place
                                on conflict do nothing
                                returning request_id
                                """)
                        .param("at", at.toString())
                        .param("requests", ids(rows, row -> row.to().request().value()))
                        .param("referrals", ids(rows, row -> row.heading().referral().value()))
                        .param("agencies", texts(rows, row -> row.to().agency().value()))
                        .param("sequences", numbers(rows, row -> row.heading().sequence()))
                        .param("respondBy", times(rows, row -> row.to().respondBy()))
                        .query(UUID.class)
                        .list());
    }

    private List<Accepted> accepted(List<Placing> brought, Instant at, Supplier<UUID> eventIds) {
        Map<ReferralId, Long> sequences = count(brought);
        List<Accepted> accepted = new ArrayList<>();
        for (Placing placing : brought) {
            ReferralId referral = placing.heading().referral();
            long sequence = sequences.merge(referral, 1L, Long::sum);
            accepted.add(
                    new Accepted(
                            eventIds.get(),
                            referral,
                            sequence,
                            at,
                            placing.recipients().stream()
                                    .map(to -> new Accepted.Placed(to.request(), to.agency()))
                                    .toList()));
        }
        return accepted;
    }

    /**
     * Takes the next numbers of each referral, locking its row; answers with the last one used
     * before.
     */
    private Map<ReferralId, Long> count(List<Placing> brought) {
        Map<ReferralId, Long> before = new HashMap<>();
        jdbc.sql(
                        """
                        update referral
                        set accepted_sequence = accepted_sequence + next.count
                        from (select referral_id, count(*) as count
                              from unnest(cast(:referrals as uuid[])) as brought (referral_id)
                              group by referral_id) as next
                        where referral.referral_id = next.referral_id
                        returning referral.referral_id, accepted_sequence - next.count as before
                        """)
                .param("referrals", ids(brought, placing -> placing.heading().referral().value()))
                .query(
                        row -> {
                            before.put(
                                    new ReferralId(row.getObject("referral_id", UUID.class)),
                                    row.getLong("before"));
                        });
        return before;
    }

    @Override
    public void note(List<Incoming> incoming) {
        if (!incoming.isEmpty()) {
            history.note(incoming);
        }
    }

    @Override
    public void keepMoves(List<Incoming.Moved> moves) {
        referrals.keepMoves(moves);
        messages.keep(moves);
    }

    @Override
    public List<Placed> lock(List<Incoming.Moved> moves) {
        if (moves.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select %s
                        from request
                        join referral using (referral_id)
                        where request_id = any (cast(:named as uuid[]))
                           or referral_id = any (cast(:whole as uuid[]))
                        order by request_id
                        for update of request
                        """
                                .formatted(RequestRow.COLUMNS))
                .param("named", ids(named(moves), RequestId::value))
                .param("whole", ids(whole(moves), ReferralId::value))
                .query((row, _) -> new Placed(RequestRow.read(row), row.getLong("since_sequence")))
                .list();
    }

    private static List<RequestId> named(List<Incoming.Moved> moves) {
        return moves.stream().flatMap(moved -> moved.concerned().stream()).distinct().toList();
    }

    private static List<ReferralId> whole(List<Incoming.Moved> moves) {
        return moves.stream()
                .filter(moved -> moved.concerned().isEmpty())
                .map(moved -> moved.heading().referral())
                .distinct()
                .toList();
    }

    @Override
    public void store(Collection<Request> after, List<RequestEvent> said) {
        table.store(after, said);
    }

    @Override
    public void question(Collection<RequestId> requests, Instant at) {
        if (requests.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        update request
                        set ask_again_at = cast(:at as timestamptz)
                        where request_id = any (cast(:requests as uuid[]))
                        """)
                .param("at", at.toString())
                .param("requests", ids(List.copyOf(requests), RequestId::value))
                .update();
    }

    @Override
    public List<Request> lockQuestioned(Instant now, int limit) {
        return jdbc.sql(
                        """
                        select %s
                        from request
                        join referral using (referral_id)
                        where ask_again_at <= cast(:now as timestamptz)
                        order by request_id
                        limit :limit
                        for update of request skip locked
                        """
                                .formatted(RequestRow.COLUMNS))
                .param("now", now.toString())
                .param("limit", limit)
                .query((row, _) -> RequestRow.read(row))
                .list();
    }

    @Override
    public void settle(Collection<RequestId> requests) {
        if (requests.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        update request
                        set ask_again_at = null
                        where request_id = any (cast(:requests as uuid[]))
                        """)
                .param("requests", ids(List.copyOf(requests), RequestId::value))
                .update();
    }

    @Override
    public Map<ReferralId, SealedAsked> contents(Set<ReferralId> wanted) {
        return referrals.contents(wanted);
    }

    /** One row to write. */
    private record Row(Incoming.Heading heading, Incoming.Recipient to) {}
}
