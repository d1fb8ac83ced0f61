package uk.gain.agencygateway.requests.store;

import static java.util.Objects.requireNonNull;
import static uk.gain.agencygateway.requests.store.Columns.bytes;
import static uk.gain.agencygateway.requests.store.Columns.ids;
import static uk.gain.agencygateway.requests.store.Columns.texts;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.gain.agencygateway.requests.model.AgencyCode;
import uk.gain.agencygateway.requests.model.Incoming;
import uk.gain.agencygateway.requests.model.ReferralId;
import uk.gain.agencygateway.requests.model.RequestEvent;
import uk.gain.agencygateway.requests.model.RequestId;
import uk.gain.agencygateway.requests.model.SealedContent;
import uk.gain.agencygateway.requests.model.SealedMessage;

/** Words once per event, sealed; the history of a request says which are its business. */
@Repository
class MessageTable {

    private final JdbcClient jdbc;

    MessageTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SealedMessage> of(AgencyCode agency, RequestId id) {
        return jdbc.sql(
                        """
                        select entry.event_id, message.referral_id, entry.occurred_at, entry.type, entry.organisation,
                               entry.subject, message.answers, message.content_key_id, message.content_schema,
                               message.content
                        from request
                        join request_history entry using (request_id)
                        join message using (event_id)
                        where request.agency = :agency
                          and request_id = :id
                        order by entry.position
                        """)
                .param("agency", agency.value())
                .param("id", id.value())
                .query(
                        (row, _) ->
                                new SealedMessage(
                                        row.getObject("event_id", UUID.class),
                                        new ReferralId(row.getObject("referral_id", UUID.class)),
                                        requireNonNull(RequestRow.time(row, "occurred_at")),
                                        row.getString("type"),
                                        row.getString("organisation"),
                                        row.getString("subject"),
                                        row.getObject("answers", UUID.class),
                                        new SealedContent(
                                                row.getObject("content_key_id", UUID.class),
                                                row.getString("content_schema"),
                                                ByteBuffer.wrap(row.getBytes("content")))))
                .list();
    }

    /** What agencies said in words with these events. */
    void add(List<RequestEvent> events) {
        insert(
                events.stream()
                        .flatMap(
                                event ->
                                        row(
                                                event.occasion().eventId(),
                                                event.after().particulars().referral(),
                                                event.answers(),
                                                event.words()))
                        .toList());
    }

    /** What co-ordinators said in words with these moves. */
    void keep(List<Incoming.Moved> moves) {
        insert(
                moves.stream()
                        .flatMap(
                                moved ->
                                        row(
                                                moved.heading().eventId(),
                                                moved.heading().referral(),
                                                moved.move().answers(),
                                                moved.words()))
                        .toList());
    }

    /** What co-ordinators say when they ask for consent. */
    void keepSought(List<Incoming.ConsentSought> sought) {
        insert(
                sought.stream()
                        .flatMap(
                                each ->
                                        row(
                                                each.heading().eventId(),
                                                each.heading().referral(),
                                                null,
                                                each.words()))
                        .toList());
    }

    private static Stream<Row> row(
            UUID eventId,
            ReferralId referral,
            @Nullable UUID answers,
            @Nullable SealedContent words) {
        return words == null
                ? Stream.empty()
                : Stream.of(new Row(eventId, referral, answers, words));
    }

    private void insert(List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        insert into message (event_id, referral_id, answers, content_key_id, content_schema, content)
                        select *
                        from unnest(
                                 cast(:events as uuid[]),
                                 cast(:referrals as uuid[]),
                                 cast(:answers as uuid[]),
                                 cast(:keys as uuid[]),
                                 cast(:schemas as text[]),
                                 cast(:contents as bytea[]))
                        on conflict do nothing
                        """)
                .param("events", ids(rows, Row::eventId))
                .param("referrals", ids(rows, row -> row.referral().value()))
                .param("answers", ids(rows, Row::answers))
                .param("keys", ids(rows, row -> row.words().keyId()))
                .param("schemas", texts(rows, row -> row.words().schema()))
                .param("contents", bytes(rows, row -> row.words().ciphertext()))
                .update();
    }

    /** One message to write. */
    private record Row(
            UUID eventId, ReferralId referral, @Nullable UUID answers, SealedContent words) {}
}
