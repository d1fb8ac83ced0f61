package uk.gain.referralservice.lifecycle.store;

import static uk.gain.referralservice.lifecycle.store.Columns.texts;
import static uk.gain.referralservice.lifecycle.store.Columns.uuid;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.gain.referralservice.lifecycle.model.Announcing;
import uk.gain.referralservice.lifecycle.model.HeldReferral;
import uk.gain.referralservice.lifecycle.model.ReferralEvent;
import uk.gain.referralservice.lifecycle.model.ReferralEvent.AnswerRecallConfirmed;
import uk.gain.referralservice.lifecycle.model.ReferralEvent.InformationAdded;
import uk.gain.referralservice.lifecycle.model.ReferralEvent.ReferralClosed;
import uk.gain.referralservice.lifecycle.model.ReferralEvent.ReferralCorrected;
import uk.gain.referralservice.lifecycle.model.ReferralEvent.ReferralRecalled;
import uk.gain.referralservice.lifecycle.model.ReferralEvent.ReferralReopened;
import uk.gain.referralservice.lifecycle.model.ReferralEvents;
import uk.gain.referralservice.lifecycle.model.ReferralId;

/**
 * Sequences, history and announcement of what is said about referrals, and what is so because of
 * it: one statement each.
 */
@Repository
class StoredReferralEvents implements ReferralEvents {

    private final JdbcClient jdbc;
    private final HistoryTable history;
    private final ClockTable clocks;
    private final MessageTable messages;
    private final ContentTable contents;
    private final RecallTable recalls;
    private final AnswerRecallTable answerRecalls;
    private final OutcomeTable outcomes;
    private final ConsentTable consents;
    private final Announcing announcing;

    StoredReferralEvents(
            JdbcClient jdbc,
            HistoryTable history,
            ClockTable clocks,
            MessageTable messages,
            ContentTable contents,
            RecallTable recalls,
            AnswerRecallTable answerRecalls,
            OutcomeTable outcomes,
            ConsentTable consents,
            Announcing announcing) {
        this.jdbc = jdbc;
        this.history = history;
        this.clocks = clocks;
        this.messages = messages;
        this.contents = contents;
        this.recalls = recalls;
        this.answerRecalls = answerRecalls;
        this.outcomes = outcomes;
        this.consents = consents;
        this.announcing = announcing;
    }

    /**
     * Locks in one order, so that two who lock the same referrals cannot block each other. Not
     * against foreign keys: whoever applies an agency's response holds its request and then writes
     * history, which shares the referral's key. That would be a circle with whoever holds the
     * referral and then wants the request.
     */
    @Override
    public Map<ReferralId, HeldReferral> hold(Collection<ReferralId> ids) {
        return jdbc
                .sql(
                        """
                        select *
                        from referral
                        where id = any(cast(:ids as uuid[]))
                        order by id
                        for no key update
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
        keep(events);
        announcing.said(numbered);
    }

    /** What the events say is so from now on. */
    private void keep(List<? extends ReferralEvent> events) {
        messages.add(
                events.stream().map(ReferralEvent::inWords).flatMap(Optional::stream).toList());
        contents.add(only(InformationAdded.class, events));
        List<ReferralCorrected> corrected = only(ReferralCorrected.class, events);
        contents.correct(lastOfEach(corrected));
        recalls.corrected(corrected);
        recalls.recalled(only(ReferralRecalled.class, events));
        answerRecalls.confirm(only(AnswerRecallConfirmed.class, events));
        outcomes.add(events);
        consents.sought(only(ReferralEvent.ContentConsentSought.class, events));
        closeAndReopen(events);
    }

    private static <E extends ReferralEvent> List<E> only(
            Class<E> kind, List<? extends ReferralEvent> events) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static <E extends ReferralEvent> List<E> lastOfEach(List<E> events) {
        Map<ReferralId, E> last = new LinkedHashMap<>();
        events.forEach(event -> last.put(event.occasion().referral(), event));
        return List.copyOf(last.values());
    }

    private void closeAndReopen(List<? extends ReferralEvent> events) {
        List<ReferralEvent> last =
                lastOfEach(
                        events.stream()
                                .<ReferralEvent>map(event -> event)
                                .filter(
                                        event ->
                                                event instanceof ReferralClosed
                                                        || event instanceof ReferralReopened)
                                .toList());
        if (last.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        update referral
                        set closed_at = said.closed_at
                        from unnest(
                            cast(:ids as uuid[]),
                            cast(:closed as timestamptz[])
                        ) as said (id, closed_at)
                        where referral.id = said.id
                        """)
                .param("ids", texts(last, event -> event.occasion().referral()))
                .param(
                        "closed",
                        texts(
                                last,
                                event ->
                                        event instanceof ReferralClosed closed
                                                ? closed.occasion().at()
                                                : null))
                .update();
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
