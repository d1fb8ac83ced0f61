package uk.gain.referralservice.lifecycle.store;

import static uk.gain.referralservice.lifecycle.store.Columns.texts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.gain.referralservice.lifecycle.model.Occasion;
import uk.gain.referralservice.lifecycle.model.Outcome;
import uk.gain.referralservice.lifecycle.model.ReferralEvent;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.RequestId;

/** What answers were worth, append-only. */
@Repository
class OutcomeTable {

    private final JdbcClient jdbc;

    OutcomeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(List<? extends ReferralEvent> events) {
        List<Stated> stated = new ArrayList<>();
        for (ReferralEvent event : events) {
            switch (event) {
                case ReferralEvent.ReferralClosed(var occasion, var outcomes) ->
                        outcomes.forEach(outcome -> stated.add(Stated.of(occasion, outcome)));
                case ReferralEvent.OutcomesAdded(var occasion, var outcomes) ->
                        outcomes.forEach(outcome -> stated.add(Stated.of(occasion, outcome)));
                default -> {
                    // States no outcome.
                }
            }
        }
        if (stated.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        insert into outcome
                            (event_id, referral_id, request_id, kind, value_pence, count, said_at)
                        select event_id, referral_id, request_id, kind, value_pence, count, said_at
                        from unnest(
                            cast(:events as uuid[]),
                            cast(:referrals as uuid[]),
                            cast(:requests as uuid[]),
                            cast(:kinds as text[]),
                            cast(:values as bigint[]),
                            cast(:counts as int[]),
                            cast(:said as timestamptz[])
                        ) with ordinality as stated (
                            event_id, referral_id, request_id, kind, value_pence, count, said_at,
                            place
                        )
                        order by place
                        """)
                .param("events", texts(stated, Stated::event))
                .param("referrals", texts(stated, Stated::referral))
                .param("requests", texts(stated, each -> each.outcome().request()))
                .param("kinds", texts(stated, each -> each.outcome().kind()))
                .param("values", texts(stated, each -> each.outcome().valuePence()))
                .param("counts", texts(stated, each -> each.outcome().count()))
                .param("said", texts(stated, Stated::at))
                .update();
    }

    List<Outcome> of(ReferralId referral) {
        return jdbc.sql(
                        """
                        select request_id, kind, value_pence, count
                        from outcome
                        where referral_id = :referral
                        order by position
                        """)
                .param("referral", referral.value())
                .query(
                        (row, _) -> {
                            UUID request = row.getObject("request_id", UUID.class);
                            return new Outcome(
                                    Outcome.Kind.valueOf(row.getString("kind")),
                                    request == null ? null : new RequestId(request),
                                    row.getObject("value_pence", Long.class),
                                    row.getObject("count", Integer.class));
                        })
                .list();
    }

    private record Stated(UUID event, ReferralId referral, Instant at, Outcome outcome) {

        static Stated of(Occasion occasion, Outcome outcome) {
            return new Stated(occasion.eventId(), occasion.referral(), occasion.at(), outcome);
        }
    }
}
