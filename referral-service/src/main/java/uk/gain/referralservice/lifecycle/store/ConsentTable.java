package uk.gain.referralservice.lifecycle.store;

import static uk.gain.referralservice.lifecycle.store.Columns.texts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.gain.referralservice.lifecycle.model.Consent;
import uk.gain.referralservice.lifecycle.model.ConsentDecided;
import uk.gain.referralservice.lifecycle.model.Consents;
import uk.gain.referralservice.lifecycle.model.HandlingAct;
import uk.gain.referralservice.lifecycle.model.ReferralEvent.ContentConsentSought;
import uk.gain.referralservice.lifecycle.model.RequestId;

/** A row per item and act: when it was last asked for, and what was last decided. */
@Repository
class ConsentTable implements Consents {

    private final JdbcClient jdbc;

    ConsentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Consent> of(RequestId request) {
        return jdbc.sql(
                        """
                        select *
                        from content_consent
                        where request_id = :request
                          and act = any (cast(:known as text[]))
                        order by content_item_id, act
                        """)
                .param("request", request.value())
                .param("known", texts(Arrays.asList(HandlingAct.values()), HandlingAct::name))
                .query((row, _) -> consent(row))
                .list();
    }

    void sought(List<ContentConsentSought> sought) {
        if (sought.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        insert into content_consent (request_id, content_item_id, act, sought_event, sought_at)
                        select distinct on (request_id, content_item_id, act)
                            request_id, content_item_id, act, sought_event, sought_at
                        from unnest(
                            cast(:requests as uuid[]),
                            cast(:items as uuid[]),
                            cast(:acts as text[]),
                            cast(:events as uuid[]),
                            cast(:times as timestamptz[])
                        ) with ordinality as said (request_id, content_item_id, act, sought_event, sought_at, place)
                        order by request_id, content_item_id, act, place desc
                        on conflict (request_id, content_item_id, act) do update
                        set sought_event = excluded.sought_event,
                            sought_at = excluded.sought_at
                        """)
                .param("requests", texts(sought, ContentConsentSought::request))
                .param("items", texts(sought, ContentConsentSought::contentItem))
                .param("acts", texts(sought, ContentConsentSought::act))
                .param("events", texts(sought, each -> each.occasion().eventId()))
                .param("times", texts(sought, each -> each.occasion().at()))
                .update();
    }

    void decided(List<ConsentDecided> decided) {
        if (decided.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        insert into content_consent
                            (request_id, content_item_id, act, decided_event, decided_at, allowed, ever_given)
                        select distinct on (request_id, content_item_id, act)
                            request_id, content_item_id, act, decided_event, decided_at, allowed,
                            bool_or(allowed) over (partition by request_id, content_item_id, act)
                        from unnest(
                            cast(:requests as uuid[]),
                            cast(:items as uuid[]),
                            cast(:acts as text[]),
                            cast(:events as uuid[]),
                            cast(:times as timestamptz[]),
                            cast(:allowed as boolean[])
                        ) with ordinality
                            as said (request_id, content_item_id, act, decided_event, decided_at, allowed, place)
                        order by request_id, content_item_id, act, place desc
                        on conflict (request_id, content_item_id, act) do update
                        set decided_event = excluded.decided_event,
                            decided_at = excluded.decided_at,
                            allowed = excluded.allowed,
                            ever_given = content_consent.ever_given or excluded.ever_given
                        """)
                .param("requests", texts(decided, ConsentDecided::request))
                .param("items", texts(decided, ConsentDecided::contentItem))
                .param("acts", texts(decided, ConsentDecided::act))
                .param("events", texts(decided, ConsentDecided::event))
                .param("times", texts(decided, ConsentDecided::at))
                .param("allowed", texts(decided, ConsentDecided::allowed))
                .update();
    }

    private static Consent consent(ResultSet row) throws SQLException {
        Instant decidedAt = time(row, "decided_at");
        UUID decided = row.getObject("decided_event", UUID.class);
        return new Consent(
                new RequestId(row.getObject("request_id", UUID.class)),
                row.getObject("content_item_id", UUID.class),
                HandlingAct.valueOf(row.getString("act")),
                row.getObject("sought_event", UUID.class),
                time(row, "sought_at"),
                decidedAt == null || decided == null
                        ? null
                        : new Consent.Decision(
                                decided,
                                decidedAt,
                                row.getBoolean("allowed"),
                                row.getBoolean("ever_given")));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
