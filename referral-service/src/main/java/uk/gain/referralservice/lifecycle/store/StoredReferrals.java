package uk.gain.referralservice.lifecycle.store;

import static uk.gain.referralservice.lifecycle.store.Columns.texts;
import static uk.gain.referralservice.lifecycle.store.Columns.utc;
import static uk.gain.referralservice.lifecycle.store.Columns.uuid;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.gain.referralservice.lifecycle.model.Criterion;
import uk.gain.referralservice.lifecycle.model.Particulars;
import uk.gain.referralservice.lifecycle.model.Raised;
import uk.gain.referralservice.lifecycle.model.Referral;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.Referrals;
import uk.gain.referralservice.lifecycle.model.RollUp;
import uk.gain.referralservice.lifecycle.model.Sealed;

@Repository
class StoredReferrals implements Referrals {

    private final JdbcClient jdbc;
    private final RequestTable requests;
    private final HistoryTable history;

    StoredReferrals(JdbcClient jdbc, RequestTable requests, HistoryTable history) {
        this.jdbc = jdbc;
        this.requests = requests;
        this.history = history;
    }

    @Override
    public long nextNumber(String rocu, int year) {
        return jdbc.sql(
                        """
                        insert into referral_number (rocu, year, last)
                        values (:rocu, :year, 1)
                        on conflict (rocu, year) do update set last = referral_number.last + 1
                        returning last
                        """)
                .param("rocu", rocu)
                .param("year", year)
                .query(Long.class)
                .single();
    }

    @Override
    public void add(Raised raised, Sealed content) {
        Particulars particulars = raised.particulars();
        List<Criterion> criteria = particulars.criteria();
        jdbc.sql(
                        """
                        insert into referral
                            (id, reference, rocu, sequence, requesting_unit, requesting_unit_reference,
                             classification, urgency, threat_area,
                             criterion_kinds, criterion_references, criterion_tiers, categories,
                             safeguarding, covert, operation, raised_at, raised_by,
                             content_event_id, content_key_id, content_schema, content)
                        values
                            (:id, :reference, :rocu, 1, :unit, :unitReference,
                             :classification, :urgency, :threatArea,
                             :kinds, :references, cast(:tiers as int[]), :categories,
                             :safeguarding, :covert, :operation, :raisedAt, :raisedBy,
                             :event, :key, :schema, :content)
                        """)
                .param("id", raised.id().value())
                .param("reference", raised.reference().toString())
                .param("rocu", raised.by().rocu())
                .param("unit", particulars.requestingUnit())
                .param("unitReference", particulars.requestingUnitReference())
                .param("classification", particulars.classification().name())
                .param("urgency", particulars.urgency().name())
                .param("threatArea", particulars.threatArea().name())
                .param("kinds", texts(criteria, Criterion::kind))
                .param("references", texts(criteria, Criterion::reference))
                .param("tiers", texts(criteria, Criterion::morileTier))
                .param("categories", texts(particulars.categories(), category -> category))
                .param("safeguarding", particulars.safeguarding())
                .param("covert", particulars.covert())
                .param("operation", particulars.operation())
                .param("raisedAt", utc(raised.at()))
                .param("raisedBy", raised.by().subject())
                .param("event", content.eventId())
                .param("key", content.keyId())
                .param("schema", content.schema())
                .param("content", content.ciphertext())
                .update();
        requests.add(raised.id(), raised.recipients());
        history.addRaised(raised);
    }

    @Override
    public List<Referral> page(String rocu, @Nullable ReferralId before, int limit, Instant now) {
        return jdbc.sql(
                        """
                        select referral.*, roll_up.*
                        from referral
                        cross join lateral (%s) as roll_up
                        where rocu = :rocu
                        and (cast(:before as uuid) is null or id < cast(:before as uuid))
                        order by id desc
                        limit :limit
                        """
                                .formatted(ReferralRow.ROLL_UP))
                .param("rocu", rocu)
                .param("before", before == null ? null : before.toString())
                .param("limit", limit)
                .param("now", utc(now))
                .query(ReferralRow::referral)
                .list();
    }

    @Override
    public Optional<Referral> find(String rocu, ReferralId id, Instant now) {
        return jdbc.sql(
                        """
                        select referral.*, roll_up.*
                        from referral
                        cross join lateral (%s) as roll_up
                        where id = :id
                        and rocu = :rocu
                        """
                                .formatted(ReferralRow.ROLL_UP))
                .param("id", id.value())
                .param("rocu", rocu)
                .param("now", utc(now))
                .query(ReferralRow::referral)
                .optional();
    }

    @Override
    public Sealed contentOf(ReferralId id) {
        return jdbc.sql(
                        """
                        select content_event_id, content_key_id, content_schema, content
                        from referral
                        where id = :id
                        """)
                .param("id", id.value())
                .query(
                        (row, _) ->
                                new Sealed(
                                        uuid(row, "content_event_id"),
                                        uuid(row, "content_key_id"),
                                        row.getString("content_schema"),
                                        row.getBytes("content")))
                .single();
    }

    @Override
    public Map<ReferralId, RollUp> rollUps(Set<ReferralId> ids, Instant now) {
        Map<ReferralId, RollUp> found = new HashMap<>();
        jdbc.sql(
                        """
                        select id, roll_up.*
                        from referral
                        cross join lateral (%s) as roll_up
                        where id = any(cast(:ids as uuid[]))
                        """
                                .formatted(ReferralRow.ROLL_UP))
                .param("ids", texts(ids, id -> id))
                .param("now", utc(now))
                .query(
                        row -> {
                            found.put(new ReferralId(uuid(row, "id")), ReferralRow.rollUp(row));
                        });
        return found;
    }
}
