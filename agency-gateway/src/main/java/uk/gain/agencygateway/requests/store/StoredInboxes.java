package uk.gain.agencygateway.requests.store;

import static uk.gain.agencygateway.requests.store.Columns.bytes;
import static uk.gain.agencygateway.requests.store.Columns.ids;
import static uk.gain.agencygateway.requests.store.Columns.numbers;
import static uk.gain.agencygateway.requests.store.Columns.texts;
import static uk.gain.agencygateway.requests.store.Columns.times;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import uk.gain.agencygateway.requests.model.SealedContent;
import uk.gain.agencygateway.requests.model.SealedReferral;

/** Referrals and the requests they become, written by the set. */
@Repository
class StoredInboxes implements Inboxes {

    private final JdbcClient jdbc;
    private final RequestHistory history;

    StoredInboxes(JdbcClient jdbc, RequestHistory history) {
        this.jdbc = jdbc;
        this.history = history;
    }

    @Override
    public void keep(List<Referral> referrals) {
        if (referrals.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        insert into referral (referral_id, reference, rocu, requesting_unit, classification, urgency,
                                              threat_area, categories, content_event_id, content_key_id,
                                              content_schema, content)
                        select id, reference, rocu, requesting_unit, classification, urgency,
                               threat_area, cast(categories as text[]), event_id, key_id, schema, content
                        from unnest(
                                 cast(:ids as uuid[]),
                                 cast(:references as text[]),
                                 cast(:rocus as text[]),
                                 cast(:units as text[]),
                                 cast(:classifications as text[]),
                                 cast(:urgencies as text[]),
                                 cast(:threatAreas as text[]),
                                 cast(:categories as text[]),
                                 cast(:events as uuid[]),
                                 cast(:keys as uuid[]),
                                 cast(:schemas as text[]),
                                 cast(:contents as bytea[]))
                             as raised (id, reference, rocu, requesting_unit, classification, urgency, threat_area,
                                        categories, event_id, key_id, schema, content)
                        on conflict do nothing
                        """)
                .param("ids", ids(referrals, referral -> referral.id().value()))
                .param("references", texts(referrals, Referral::reference))
                .param("rocus", texts(referrals, Referral::rocu))
                .param("units", texts(referrals, Referral::requestingUnit))
                .param(
                        "classifications",
                        texts(referrals, referral -> referral.classification().name()))
                .param("urgencies", texts(referrals, referral -> referral.urgency().name()))
                .param("threatAreas", texts(referrals, referral -> referral.threatArea().name()))
                .param("categories", texts(referrals, StoredInboxes::categories))
                .param("events", ids(referrals, referral -> referral.content().eventId()))
                .param("keys", ids(referrals, referral -> referral.content().sealed().keyId()))
                .param(
                        "schemas",
                        texts(referrals, referral -> referral.content().sealed().schema()))
                .param(
                        "contents",
                        bytes(referrals, referral -> referral.content().sealed().ciphertext()))
                .update();
    }

    @Override
    public List<Accepted> place(List<Placing> placings, Instant at, Supplier<UUID> eventIds) {
        List<Placed> rows =
                placings.stream()
                        .flatMap(
                                placing ->
                                        placing.recipients().stream()
                                                .map(to -> new Placed(placing.heading(), to)))
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

    private Set<UUID> insert(List<Placed> rows, Instant at) {
        return new HashSet<>(
                jdbc.sql(
                                """
                                insert into request (request_id, referral_id, agency, since_sequence, respond_by,
                                                     state, accepted_at)
                                select sent.request_id, sent.referral_id, sent.agency, sent.sequence, sent.respond_by,
                                       'SENT', cast(:at as timestamptz)
                                from unnest(
                                         cast(:requests as uuid[]),
                                         cast(:referrals as uuid[]),
                                         cast(:agencies as text[]),
                                         cast(:sequences as bigint[]),
                                         cast(:respondBy as timestamptz[]))
                                     with ordinality
                                     as sent (request_id, referral_id, agency, sequence, respond_by, place)
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
        history.note(incoming);
    }

    @Override
    public Optional<SealedReferral> content(ReferralId referral) {
        return jdbc.sql(
                        """
                        select content_event_id, content_key_id, content_schema, content
                        from referral
                        where referral_id = :referral
                        """)
                .param("referral", referral.value())
                .query(
                        (row, _) ->
                                new SealedReferral(
                                        row.getObject("content_event_id", UUID.class),
                                        referral,
                                        new SealedContent(
                                                row.getObject("content_key_id", UUID.class),
                                                row.getString("content_schema"),
                                                ByteBuffer.wrap(row.getBytes("content")))))
                .optional();
    }

    private static String categories(Referral referral) {
        return "{"
                + String.join(",", referral.categories().stream().map(Enum::name).toList())
                + "}";
    }

    /** One row to write. */
    private record Placed(Incoming.Heading heading, Incoming.Recipient to) {}
}
