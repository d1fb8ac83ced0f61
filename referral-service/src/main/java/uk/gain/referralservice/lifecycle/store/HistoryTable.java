package uk.gain.referralservice.lifecycle.store;

import static uk.gain.referralservice.lifecycle.store.Columns.instant;
import static uk.gain.referralservice.lifecycle.store.Columns.texts;
import static uk.gain.referralservice.lifecycle.store.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.gain.referralservice.directory.model.AgencyCode;
import uk.gain.referralservice.lifecycle.model.Fact;
import uk.gain.referralservice.lifecycle.model.HistoryEntry;
import uk.gain.referralservice.lifecycle.model.Raised;
import uk.gain.referralservice.lifecycle.model.ReferralEvent;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.RequestId;

/** What happened, append-only: the database itself refuses to change a line. */
@Repository
class HistoryTable {

    private final JdbcClient jdbc;

    HistoryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void addRaised(List<Raised> raised) {
        add(raised.stream().map(HistoryTable::entry).toList());
    }

    private static HistoryEntry entry(Raised raised) {
        Fact fact =
                new Fact(
                        raised.eventId(),
                        raised.id(),
                        "REFERRAL_RAISED",
                        raised.at(),
                        Fact.Party.of(raised.by()),
                        null,
                        null,
                        null);
        return new HistoryEntry(fact, null, null, raised.at());
    }

    /**
     * A line for each request an event concerns; one for the whole referral where it names none.
     */
    void addSaid(List<? extends ReferralEvent> events) {
        List<HistoryEntry> entries = new ArrayList<>();
        for (ReferralEvent event : events) {
            Fact fact = event.fact();
            if (event.concerns().isEmpty()) {
                entries.add(new HistoryEntry(fact, null, null, fact.at()));
            }
            for (RequestId request : event.concerns()) {
                entries.add(new HistoryEntry(fact, request, null, fact.at()));
            }
        }
        add(entries);
    }

    void add(List<HistoryEntry> entries) {
        jdbc.sql(
                        """
                        insert into history
                            (event_id, referral_id, request_id, kind, occurred_at, recorded_at,
                             actor_kind, actor_role, actor_subject, actor_organisation,
                             actor_on_behalf_of, channel, code, agency_reference)
                        select *
                        from unnest(
                            cast(:events as uuid[]),
                            cast(:referrals as uuid[]),
                            cast(:requests as uuid[]),
                            cast(:kinds as text[]),
                            cast(:occurred as timestamptz[]),
                            cast(:recorded as timestamptz[]),
                            cast(:actorKinds as text[]),
                            cast(:actorRoles as text[]),
                            cast(:subjects as text[]),
                            cast(:organisations as text[]),
                            cast(:onBehalfOf as text[]),
                            cast(:channels as text[]),
                            cast(:codes as text[]),
                            cast(:agencyReferences as text[])
                        )
                        """)
                .param("events", texts(entries, entry -> entry.fact().eventId()))
                .param("referrals", texts(entries, entry -> entry.fact().referral()))
                .param("requests", texts(entries, HistoryEntry::request))
                .param("kinds", texts(entries, entry -> entry.fact().kind()))
                .param("occurred", texts(entries, entry -> entry.fact().at()))
                .param("recorded", texts(entries, HistoryEntry::recordedAt))
                .param("actorKinds", texts(entries, entry -> entry.fact().by().kind()))
                .param("actorRoles", texts(entries, entry -> entry.fact().by().role()))
                .param("subjects", texts(entries, entry -> entry.fact().by().subject()))
                .param("organisations", texts(entries, entry -> entry.fact().by().organisation()))
                .param("onBehalfOf", texts(entries, entry -> entry.fact().by().onBehalfOf()))
                .param("channels", texts(entries, entry -> entry.fact().channel()))
                .param("codes", texts(entries, entry -> entry.fact().code()))
                .param("agencyReferences", texts(entries, entry -> entry.fact().agencyReference()))
                .update();
    }

    List<HistoryEntry> of(ReferralId referral) {
        return jdbc.sql(
                        """
                        select history.*, request.agency
                        from history
                        left join request on request.id = history.request_id
                        where history.referral_id = :referral
                        order by history.position
                        """)
                .param("referral", referral.value())
                .query((row, _) -> entry(row))
                .list();
    }

    Set<RequestId> lapsed(Set<RequestId> ids) {
        return Set.copyOf(
                jdbc.sql(
                                """
                                select distinct history.request_id
                                from request
                                join history
                                    on history.referral_id = request.referral_id
                                    and history.request_id = request.id
                                where request.id = any(cast(:ids as uuid[]))
                                and history.kind = 'REQUEST_LAPSED'
                                """)
                        .param("ids", texts(ids, id -> id))
                        .query((row, _) -> new RequestId(uuid(row, "request_id")))
                        .list());
    }

    private static HistoryEntry entry(ResultSet row) throws SQLException {
        UUID request = row.getObject("request_id", UUID.class);
        String agency = row.getString("agency");
        Fact fact =
                new Fact(
                        uuid(row, "event_id"),
                        new ReferralId(uuid(row, "referral_id")),
                        row.getString("kind"),
                        instant(row, "occurred_at"),
                        new Fact.Party(
                                row.getString("actor_kind"),
                                row.getString("actor_role"),
                                row.getString("actor_subject"),
                                row.getString("actor_organisation"),
                                row.getString("actor_on_behalf_of")),
                        row.getString("channel"),
                        row.getString("code"),
                        row.getString("agency_reference"));
        return new HistoryEntry(
                fact,
                request == null ? null : new RequestId(request),
                agency == null ? null : new AgencyCode(agency),
                instant(row, "recorded_at"));
    }
}
