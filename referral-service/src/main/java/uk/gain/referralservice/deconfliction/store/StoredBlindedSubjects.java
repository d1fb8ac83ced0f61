package uk.gain.referralservice.deconfliction.store;

import static uk.gain.referralservice.deconfliction.store.Columns.texts;
import static uk.gain.referralservice.deconfliction.store.Columns.utc;
import static uk.gain.referralservice.deconfliction.store.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.gain.referralservice.deconfliction.model.BlindIndex.Blinded;
import uk.gain.referralservice.deconfliction.model.BlindedSubjects;
import uk.gain.referralservice.deconfliction.model.Pair;
import uk.gain.referralservice.deconfliction.model.SealedEvidence;
import uk.gain.referralservice.lifecycle.model.ReferralId;

@Repository
class StoredBlindedSubjects implements BlindedSubjects {

    /** "DCFL", so that no other advisory lock is met. */
    private static final int TURN = 0x4443464C;

    private final JdbcClient jdbc;

    StoredBlindedSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(Collection<ReferralId> referrals, List<Blinded> subjects, Instant now) {
        renew(referrals, subjects);
        await(referrals, now);
    }

    @Override
    public void renew(Collection<ReferralId> referrals, List<Blinded> subjects) {
        for (String table :
                List.of("deconfliction_token", "identifier_token", "deconfliction_subject")) {
            jdbc.sql(
                            """
                            delete from %s
                            where referral_id = any(cast(:ids as uuid[]))
                            """
                                    .formatted(table))
                    .param("ids", texts(referrals, id -> id))
                    .update();
        }
        insert(subjects);
    }

    private void insert(List<Blinded> subjects) {
        List<SealedEvidence> evidence = subjects.stream().map(Blinded::evidence).toList();
        jdbc.sql(
                        """
                        insert into deconfliction_subject (referral_id, subject_id, key_id, evidence)
                        select *
                        from unnest(
                            cast(:referrals as uuid[]),
                            cast(:subjects as uuid[]),
                            cast(:keys as int[]),
                            cast(:evidence as bytea[])
                        )
                        """)
                .param("referrals", texts(evidence, SealedEvidence::referral))
                .param("subjects", texts(evidence, SealedEvidence::subject))
                .param("keys", texts(evidence, SealedEvidence::key))
                .param(
                        "evidence",
                        evidence.stream().map(SealedEvidence::sealed).toArray(byte[][]::new))
                .update();
        List<Token> tokens = tokens(subjects, Blinded::tokens);
        jdbc.sql(
                        """
                        insert into deconfliction_token (token, referral_id, subject_id, key_id)
                        select *
                        from unnest(
                            cast(:tokens as uuid[]),
                            cast(:referrals as uuid[]),
                            cast(:subjects as uuid[]),
                            cast(:keys as int[])
                        )
                        """)
                .param("tokens", texts(tokens, Token::token))
                .param("referrals", texts(tokens, token -> token.of().referral()))
                .param("subjects", texts(tokens, token -> token.of().subject()))
                .param("keys", texts(tokens, token -> token.of().key()))
                .update();
        List<Token> lookUps = tokens(subjects, Blinded::lookUps);
        jdbc.sql(
                        """
                        insert into identifier_token (token, referral_id, key_id)
                        select *
                        from unnest(
                            cast(:tokens as uuid[]),
                            cast(:referrals as uuid[]),
                            cast(:keys as int[])
                        )
                        on conflict do nothing
                        """)
                .param("tokens", texts(lookUps, Token::token))
                .param("referrals", texts(lookUps, token -> token.of().referral()))
                .param("keys", texts(lookUps, token -> token.of().key()))
                .update();
    }

    private record Token(UUID token, SealedEvidence of) {}

    private static List<Token> tokens(List<Blinded> subjects, Function<Blinded, Set<UUID>> which) {
        List<Token> tokens = new ArrayList<>();
        for (Blinded subject : subjects) {
            which.apply(subject).forEach(token -> tokens.add(new Token(token, subject.evidence())));
        }
        return tokens;
    }

    private void await(Collection<ReferralId> referrals, Instant now) {
        jdbc.sql(
                        """
                        insert into deconfliction_waiting (referral_id, since)
                        select id, :now
                        from unnest(cast(:ids as uuid[])) as id
                        on conflict (referral_id) do update set since = excluded.since
                        """)
                .param("ids", texts(referrals, id -> id))
                .param("now", utc(now))
                .update();
    }

    @Override
    public boolean turn() {
        return jdbc.sql("select pg_try_advisory_xact_lock(:turn)")
                .param("turn", TURN)
                .query(Boolean.class)
                .single();
    }

    /** A row that is being changed is left for the next turn: whoever changes it waits anew. */
    @Override
    public List<ReferralId> waiting(int atMost) {
        return jdbc.sql(
                        """
                        select referral_id
                        from deconfliction_waiting
                        order by since, referral_id
                        limit :most
                        for update skip locked
                        """)
                .param("most", atMost)
                .query((row, _) -> new ReferralId(uuid(row, "referral_id")))
                .list();
    }

    @Override
    public List<Pair> candidates(
            Collection<ReferralId> arrived, Set<Integer> keys, int mostPerToken) {
        return jdbc.sql(
                        """
                        with pair as (
                            select distinct
                                mine.referral_id, mine.subject_id, mine.key_id,
                                theirs.referral_id as other_referral_id,
                                theirs.subject_id as other_subject_id
                            from deconfliction_token mine
                            cross join lateral (
                                select token.referral_id, token.subject_id
                                from deconfliction_token token
                                where token.token = mine.token
                                and token.referral_id <> mine.referral_id
                                order by token.referral_id desc
                                limit :mostPerToken
                            ) as theirs
                            where mine.referral_id = any(cast(:ids as uuid[]))
                            and mine.key_id = any(cast(:keys as int[]))
                        )
                        select
                            pair.*,
                            mine.evidence as evidence,
                            theirs.evidence as other_evidence
                        from pair
                        join deconfliction_subject mine
                            on mine.referral_id = pair.referral_id
                            and mine.subject_id = pair.subject_id
                            and mine.key_id = pair.key_id
                        join deconfliction_subject theirs
                            on theirs.referral_id = pair.other_referral_id
                            and theirs.subject_id = pair.other_subject_id
                            and theirs.key_id = pair.key_id
                        where exists (
                            select from request
                            where request.referral_id = pair.referral_id
                            and request.state not in ('WITHDRAWN', 'RECALLED')
                        )
                        and exists (
                            select from request
                            where request.referral_id = pair.other_referral_id
                            and request.state not in ('WITHDRAWN', 'RECALLED')
                        )
                        """)
                .param("ids", texts(arrived, id -> id))
                .param("keys", texts(keys, key -> key))
                .param("mostPerToken", mostPerToken)
                .query((row, _) -> pair(row))
                .list();
    }

    private static Pair pair(ResultSet row) throws SQLException {
        int key = row.getInt("key_id");
        return new Pair(
                new SealedEvidence(
                        new ReferralId(uuid(row, "referral_id")),
                        uuid(row, "subject_id"),
                        key,
                        row.getBytes("evidence")),
                new SealedEvidence(
                        new ReferralId(uuid(row, "other_referral_id")),
                        uuid(row, "other_subject_id"),
                        key,
                        row.getBytes("other_evidence")));
    }

    @Override
    public void compared(Collection<ReferralId> referrals) {
        jdbc.sql(
                        """
                        delete from deconfliction_waiting
                        where referral_id = any(cast(:ids as uuid[]))
                        """)
                .param("ids", texts(referrals, id -> id))
                .update();
    }

    @Override
    public List<ReferralId> without(int key, int atMost) {
        return jdbc.sql(
                        """
                        select distinct referral_id
                        from deconfliction_subject older
                        where key_id <> :key
                        and not exists (
                            select from deconfliction_subject newer
                            where newer.referral_id = older.referral_id
                            and newer.key_id = :key
                        )
                        limit :most
                        """)
                .param("key", key)
                .param("most", atMost)
                .query((row, _) -> new ReferralId(uuid(row, "referral_id")))
                .list();
    }

    @Override
    public void forgetAllBut(Set<Integer> keys) {
        jdbc.sql(
                        """
                        with gone as (
                            delete from deconfliction_subject
                            where key_id <> all(cast(:keys as int[]))
                            returning referral_id
                        ),
                        tokens as (
                            delete from deconfliction_token
                            where referral_id in (select referral_id from gone)
                            and key_id <> all(cast(:keys as int[]))
                        )
                        delete from identifier_token
                        where referral_id in (select referral_id from gone)
                        and key_id <> all(cast(:keys as int[]))
                        """)
                .param("keys", texts(keys, key -> key))
                .update();
    }

    @Override
    public List<ReferralId> bearing(
            List<Set<UUID>> tokens, @Nullable ReferralId before, int atMost) {
        StringBuilder each = new StringBuilder();
        Map<String, Object> parameters = new HashMap<>();
        for (int i = 0; i < tokens.size(); i++) {
            each.append(i == 0 ? "" : "intersect\n")
                    .append(
                            """
                            select referral_id
                            from identifier_token
                            where token = any(cast(:tokens%d as uuid[]))
                            """
                                    .formatted(i));
            parameters.put("tokens" + i, texts(tokens.get(i), token -> token));
        }
        return jdbc.sql(
                        """
                        select referral_id
                        from (%s) as bearing
                        where cast(:before as uuid) is null
                        or referral_id < cast(:before as uuid)
                        order by referral_id desc
                        limit :most
                        """
                                .formatted(each))
                .params(parameters)
                .param("before", before == null ? null : before.toString())
                .param("most", atMost)
                .query((row, _) -> new ReferralId(uuid(row, "referral_id")))
                .list();
    }
}
