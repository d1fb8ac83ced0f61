package uk.gain.referralservice.lifecycle.store;

import static uk.gain.referralservice.lifecycle.store.Columns.literal;
import static uk.gain.referralservice.lifecycle.store.Columns.texts;
import static uk.gain.referralservice.lifecycle.store.Columns.utc;
import static uk.gain.referralservice.lifecycle.store.Columns.uuid;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.gain.referralservice.lifecycle.model.Criterion;
import uk.gain.referralservice.lifecycle.model.Outcome;
import uk.gain.referralservice.lifecycle.model.Particulars;
import uk.gain.referralservice.lifecycle.model.Raised;
import uk.gain.referralservice.lifecycle.model.Recall;
import uk.gain.referralservice.lifecycle.model.Referral;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.Referrals;
import uk.gain.referralservice.lifecycle.model.RollUp;
import uk.gain.referralservice.lifecycle.model.Sealed;
import uk.gain.referralservice.lifecycle.model.SealedAddition;
import uk.gain.referralservice.lifecycle.model.SealedReferral;
import uk.gain.referralservice.lifecycle.model.Urgency;

@Repository
class StoredReferrals implements Referrals {

    private final JdbcClient jdbc;
    private final RequestTable requests;
    private final HistoryTable history;
    private final ContentTable contents;
    private final OutcomeTable outcomes;
    private final RecallTable recalls;

    StoredReferrals(
            JdbcClient jdbc,
            RequestTable requests,
            HistoryTable history,
            ContentTable contents,
            OutcomeTable outcomes,
            RecallTable recalls) {
        this.jdbc = jdbc;
        this.requests = requests;
        this.history = history;
        this.contents = contents;
        this.outcomes = outcomes;
        this.recalls = recalls;
    }

    @Override
    public long takeNumbers(String rocu, int year, int count) {
        return jdbc.sql(
                        """
                        insert into referral_number (rocu, year, last)
                        values (:rocu, :year, :count)
                        on conflict (rocu, year)
                            do update set last = referral_number.last + excluded.last
                        returning last - :count + 1
                        """)
                .param("rocu", rocu)
                .param("year", year)
                .param("count", count)
                .query(Long.class)
                .single();
    }

    @Override
    public void add(List<SealedReferral> referrals) {
        List<Raised> raised = referrals.stream().map(SealedReferral::raised).toList();
        raised(referrals);
        requests.add(referrals);
        history.addRaised(raised);
    }

    @Override
    public void reprioritise(ReferralId id, Urgency urgency, boolean safeguarding) {
        jdbc.sql(
                        """
                        update referral
                        set urgency = :urgency, safeguarding = :safeguarding
                        where id = :id
                        """)
                .param("id", id.value())
                .param("urgency", urgency.name())
                .param("safeguarding", safeguarding)
                .update();
        jdbc.sql(
                        """
                        update request
                        set queue_urgency = :precedence
                        where referral_id = :id
                        """)
                .param("id", id.value())
                .param("precedence", urgency.precedence())
                .update();
    }

    /** Lists in a column travel as literals of their arrays: an array of arrays is one matrix. */
    private void raised(List<SealedReferral> referrals) {
        jdbc.sql(
                        """
                        insert into referral
                            (id, reference, rocu, sequence, requesting_unit, requesting_unit_reference,
                             classification, urgency, threat_area,
                             criterion_kinds, criterion_references, criterion_tiers, categories,
                             safeguarding, covert, operation, lawful_purpose, all_holding, respond_by,
                             raised_at, raised_by, content_event_id, content_key_id, content_schema, content)
                        select
                            id, reference, rocu, 1, unit, unit_reference,
                            classification, urgency, threat_area,
                            cast(kinds as text[]), cast("references" as text[]),
                            cast(tiers as int[]), cast(categories as text[]),
                            safeguarding, covert, operation, lawful_purpose,
                            cast(all_holding as text[]), respond_by,
                            raised_at, raised_by, event, key, schema, content
                        from unnest(
                            cast(:ids as uuid[]),
                            cast(:references as text[]),
                            cast(:rocus as text[]),
                            cast(:units as text[]),
                            cast(:unitReferences as text[]),
                            cast(:classifications as text[]),
                            cast(:urgencies as text[]),
                            cast(:threatAreas as text[]),
                            cast(:kinds as text[]),
                            cast(:criterionReferences as text[]),
                            cast(:tiers as text[]),
                            cast(:categories as text[]),
                            cast(:safeguarding as boolean[]),
                            cast(:covert as boolean[]),
                            cast(:operations as text[]),
                            cast(:lawfulPurposes as text[]),
                            cast(:allHolding as text[]),
                            cast(:limits as timestamptz[]),
                            cast(:raisedAt as timestamptz[]),
                            cast(:raisedBy as text[]),
                            cast(:events as uuid[]),
                            cast(:keys as uuid[]),
                            cast(:schemas as text[]),
                            cast(:contents as bytea[])
                        ) as raised (
                            id, reference, rocu, unit, unit_reference,
                            classification, urgency, threat_area,
                            kinds, "references", tiers, categories,
                            safeguarding, covert, operation, lawful_purpose, all_holding, respond_by,
                            raised_at, raised_by, event, key, schema, content
                        )
                        """)
                .param("ids", texts(referrals, referral -> referral.raised().id()))
                .param("references", texts(referrals, referral -> referral.raised().reference()))
                .param("rocus", texts(referrals, referral -> referral.raised().by().rocu()))
                .param("units", particulars(referrals, Particulars::requestingUnit))
                .param(
                        "unitReferences",
                        particulars(referrals, Particulars::requestingUnitReference))
                .param("classifications", particulars(referrals, Particulars::classification))
                .param("urgencies", particulars(referrals, Particulars::urgency))
                .param("threatAreas", particulars(referrals, Particulars::threatArea))
                .param("kinds", criteria(referrals, Criterion::kind))
                .param("criterionReferences", criteria(referrals, Criterion::reference))
                .param("tiers", criteria(referrals, Criterion::morileTier))
                .param(
                        "categories",
                        particulars(
                                referrals,
                                particulars ->
                                        literal(particulars.categories(), category -> category)))
                .param("safeguarding", particulars(referrals, Particulars::safeguarding))
                .param("covert", particulars(referrals, Particulars::covert))
                .param("operations", particulars(referrals, Particulars::operation))
                .param("lawfulPurposes", particulars(referrals, Particulars::lawfulPurpose))
                .param("allHolding", texts(referrals, StoredReferrals::allHolding))
                .param("limits", texts(referrals, referral -> referral.raised().respondBy()))
                .param("raisedAt", texts(referrals, referral -> referral.raised().at()))
                .param("raisedBy", texts(referrals, referral -> referral.raised().by().subject()))
                .param("events", texts(referrals, referral -> referral.content().eventId()))
                .param("keys", texts(referrals, referral -> referral.content().keyId()))
                .param("schemas", texts(referrals, referral -> referral.content().schema()))
                .param(
                        "contents",
                        referrals.stream()
                                .map(referral -> referral.content().ciphertext())
                                .toArray(byte[][]::new))
                .update();
    }

    private static @Nullable String[] particulars(
            List<SealedReferral> referrals, Function<Particulars, @Nullable Object> column) {
        return texts(referrals, referral -> column.apply(referral.raised().particulars()));
    }

    private static @Nullable Object allHolding(SealedReferral referral) {
        var categories = referral.raised().allHolding();
        return categories.isEmpty() ? null : literal(categories, category -> category);
    }

    private static @Nullable String[] criteria(
            List<SealedReferral> referrals, Function<Criterion, @Nullable Object> column) {
        return particulars(referrals, particulars -> literal(particulars.criteria(), column));
    }

    @Override
    public List<Referral> findAll(String rocu, List<ReferralId> ids, Instant now) {
        return jdbc.sql(
                        """
                        select referral.*, roll_up.*
                        from unnest(cast(:ids as uuid[])) with ordinality as wanted (id, place)
                        join referral on referral.id = wanted.id
                        cross join lateral (%s) as roll_up
                        where referral.rocu = :rocu
                        order by wanted.place
                        """
                                .formatted(ReferralRow.ROLL_UP))
                .param("ids", texts(ids, id -> id))
                .param("rocu", rocu)
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
        return contents.of(id);
    }

    @Override
    public List<SealedAddition> additionsTo(ReferralId id) {
        return contents.additionsTo(id);
    }

    @Override
    public List<Outcome> outcomesOf(ReferralId id) {
        return outcomes.of(id);
    }

    @Override
    public List<Recall> recallsOf(ReferralId id) {
        return recalls.of(id);
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
