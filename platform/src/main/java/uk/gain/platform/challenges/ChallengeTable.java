package uk.gain.platform.challenges;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.gain.platform.access.Access;
import uk.gain.platform.identity.Caller;

/** Who was asked about what. */
record ChallengeTable(JdbcClient jdbc) {

    /** As a row of the table tells it to whoever was asked. */
    record Row(UUID id, @Nullable UUID referralId, @Nullable Instant answeredAt) {}

    /** Objects that the person was asked about and has not answered for. */
    List<String> open(String subject, List<Access> accesses) {
        return standing(subject, accesses, null);
    }

    /** Objects that the person has answered for since then. */
    List<String> answered(String subject, List<Access> accesses, Instant since) {
        return standing(subject, accesses, since);
    }

    private List<String> standing(String subject, List<Access> accesses, @Nullable Instant since) {
        return jdbc.sql(
                        """
                        select challenge.object_id
                        from unnest(:kinds::text[], :ids::text[]) object (kind, id)
                        join challenge on challenge.object_kind = object.kind
                                      and challenge.object_id = object.id
                        where challenge.subject = :subject
                          and case
                                  when :since::timestamptz is null then challenge.answered_at is null
                                  else challenge.answered_at > :since::timestamptz
                              end
                        """)
                .param("kinds", accesses.stream().map(Access::objectKind).toArray(String[]::new))
                .param("ids", accesses.stream().map(Access::objectId).toArray(String[]::new))
                .param("subject", subject)
                .param("since", since == null ? null : since.toString())
                .query(String.class)
                .list();
    }

    /** Asks, unless the person is asked already; the id of what they are asked. */
    UUID ask(UUID id, Caller caller, Access access, Instant at) {
        return jdbc.sql(
                        """
                        insert into challenge (id, subject, organisation, object_kind, object_id,
                                               referral_id, source, asked_at)
                        values (:id, :subject, :organisation, :kind, :objectId,
                                :referralId::uuid, :source, :at)
                        on conflict (subject, object_kind, object_id) where answered_at is null
                            do update set asked_at = challenge.asked_at
                        returning id
                        """)
                .param("id", id)
                .param("subject", caller.subject())
                .param("organisation", caller.organisation())
                .param("kind", access.objectKind())
                .param("objectId", access.objectId())
                .param("referralId", text(access.referralId()))
                .param("source", access.source())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
    }

    /** What this person was asked, held until the transaction ends. */
    Optional<Row> hold(String subject, UUID id) {
        return jdbc.sql(
                        """
                        select id, referral_id, answered_at
                        from challenge
                        where id = :id
                          and subject = :subject
                        for update
                        """)
                .param("id", id)
                .param("subject", subject)
                .query(
                        (row, _) -> {
                            OffsetDateTime answered =
                                    row.getObject("answered_at", OffsetDateTime.class);
                            return new Row(
                                    row.getObject("id", UUID.class),
                                    row.getObject("referral_id", UUID.class),
                                    answered == null ? null : answered.toInstant());
                        })
                .optional();
    }

    void answer(UUID id, String reason, byte[] words, Instant at) {
        jdbc.sql(
                        """
                        update challenge
                        set answered_at = :at,
                            reason = :reason,
                            words = :words
                        where id = :id
                        """)
                .param("id", id)
                .param("reason", reason)
                .param("words", words)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The oldest first, from after the given one. */
    List<OpenChallenge> open(String subject, @Nullable UUID after, int most) {
        return jdbc.sql(
                        """
                        select id, object_kind, object_id, asked_at
                        from challenge
                        where subject = :subject
                          and answered_at is null
                          and (:after::uuid is null or id > :after::uuid)
                        order by id
                        limit :most
                        """)
                .param("subject", subject)
                .param("after", text(after))
                .param("most", most)
                .query(
                        (row, _) ->
                                new OpenChallenge(
                                        row.getObject("id", UUID.class),
                                        row.getString("object_kind"),
                                        row.getString("object_id"),
                                        row.getObject("asked_at", OffsetDateTime.class)
                                                .toInstant()))
                .list();
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
