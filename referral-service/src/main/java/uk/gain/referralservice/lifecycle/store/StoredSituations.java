package uk.gain.referralservice.lifecycle.store;

import static uk.gain.referralservice.lifecycle.store.Columns.texts;
import static uk.gain.referralservice.lifecycle.store.Columns.uuid;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.gain.referralservice.lifecycle.model.HeldReferral;
import uk.gain.referralservice.lifecycle.model.ReferralEvents;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.Request;
import uk.gain.referralservice.lifecycle.model.RequestId;
import uk.gain.referralservice.lifecycle.model.Situation;
import uk.gain.referralservice.lifecycle.model.Situations;

/** Referrals, then their requests, locked in the order of their ids. */
@Repository
class StoredSituations implements Situations {

    private final JdbcClient jdbc;
    private final ReferralEvents referrals;
    private final AnswerRecallTable recalls;

    StoredSituations(JdbcClient jdbc, ReferralEvents referrals, AnswerRecallTable recalls) {
        this.jdbc = jdbc;
        this.referrals = referrals;
        this.recalls = recalls;
    }

    @Override
    public Map<ReferralId, Situation> hold(Collection<ReferralId> ids) {
        Map<ReferralId, HeldReferral> held = referrals.hold(ids);
        Map<ReferralId, UUID> keys = referralKeys(held.keySet());
        Map<ReferralId, Map<RequestId, Request>> requests = new HashMap<>();
        Map<ReferralId, Map<RequestId, UUID>> answerKeys = new HashMap<>();
        jdbc.sql(
                        """
                        select *
                        from request
                        where referral_id = any(cast(:referrals as uuid[]))
                        order by id
                        for no key update
                        """)
                .param("referrals", texts(held.keySet(), id -> id))
                .query(
                        row -> {
                            Request request = RequestRow.request(row);
                            ReferralId referral = request.asked().referral();
                            RequestId id = request.asked().id();
                            requests.computeIfAbsent(referral, _ -> new LinkedHashMap<>())
                                    .put(id, request);
                            answerKeys
                                    .computeIfAbsent(referral, _ -> new HashMap<>())
                                    .put(id, uuid(row, "answer_key_id"));
                        });
        Map<RequestId, Set<UUID>> open = recalls.openOf(held.keySet());
        Map<ReferralId, Situation> situations = new HashMap<>();
        held.forEach(
                (id, referral) ->
                        situations.put(
                                id,
                                new Situation(
                                        referral,
                                        requests.getOrDefault(id, Map.of()),
                                        open,
                                        Objects.requireNonNull(keys.get(id)),
                                        answerKeys.getOrDefault(id, Map.of()))));
        return situations;
    }

    private Map<ReferralId, UUID> referralKeys(Collection<ReferralId> ids) {
        Map<ReferralId, UUID> keys = new HashMap<>();
        jdbc.sql(
                        """
                        select id, content_key_id
                        from referral
                        where id = any(cast(:ids as uuid[]))
                        """)
                .param("ids", texts(ids, id -> id))
                .query(
                        row -> {
                            keys.put(new ReferralId(uuid(row, "id")), uuid(row, "content_key_id"));
                        });
        return keys;
    }
}
