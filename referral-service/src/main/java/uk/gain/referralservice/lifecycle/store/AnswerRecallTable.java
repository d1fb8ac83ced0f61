package uk.gain.referralservice.lifecycle.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toUnmodifiableSet;
import static uk.gain.referralservice.lifecycle.store.Columns.instant;
import static uk.gain.referralservice.lifecycle.store.Columns.instantOrNull;
import static uk.gain.referralservice.lifecycle.store.Columns.texts;
import static uk.gain.referralservice.lifecycle.store.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.gain.referralservice.lifecycle.model.AnswerRecall;
import uk.gain.referralservice.lifecycle.model.AnswerRecalled;
import uk.gain.referralservice.lifecycle.model.RecallAction;
import uk.gain.referralservice.lifecycle.model.ReferralEvent.AnswerRecallConfirmed;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.RequestId;

/** Answers that their agencies corrected or took back, and what of them is no longer valid. */
@Repository
class AnswerRecallTable {

    private final JdbcClient jdbc;

    AnswerRecallTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * MUST be called before the answers that came together with these are kept: what is taken back
     * is everything that was kept before, and what each names.
     */
    void add(List<AnswerRecalled> recalled) {
        if (recalled.isEmpty()) {
            return;
        }
        keep(recalled);
        supersedeWhatWasKept(
                recalled.stream()
                        .filter(each -> each.kind() == AnswerRecall.Kind.WITHDRAWN)
                        .toList());
        supersede(recalled);
    }

    private void keep(List<AnswerRecalled> recalled) {
        jdbc.sql(
                        """
                        insert into answer_recall
                            (event_id, referral_id, request_id, kind, code, said_at)
                        select *
                        from unnest(
                            cast(:events as uuid[]),
                            cast(:referrals as uuid[]),
                            cast(:requests as uuid[]),
                            cast(:kinds as text[]),
                            cast(:codes as text[]),
                            cast(:said as timestamptz[])
                        )
                        """)
                .param("events", texts(recalled, AnswerRecalled::id))
                .param("referrals", texts(recalled, AnswerRecalled::referral))
                .param("requests", texts(recalled, AnswerRecalled::request))
                .param("kinds", texts(recalled, AnswerRecalled::kind))
                .param("codes", texts(recalled, AnswerRecalled::code))
                .param("said", texts(recalled, AnswerRecalled::at))
                .update();
    }

    private void supersedeWhatWasKept(List<AnswerRecalled> withdrawn) {
        if (withdrawn.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        insert into superseded_answer (answer_event_id, recall_id)
                        select answer.event_id, withdrawn.event_id
                        from unnest(
                            cast(:events as uuid[]),
                            cast(:requests as uuid[])
                        ) with ordinality as withdrawn (event_id, request_id, place)
                        join answer on answer.request_id = withdrawn.request_id
                        order by withdrawn.place
                        on conflict (answer_event_id) do nothing
                        """)
                .param("events", texts(withdrawn, AnswerRecalled::id))
                .param("requests", texts(withdrawn, AnswerRecalled::request))
                .update();
    }

    private void supersede(List<AnswerRecalled> recalled) {
        List<Map.Entry<UUID, UUID>> replaced = new ArrayList<>();
        for (AnswerRecalled each : recalled) {
            each.replaces().forEach(answer -> replaced.add(Map.entry(answer, each.id())));
        }
        if (replaced.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        insert into superseded_answer (answer_event_id, recall_id)
                        select answer_event_id, recall_id
                        from unnest(
                            cast(:answers as uuid[]),
                            cast(:recalls as uuid[])
                        ) with ordinality as replaced (answer_event_id, recall_id, place)
                        order by place
                        on conflict (answer_event_id) do nothing
                        """)
                .param("answers", texts(replaced, Map.Entry::getKey))
                .param("recalls", texts(replaced, Map.Entry::getValue))
                .update();
    }

    void confirm(List<AnswerRecallConfirmed> confirmed) {
        if (confirmed.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        update answer_recall
                        set confirmed_at = said.confirmed_at, action = said.action
                        from unnest(
                            cast(:recalls as uuid[]),
                            cast(:confirmed as timestamptz[]),
                            cast(:actions as text[])
                        ) as said (recall_id, confirmed_at, action)
                        where answer_recall.event_id = said.recall_id
                        and answer_recall.confirmed_at is null
                        """)
                .param("recalls", texts(confirmed, AnswerRecallConfirmed::recall))
                .param("confirmed", texts(confirmed, each -> each.occasion().at()))
                .param("actions", texts(confirmed, AnswerRecallConfirmed::action))
                .update();
    }

    /** Oldest first. */
    Map<RequestId, List<AnswerRecall>> of(ReferralId referral) {
        return jdbc
                .sql(
                        """
                        select *
                        from answer_recall
                        where referral_id = :referral
                        order by said_at, event_id
                        """)
                .param("referral", referral.value())
                .query(
                        (row, _) ->
                                new AnswerRecall(
                                        uuid(row, "event_id"),
                                        new RequestId(uuid(row, "request_id")),
                                        AnswerRecall.Kind.valueOf(row.getString("kind")),
                                        row.getString("code"),
                                        instant(row, "said_at"),
                                        instantOrNull(row, "confirmed_at"),
                                        action(row)))
                .list()
                .stream()
                .collect(groupingBy(AnswerRecall::request));
    }

    private static @Nullable RecallAction action(ResultSet row) throws SQLException {
        String action = row.getString("action");
        return action == null ? null : RecallAction.valueOf(action);
    }

    /** Those that nobody here has dealt with yet. */
    Map<RequestId, Set<UUID>> openOf(Collection<ReferralId> referrals) {
        return jdbc
                .sql(
                        """
                        select event_id, request_id
                        from answer_recall
                        where referral_id = any(cast(:referrals as uuid[]))
                        and confirmed_at is null
                        """)
                .param("referrals", texts(referrals, referral -> referral))
                .query(
                        (row, _) ->
                                Map.entry(
                                        new RequestId(uuid(row, "request_id")),
                                        uuid(row, "event_id")))
                .list()
                .stream()
                .collect(
                        groupingBy(
                                Map.Entry::getKey,
                                mapping(Map.Entry::getValue, toUnmodifiableSet())));
    }
}
