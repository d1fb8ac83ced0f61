package uk.gain.agencygateway.requests.store;

import static java.util.Objects.requireNonNull;
import static uk.gain.agencygateway.requests.store.Columns.ids;
import static uk.gain.agencygateway.requests.store.Columns.texts;
import static uk.gain.agencygateway.requests.store.Columns.times;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.gain.agencygateway.requests.model.AgencyCode;
import uk.gain.agencygateway.requests.model.ConsentAsked;
import uk.gain.agencygateway.requests.model.Consents;
import uk.gain.agencygateway.requests.model.HandlingAct;
import uk.gain.agencygateway.requests.model.Incoming;
import uk.gain.agencygateway.requests.model.RequestId;

/** One row per item and act: when it was last asked about, and what was last decided. */
@Repository
class StoredConsents implements Consents {

    private final JdbcClient jdbc;
    private final MessageTable messages;

    StoredConsents(JdbcClient jdbc, MessageTable messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    @Override
    public void keep(List<Incoming.ConsentSought> sought) {
        if (sought.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        insert into consent_asked
                            (request_id, content_item_id, act, recipient, event_id, asked_at)
                        select distinct on (came.request_id, came.content_item_id, came.act)
                            came.request_id, came.content_item_id, came.act, came.recipient, came.event_id,
                            came.asked_at
                        from unnest(
                                 cast(:requests as uuid[]),
                                 cast(:items as uuid[]),
                                 cast(:acts as text[]),
                                 cast(:recipients as text[]),
                                 cast(:events as uuid[]),
                                 cast(:times as timestamptz[]))
                             with ordinality
                             as came (request_id, content_item_id, act, recipient, event_id, asked_at, place)
                        join request using (request_id)
                        order by came.request_id, came.content_item_id, came.act, came.place desc
                        on conflict (request_id, content_item_id, act) do update
                        set recipient = excluded.recipient,
                            event_id = excluded.event_id,
                            asked_at = excluded.asked_at
                        """)
                .param("requests", ids(sought, each -> each.request().value()))
                .param("items", ids(sought, Incoming.ConsentSought::contentItem))
                .param("acts", texts(sought, each -> each.act().name()))
                .param("recipients", texts(sought, Incoming.ConsentSought::recipient))
                .param("events", ids(sought, each -> each.heading().eventId()))
                .param("times", times(sought, each -> each.heading().occurredAt()))
                .update();
        messages.keepSought(sought);
    }

    @Override
    public List<ConsentAsked> of(AgencyCode agency, RequestId request) {
        return jdbc.sql(
                        """
                        select consent_asked.*
                        from consent_asked
                        join request using (request_id)
                        where agency = :agency
                          and request_id = :request
                        order by (allowed is null or (not allowed and asked_at > decided_at)) desc, asked_at,
                                 content_item_id, act
                        """)
                .param("agency", agency.value())
                .param("request", request.value())
                .query((row, _) -> asked(row))
                .list();
    }

    @Override
    public void decided(
            RequestId request, UUID contentItem, HandlingAct act, boolean allowed, Instant at) {
        jdbc.sql(
                        """
                        update consent_asked
                        set allowed = :allowed,
                            decided_at = :at
                        where request_id = :request
                          and content_item_id = :item
                          and act = :act
                        """)
                .param("allowed", allowed)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("request", request.value())
                .param("item", contentItem)
                .param("act", act.name())
                .update();
    }

    private static ConsentAsked asked(ResultSet row) throws SQLException {
        Instant decidedAt = RequestRow.time(row, "decided_at");
        return new ConsentAsked(
                new RequestId(row.getObject("request_id", UUID.class)),
                row.getObject("content_item_id", UUID.class),
                HandlingAct.valueOf(row.getString("act")),
                row.getString("recipient"),
                row.getObject("event_id", UUID.class),
                requireNonNull(RequestRow.time(row, "asked_at")),
                decidedAt == null
                        ? null
                        : new ConsentAsked.Decision(row.getBoolean("allowed"), decidedAt));
    }
}
