package uk.gain.referralservice.lifecycle.store;

import static uk.gain.referralservice.lifecycle.store.Columns.instant;
import static uk.gain.referralservice.lifecycle.store.Columns.texts;
import static uk.gain.referralservice.lifecycle.store.Columns.uuid;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.RequestId;
import uk.gain.referralservice.lifecycle.model.Sealed;
import uk.gain.referralservice.lifecycle.model.SealedAnswer;

/** What agencies sent, sealed and append-only. */
@Repository
class AnswerTable {

    private final JdbcClient jdbc;

    AnswerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(List<SealedAnswer> answers) {
        if (answers.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        insert into answer
                            (event_id, request_id, referral_id, sent_at,
                             key_id, content_schema, content)
                        select *
                        from unnest(
                            cast(:events as uuid[]),
                            cast(:requests as uuid[]),
                            cast(:referrals as uuid[]),
                            cast(:sent as timestamptz[]),
                            cast(:keys as uuid[]),
                            cast(:schemas as text[]),
                            cast(:contents as bytea[])
                        )
                        """)
                .param("events", texts(answers, answer -> answer.content().eventId()))
                .param("requests", texts(answers, SealedAnswer::request))
                .param("referrals", texts(answers, SealedAnswer::referral))
                .param("sent", texts(answers, SealedAnswer::at))
                .param("keys", texts(answers, answer -> answer.content().keyId()))
                .param("schemas", texts(answers, answer -> answer.content().schema()))
                .param(
                        "contents",
                        answers.stream()
                                .map(answer -> answer.content().ciphertext())
                                .toArray(byte[][]::new))
                .update();
    }

    /** What came after the last of these still waits. */
    void read(List<SealedAnswer> answers) {
        jdbc.sql(
                        """
                        delete from answer_to_read
                        using (
                            select request_id, max(position) as position
                            from answer
                            where event_id = any(cast(:events as uuid[]))
                            group by request_id
                        ) as seen
                        where answer_to_read.request_id = seen.request_id
                        and answer_to_read.position <= seen.position
                        """)
                .param("events", texts(answers, answer -> answer.content().eventId()))
                .update();
    }

    List<SealedAnswer> to(ReferralId referral, RequestId request) {
        return jdbc.sql(
                        """
                        select *
                        from answer
                        where request_id = :request
                        and referral_id = :referral
                        and not exists (
                            select from superseded_answer
                            where answer_event_id = answer.event_id
                        )
                        order by position
                        """)
                .param("request", request.value())
                .param("referral", referral.value())
                .query(
                        (row, _) ->
                                new SealedAnswer(
                                        referral,
                                        request,
                                        instant(row, "sent_at"),
                                        new Sealed(
                                                uuid(row, "event_id"),
                                                uuid(row, "key_id"),
                                                row.getString("content_schema"),
                                                row.getBytes("content"))))
                .list();
    }
}
