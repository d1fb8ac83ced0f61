package uk.gain.referralservice.lifecycle.store;

import static uk.gain.referralservice.lifecycle.store.Columns.instant;
import static uk.gain.referralservice.lifecycle.store.Columns.texts;
import static uk.gain.referralservice.lifecycle.store.Columns.uuid;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.gain.referralservice.lifecycle.model.ReferralEvent.InformationAdded;
import uk.gain.referralservice.lifecycle.model.ReferralEvent.ReferralCorrected;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.Sealed;
import uk.gain.referralservice.lifecycle.model.SealedAddition;

/** What a referral says, sealed: as raised or last corrected, and what was added since. */
@Repository
class ContentTable {

    private final JdbcClient jdbc;

    ContentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Sealed of(ReferralId referral) {
        return jdbc.sql(
                        """
                        select content_event_id, content_key_id, content_schema, content
                        from referral
                        where id = :id
                        """)
                .param("id", referral.value())
                .query(
                        (row, _) ->
                                new Sealed(
                                        uuid(row, "content_event_id"),
                                        uuid(row, "content_key_id"),
                                        row.getString("content_schema"),
                                        row.getBytes("content")))
                .single();
    }

    List<SealedAddition> additionsTo(ReferralId referral) {
        return jdbc.sql(
                        """
                        select addition.*
                        from addition
                        join referral on referral.id = addition.referral_id
                        where referral.id = :id
                        and addition.adds_to = referral.content_event_id
                        order by addition.position
                        """)
                .param("id", referral.value())
                .query(
                        (row, _) ->
                                new SealedAddition(
                                        instant(row, "said_at"),
                                        new Sealed(
                                                uuid(row, "event_id"),
                                                uuid(row, "key_id"),
                                                row.getString("content_schema"),
                                                row.getBytes("content"))))
                .list();
    }

    void add(List<InformationAdded> added) {
        if (added.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        insert into addition
                            (event_id, referral_id, adds_to, said_at,
                             key_id, content_schema, content)
                        select
                            added.event_id, referral.id, referral.content_event_id, added.said_at,
                            added.key_id, added.content_schema, added.content
                        from unnest(
                            cast(:events as uuid[]),
                            cast(:referrals as uuid[]),
                            cast(:said as timestamptz[]),
                            cast(:keys as uuid[]),
                            cast(:schemas as text[]),
                            cast(:contents as bytea[])
                        ) with ordinality as added (
                            event_id, referral_id, said_at, key_id, content_schema, content, place
                        )
                        join referral on referral.id = added.referral_id
                        order by added.place
                        """)
                .param("events", texts(added, each -> each.occasion().eventId()))
                .param("referrals", texts(added, each -> each.occasion().referral()))
                .param("said", texts(added, each -> each.occasion().at()))
                .param("keys", texts(added, each -> each.content().keyId()))
                .param("schemas", texts(added, each -> each.content().schema()))
                .param(
                        "contents",
                        added.stream()
                                .map(each -> each.content().ciphertext())
                                .toArray(byte[][]::new))
                .update();
    }

    /** MUST be at most one for each referral: the last. */
    void correct(List<ReferralCorrected> corrected) {
        if (corrected.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        update referral
                        set
                            content_event_id = corrected.event_id,
                            content_key_id = corrected.key_id,
                            content_schema = corrected.content_schema,
                            content = corrected.content
                        from unnest(
                            cast(:events as uuid[]),
                            cast(:referrals as uuid[]),
                            cast(:keys as uuid[]),
                            cast(:schemas as text[]),
                            cast(:contents as bytea[])
                        ) as corrected (event_id, referral_id, key_id, content_schema, content)
                        where referral.id = corrected.referral_id
                        """)
                .param("events", texts(corrected, each -> each.occasion().eventId()))
                .param("referrals", texts(corrected, each -> each.occasion().referral()))
                .param("keys", texts(corrected, each -> each.content().keyId()))
                .param("schemas", texts(corrected, each -> each.content().schema()))
                .param(
                        "contents",
                        corrected.stream()
                                .map(each -> each.content().ciphertext())
                                .toArray(byte[][]::new))
                .update();
    }
}
