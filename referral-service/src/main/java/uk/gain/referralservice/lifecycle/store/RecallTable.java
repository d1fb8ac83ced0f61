package uk.gain.referralservice.lifecycle.store;

import static uk.gain.referralservice.lifecycle.store.Columns.instant;
import static uk.gain.referralservice.lifecycle.store.Columns.instantOrNull;
import static uk.gain.referralservice.lifecycle.store.Columns.texts;
import static uk.gain.referralservice.lifecycle.store.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.gain.referralservice.directory.model.AgencyCode;
import uk.gain.referralservice.lifecycle.model.Recall;
import uk.gain.referralservice.lifecycle.model.RecallCode;
import uk.gain.referralservice.lifecycle.model.RecallConfirmation;
import uk.gain.referralservice.lifecycle.model.ReferralEvent;
import uk.gain.referralservice.lifecycle.model.ReferralEvent.ReferralCorrected;
import uk.gain.referralservice.lifecycle.model.ReferralEvent.ReferralRecalled;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.RequestId;

/** Our own recalls and corrections, and who holds what they are about. */
@Repository
class RecallTable {

    private final JdbcClient jdbc;

    RecallTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One that names no request is about every request of its referral. */
    void recalled(List<ReferralRecalled> recalled) {
        add(recalled, Recall.Kind.RECALLED, ReferralRecalled::code);
        List<Map.Entry<UUID, RequestId>> named = new ArrayList<>();
        List<ReferralRecalled> all = new ArrayList<>();
        for (ReferralRecalled recall : recalled) {
            recall.requests()
                    .forEach(request -> named.add(Map.entry(recall.occasion().eventId(), request)));
            if (recall.requests().isEmpty()) {
                all.add(recall);
            }
        }
        hold(all);
        if (named.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        insert into recall_holder (recall_id, request_id)
                        select *
                        from unnest(cast(:recalls as uuid[]), cast(:requests as uuid[]))
                        """)
                .param("recalls", texts(named, Map.Entry::getKey))
                .param("requests", texts(named, Map.Entry::getValue))
                .update();
    }

    void corrected(List<ReferralCorrected> corrected) {
        add(corrected, Recall.Kind.CORRECTED, ReferralCorrected::code);
        hold(corrected);
    }

    private <E extends ReferralEvent> void add(
            List<E> events, Recall.Kind kind, Function<E, RecallCode> code) {
        if (events.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        insert into recall (event_id, referral_id, kind, code, said_at)
                        select event_id, referral_id, :kind, code, said_at
                        from unnest(
                            cast(:events as uuid[]),
                            cast(:referrals as uuid[]),
                            cast(:codes as text[]),
                            cast(:said as timestamptz[])
                        ) as said (event_id, referral_id, code, said_at)
                        """)
                .param("kind", kind.name())
                .param("events", texts(events, event -> event.occasion().eventId()))
                .param("referrals", texts(events, event -> event.occasion().referral()))
                .param("codes", texts(events, event -> code.apply(event)))
                .param("said", texts(events, event -> event.occasion().at()))
                .update();
    }

    /** Everybody it was sent to and not taken from before. */
    private void hold(List<? extends ReferralEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        insert into recall_holder (recall_id, request_id)
                        select said.event_id, request.id
                        from unnest(
                            cast(:events as uuid[]),
                            cast(:referrals as uuid[])
                        ) as said (event_id, referral_id)
                        join request on request.referral_id = said.referral_id
                        where coalesce(request.closed_from, request.state)
                            not in ('QUEUED', 'UNDELIVERABLE', 'RECALLED')
                        """)
                .param("events", texts(events, event -> event.occasion().eventId()))
                .param("referrals", texts(events, event -> event.occasion().referral()))
                .update();
    }

    /** The first confirmation counts. One of a recall that was never said is refused. */
    void confirm(List<RecallConfirmation> confirmed) {
        if (confirmed.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        insert into recall_holder (recall_id, request_id, confirmed_at, action)
                        select distinct on (recall_id, request_id)
                            recall_id, request_id, confirmed_at, action
                        from unnest(
                            cast(:recalls as uuid[]),
                            cast(:requests as uuid[]),
                            cast(:confirmed as timestamptz[]),
                            cast(:actions as text[])
                        ) with ordinality
                            as said (recall_id, request_id, confirmed_at, action, place)
                        order by recall_id, request_id, place
                        on conflict (recall_id, request_id) do update
                        set confirmed_at = excluded.confirmed_at, action = excluded.action
                        where recall_holder.confirmed_at is null
                        """)
                .param("recalls", texts(confirmed, RecallConfirmation::recall))
                .param("requests", texts(confirmed, RecallConfirmation::request))
                .param("confirmed", texts(confirmed, RecallConfirmation::at))
                .param("actions", texts(confirmed, RecallConfirmation::action))
                .update();
    }

    /**
     * What was recalled must be confirmed by whoever has it; what was corrected, by whoever had
     * fetched it before.
     */
    List<Recall> of(ReferralId referral) {
        Map<UUID, Recall> recalls = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select
                            recall.*,
                            request.id as request_id,
                            request.agency,
                            holder.confirmed_at,
                            holder.action,
                            case recall.kind
                                when 'RECALLED' then request.delivered_at is not null
                                else coalesce(request.delivered_at <= recall.said_at, false)
                            end as must_confirm
                        from recall
                        left join recall_holder as holder on holder.recall_id = recall.event_id
                        left join request on request.id = holder.request_id
                        where recall.referral_id = :referral
                        order by recall.said_at, recall.event_id, request.agency
                        """)
                .param("referral", referral.value())
                .query(
                        row -> {
                            recalls.merge(uuid(row, "event_id"), recall(row), RecallTable::both);
                        });
        return List.copyOf(recalls.values());
    }

    private static Recall both(Recall one, Recall other) {
        List<Recall.Holder> holders = new ArrayList<>(one.holders());
        holders.addAll(other.holders());
        return new Recall(one.id(), one.kind(), one.code(), one.at(), holders);
    }

    private static Recall recall(ResultSet row) throws SQLException {
        UUID request = row.getObject("request_id", UUID.class);
        return new Recall(
                uuid(row, "event_id"),
                Recall.Kind.valueOf(row.getString("kind")),
                RecallCode.valueOf(row.getString("code")),
                instant(row, "said_at"),
                request == null
                        ? List.of()
                        : List.of(
                                new Recall.Holder(
                                        new RequestId(request),
                                        new AgencyCode(row.getString("agency")),
                                        row.getBoolean("must_confirm"),
                                        instantOrNull(row, "confirmed_at"),
                                        row.getString("action"))));
    }
}
