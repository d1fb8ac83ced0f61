package uk.gain.referralservice.lifecycle.store;

import static uk.gain.referralservice.lifecycle.store.Columns.instant;
import static uk.gain.referralservice.lifecycle.store.Columns.texts;
import static uk.gain.referralservice.lifecycle.store.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.gain.referralservice.directory.model.AgencyCode;
import uk.gain.referralservice.lifecycle.model.Fact;
import uk.gain.referralservice.lifecycle.model.Message;
import uk.gain.referralservice.lifecycle.model.Posted;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.RequestId;
import uk.gain.referralservice.lifecycle.model.Sealed;

/** Words from one side to the other, sealed and append-only. */
@Repository
class MessageTable {

    private final JdbcClient jdbc;

    MessageTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(List<Message> messages) {
        if (messages.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        insert into message
                            (event_id, referral_id, request_id, kind, answers, said_at,
                             actor_kind, actor_role, actor_subject, actor_organisation,
                             actor_on_behalf_of, key_id, content_schema, content)
                        select *
                        from unnest(
                            cast(:events as uuid[]),
                            cast(:referrals as uuid[]),
                            cast(:requests as uuid[]),
                            cast(:kinds as text[]),
                            cast(:answers as uuid[]),
                            cast(:said as timestamptz[]),
                            cast(:actorKinds as text[]),
                            cast(:actorRoles as text[]),
                            cast(:subjects as text[]),
                            cast(:organisations as text[]),
                            cast(:onBehalfOf as text[]),
                            cast(:keys as uuid[]),
                            cast(:schemas as text[]),
                            cast(:contents as bytea[])
                        )
                        """)
                .param("events", texts(messages, Message::id))
                .param("referrals", texts(messages, Message::referral))
                .param("requests", texts(messages, Message::request))
                .param("kinds", texts(messages, Message::kind))
                .param("answers", texts(messages, Message::answers))
                .param("said", texts(messages, Message::at))
                .param("actorKinds", texts(messages, message -> message.by().kind()))
                .param("actorRoles", texts(messages, message -> message.by().role()))
                .param("subjects", texts(messages, message -> message.by().subject()))
                .param("organisations", texts(messages, message -> message.by().organisation()))
                .param("onBehalfOf", texts(messages, message -> message.by().onBehalfOf()))
                .param("keys", texts(messages, message -> message.words().keyId()))
                .param("schemas", texts(messages, message -> message.words().schema()))
                .param(
                        "contents",
                        messages.stream()
                                .map(message -> message.words().ciphertext())
                                .toArray(byte[][]::new))
                .update();
    }

    List<Posted> of(ReferralId referral, @Nullable UUID after, int limit) {
        return jdbc.sql(
                        """
                        select
                            message.*,
                            request.agency,
                            exists (
                                select from message as answer
                                where answer.answers = message.event_id
                            ) as answered
                        from message
                        left join request on request.id = message.request_id
                        where message.referral_id = :referral
                        and (
                            cast(:after as uuid) is null
                            or message.position > (
                                select seen.position
                                from message as seen
                                where seen.event_id = cast(:after as uuid)
                            )
                        )
                        order by message.position
                        limit :limit
                        """)
                .param("referral", referral.value())
                .param("after", after == null ? null : after.toString())
                .param("limit", limit)
                .query((row, _) -> posted(row))
                .list();
    }

    private static Posted posted(ResultSet row) throws SQLException {
        UUID request = row.getObject("request_id", UUID.class);
        String agency = row.getString("agency");
        return new Posted(
                new Message(
                        uuid(row, "event_id"),
                        new ReferralId(uuid(row, "referral_id")),
                        request == null ? null : new RequestId(request),
                        row.getString("kind"),
                        row.getObject("answers", UUID.class),
                        instant(row, "said_at"),
                        new Fact.Party(
                                row.getString("actor_kind"),
                                row.getString("actor_role"),
                                row.getString("actor_subject"),
                                row.getString("actor_organisation"),
                                row.getString("actor_on_behalf_of")),
                        new Sealed(
                                uuid(row, "event_id"),
                                uuid(row, "key_id"),
                                row.getString("content_schema"),
                                row.getBytes("content"))),
                agency == null ? null : new AgencyCode(agency),
                row.getBoolean("answered"));
    }
}
