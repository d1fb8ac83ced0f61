package uk.gain.referralservice.lifecycle.store;

import static uk.gain.referralservice.lifecycle.store.Columns.texts;
import static uk.gain.referralservice.lifecycle.store.Columns.uuid;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.gain.referralservice.lifecycle.model.Announcing;
import uk.gain.referralservice.lifecycle.model.HeldReferral;
import uk.gain.referralservice.lifecycle.model.ReferralEvent;
import uk.gain.referralservice.lifecycle.model.ReferralEvents;
import uk.gain.referralservice.lifecycle.model.ReferralId;

/** Sequences, history and announcement of what is said about referrals: one statement each. */
@Repository
class StoredReferralEvents implements ReferralEvents {

    private final JdbcClient jdbc;
    private final HistoryTable history;
    private final ClockTable clocks;
    private final Announcing announcing;

    StoredReferralEvents(
            JdbcClient jdbc, HistoryTable history, ClockTable clocks, Announcing announcing) {
        this.jdbc = jdbc;
        this.history = history;
        this.clocks = clocks;
        this.announcing = announcing;
    }

    /** Locks in one order, so that two who lock the same referrals cannot block each other. */
    @Override
    public Map<ReferralId, HeldReferral> hold(Collection<ReferralId> ids) {
        return jdbc
                .sql(
                        """
                        select *
                        from referral
                        where id = any(cast(:ids as uuid[]))
                        order by id
                        for update
                        """)
                .param("ids", texts(ids, id -> id))
                .query(ReferralRow::held)
                .list()
                .stream()
                .collect(Collectors.toMap(HeldReferral::id, Function.identity()));
    }

    @Override
    public void record(List<? extends ReferralEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        Map<ReferralId, Long> next = firstSequences(events);
        List<Numbered> numbered = new ArrayList<>();
        for (ReferralEvent event : events) {
            ReferralId referral = event.occasion().referral();
            Long sequence = next.get(referral);
            if (sequence == null) {
                throw new IllegalStateException("There is no referral " + referral);
            }
            numbered.add(new Numbered(sequence, event));
            next.put(referral, sequence + 1);
        }
        history.addSaid(events);
        clocks.addSaid(events);
        announcing.said(numbered);
    }

    /** Takes as many sequences of each referral as it has events. */
    private Map<ReferralId, Long> firstSequences(List<? extends ReferralEvent> events) {
        Map<ReferralId, Long> counts =
                events.stream()
                        .collect(
                                Collectors.groupingBy(
                                        event -> event.occasion().referral(),
                                        Collectors.counting()));
        List<Map.Entry<ReferralId, Long>> taken = List.copyOf(counts.entrySet());
        Map<ReferralId, Long> first = new HashMap<>();
        jdbc.sql(
                        """
                        update referral
                        set sequence = referral.sequence + said.events
                        from unnest(
                            cast(:ids as uuid[]),
                            cast(:counts as bigint[])
                        ) as said (id, events)
                        where referral.id = said.id
                        returning referral.id, referral.sequence - said.events + 1 as first
                        """)
                .param("ids", texts(taken, Map.Entry::getKey))
                .param("counts", texts(taken, Map.Entry::getValue))
                .query(
                        row -> {
                            first.put(new ReferralId(uuid(row, "id")), row.getLong("first"));
                        });
        return first;
    }
}
