package uk.gain.referralservice.deconfliction.store;

import static uk.gain.referralservice.deconfliction.store.Columns.instantOrNull;
import static uk.gain.referralservice.deconfliction.store.Columns.texts;
import static uk.gain.referralservice.deconfliction.store.Columns.utc;
import static uk.gain.referralservice.deconfliction.store.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.gain.referralservice.deconfliction.model.Alert;
import uk.gain.referralservice.deconfliction.model.Alerting.About;
import uk.gain.referralservice.deconfliction.model.Alerts;
import uk.gain.referralservice.lifecycle.model.OtherInterest;
import uk.gain.referralservice.lifecycle.model.ReferralId;

@Repository
class StoredAlerts implements Alerts, OtherInterest {

    private final JdbcClient jdbc;

    StoredAlerts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Alert> addNew(List<About> alerts) {
        Set<UUID> added =
                new HashSet<>(
                        jdbc.sql(
                                        """
                                        insert into deconfliction_alert
                                            (event_id, referral_id, other_referral_id,
                                             reference, rocu, contact, alerted_at)
                                        select *
                                        from unnest(
                                            cast(:events as uuid[]),
                                            cast(:referrals as uuid[]),
                                            cast(:others as uuid[]),
                                            cast(:references as text[]),
                                            cast(:rocus as text[]),
                                            cast(:contacts as text[]),
                                            cast(:times as timestamptz[])
                                        )
                                        on conflict (referral_id, other_referral_id) do nothing
                                        returning event_id
                                        """)
                                .param("events", texts(alerts, about -> about.alert().eventId()))
                                .param(
                                        "referrals",
                                        texts(alerts, about -> about.alert().referral()))
                                .param("others", texts(alerts, About::other))
                                .param(
                                        "references",
                                        texts(alerts, about -> about.alert().reference()))
                                .param("rocus", texts(alerts, about -> about.alert().rocu()))
                                .param("contacts", texts(alerts, about -> about.alert().contact()))
                                .param("times", texts(alerts, about -> about.alert().at()))
                                .query((row, _) -> uuid(row, "event_id"))
                                .list());
        return alerts.stream()
                .map(About::alert)
                .filter(alert -> added.contains(alert.eventId()))
                .toList();
    }

    @Override
    public List<Alert> page(String rocu, boolean toNote, @Nullable UUID before, int limit) {
        return jdbc.sql(
                        """
                        select alert.*, referral.reference as own_reference
                        from deconfliction_alert alert
                        join referral on referral.id = alert.referral_id
                        where referral.rocu = :rocu
                        and (not :toNote or alert.noted_at is null)
                        and (
                            cast(:before as uuid) is null
                            or alert.event_id < cast(:before as uuid)
                        )
                        order by alert.event_id desc
                        limit :limit
                        """)
                .param("rocu", rocu)
                .param("toNote", toNote)
                .param("before", before == null ? null : before.toString())
                .param("limit", limit)
                .query((row, _) -> alert(row))
                .list();
    }

    @Override
    public List<Alert> of(ReferralId referral) {
        return jdbc.sql(
                        """
                        select alert.*, referral.reference as own_reference
                        from deconfliction_alert alert
                        join referral on referral.id = alert.referral_id
                        where alert.referral_id = :referral
                        order by alert.event_id desc
                        """)
                .param("referral", referral.value())
                .query((row, _) -> alert(row))
                .list();
    }

    @Override
    public int toNote(ReferralId referral) {
        return jdbc.sql(
                        """
                        select count(*)
                        from deconfliction_alert
                        where referral_id = :referral
                        and noted_at is null
                        """)
                .param("referral", referral.value())
                .query(Integer.class)
                .single();
    }

    @Override
    public Counts count(String rocu) {
        return jdbc.sql(
                        """
                        select
                            count(*) as everything,
                            count(*) filter (where alert.noted_at is null) as to_note
                        from deconfliction_alert alert
                        join referral on referral.id = alert.referral_id
                        where referral.rocu = :rocu
                        """)
                .param("rocu", rocu)
                .query((row, _) -> new Counts(row.getInt("everything"), row.getInt("to_note")))
                .single();
    }

    @Override
    public Optional<Alert> find(String rocu, UUID id) {
        return jdbc.sql(
                        """
                        select alert.*, referral.reference as own_reference
                        from deconfliction_alert alert
                        join referral on referral.id = alert.referral_id
                        where alert.event_id = :id
                        and referral.rocu = :rocu
                        for update of alert
                        """)
                .param("id", id)
                .param("rocu", rocu)
                .query((row, _) -> alert(row))
                .optional();
    }

    @Override
    public void note(UUID id, String by, Instant at) {
        jdbc.sql(
                        """
                        update deconfliction_alert
                        set noted_at = :at, noted_by = :by
                        where event_id = :id
                        and noted_at is null
                        """)
                .param("id", id)
                .param("by", by)
                .param("at", utc(at))
                .update();
    }

    private static Alert alert(ResultSet row) throws SQLException {
        Instant noted = instantOrNull(row, "noted_at");
        return new Alert(
                uuid(row, "event_id"),
                new ReferralId(uuid(row, "referral_id")),
                row.getString("own_reference"),
                row.getString("reference"),
                row.getString("rocu"),
                row.getString("contact"),
                Objects.requireNonNull(instantOrNull(row, "alerted_at")),
                noted == null ? null : new Alert.Noted(noted, row.getString("noted_by")));
    }
}
