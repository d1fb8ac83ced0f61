package uk.gain.referralservice.drafts.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.gain.referralservice.drafts.model.DraftId;
import uk.gain.referralservice.drafts.model.DraftState;
import uk.gain.referralservice.drafts.model.Handler;
import uk.gain.referralservice.drafts.model.KeptDraft;
import uk.gain.referralservice.drafts.model.Origin;
import uk.gain.referralservice.drafts.model.UnitDraft;
import uk.gain.referralservice.drafts.model.UnitDrafts;
import uk.gain.referralservice.lifecycle.model.Criterion;
import uk.gain.referralservice.lifecycle.model.Particulars;
import uk.gain.referralservice.lifecycle.model.Recipients;
import uk.gain.referralservice.lifecycle.model.Sealed;

/** Every statement names whose drafts it may touch. */
@Repository
class StoredDrafts implements UnitDrafts {

    private final JdbcClient jdbc;

    StoredDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(KeptDraft draft) {
        jdbc.sql(
                        """
                        insert into draft
                            (id, rocu, unit, submitted_by, submitted_at,
                             state, changed_by, changed_at,
                             unit_reference, classification, urgency, threat_area,
                             criterion_kinds, criterion_references, criterion_tiers, categories,
                             safeguarding, covert, operation, lawful_purpose,
                             holds_no_intercept_product, respond_by, agencies, all_holding,
                             content_event_id, content_key_id, content_schema, content)
                        values
                            (:id, :rocu, :unit, :submittedBy, :submittedAt,
                             :state, :changedBy, :changedAt,
                             :unitReference, :classification, :urgency, :threatArea,
                             cast(:kinds as text[]), cast(:references as text[]),
                             cast(:tiers as int[]), cast(:categories as text[]),
                             :safeguarding, :covert, :operation, :lawfulPurpose,
                             :declared, cast(:respondBy as timestamptz),
                             cast(:agencies as text[]), cast(:allHolding as text[]),
                             cast(:contentEvent as uuid), cast(:contentKey as uuid),
                             :contentSchema, cast(:content as bytea))
                        """)
                .params(columns(draft))
                .update();
    }

    @Override
    public void record(KeptDraft draft) {
        jdbc.sql(
                        """
                        update draft
                        set
                            state = :state,
                            changed_by = :changedBy,
                            changed_at = :changedAt,
                            unit_reference = :unitReference,
                            classification = :classification,
                            urgency = :urgency,
                            threat_area = :threatArea,
                            criterion_kinds = cast(:kinds as text[]),
                            criterion_references = cast(:references as text[]),
                            criterion_tiers = cast(:tiers as int[]),
                            categories = cast(:categories as text[]),
                            safeguarding = :safeguarding,
                            covert = :covert,
                            operation = :operation,
                            lawful_purpose = :lawfulPurpose,
                            holds_no_intercept_product = :declared,
                            respond_by = cast(:respondBy as timestamptz),
                            agencies = cast(:agencies as text[]),
                            all_holding = cast(:allHolding as text[]),
                            content_event_id = cast(:contentEvent as uuid),
                            content_key_id = cast(:contentKey as uuid),
                            content_schema = :contentSchema,
                            content = cast(:content as bytea),
                            reason_event_id = cast(:reasonEvent as uuid),
                            reason_key_id = cast(:reasonKey as uuid),
                            reason_schema = :reasonSchema,
                            reason = cast(:reason as bytea),
                            referral_id = cast(:referral as uuid),
                            reference = :reference,
                            version = :version
                        where id = :id
                        """)
                .params(columns(draft))
                .update();
    }

    @Override
    public Optional<KeptDraft> hold(Handler by, DraftId id) {
        return one(by, id, "for update");
    }

    @Override
    public Optional<KeptDraft> find(Handler by, DraftId id) {
        return one(by, id, "");
    }

    private Optional<KeptDraft> one(Handler by, DraftId id, String locking) {
        return jdbc.sql(
                        """
                        select *
                        from draft
                        where id = :id
                        and %s = :organisation
                        %s
                        """
                                .formatted(ownedBy(by), locking))
                .param("id", id.value())
                .param("organisation", by.organisation())
                .query(DraftRow::draft)
                .optional();
    }

    @Override
    public List<KeptDraft> page(
            Handler by, @Nullable DraftState state, @Nullable DraftId before, int limit) {
        return jdbc.sql(
                        """
                        select *
                        from draft
                        where %s = :organisation
                        and (cast(:state as text) is null or state = :state)
                        and (cast(:before as uuid) is null or id < cast(:before as uuid))
                        order by id desc
                        limit :limit
                        """
                                .formatted(ownedBy(by)))
                .param("organisation", by.organisation())
                .param("state", state == null ? null : state.name())
                .param("before", before == null ? null : before.toString())
                .param("limit", limit)
                .query(DraftRow::draft)
                .list();
    }

    @Override
    public Map<DraftState, Integer> counts(Handler by) {
        Map<DraftState, Integer> counts = new EnumMap<>(DraftState.class);
        jdbc.sql(
                        """
                        select state, count(*) as drafts
                        from draft
                        where %s = :organisation
                        group by state
                        """
                                .formatted(ownedBy(by)))
                .param("organisation", by.organisation())
                .query(
                        row -> {
                            counts.put(
                                    DraftState.valueOf(row.getString("state")),
                                    row.getInt("drafts"));
                        });
        return counts;
    }

    /** The column that says whose it is to such a person. */
    private static String ownedBy(Handler by) {
        return switch (by.role()) {
            case REQUESTER -> "unit";
            case COORDINATOR -> "rocu";
        };
    }

    private static Map<String, @Nullable Object> columns(KeptDraft kept) {
        UnitDraft draft = kept.draft();
        Origin origin = draft.origin();
        Particulars particulars = kept.particulars();
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("id", origin.id().value());
        columns.put("rocu", origin.rocu());
        columns.put("unit", origin.unit());
        columns.put("submittedBy", origin.submittedBy());
        columns.put("submittedAt", utc(origin.submittedAt()));
        columns.put("state", DraftState.of(draft).name());
        columns.put("changedBy", draft.changedBy());
        columns.put("changedAt", utc(draft.changedAt()));
        columns.put("unitReference", particulars.requestingUnitReference());
        columns.put("classification", particulars.classification().name());
        columns.put("version", kept.version());
        columns.put("urgency", particulars.urgency().name());
        columns.put("threatArea", particulars.threatArea().name());
        columns.put("kinds", texts(particulars.criteria(), Criterion::kind));
        columns.put("references", texts(particulars.criteria(), Criterion::reference));
        columns.put("tiers", texts(particulars.criteria(), Criterion::morileTier));
        columns.put("categories", texts(particulars.categories(), category -> category));
        columns.put("safeguarding", particulars.safeguarding());
        columns.put("covert", particulars.covert());
        columns.put("operation", particulars.operation());
        columns.put("lawfulPurpose", particulars.lawfulPurpose().name());
        columns.put("declared", kept.holdsNoInterceptProduct());
        columns.put("respondBy", kept.respondBy() == null ? null : kept.respondBy().toString());
        columns.put(
                "agencies",
                kept.recipients() instanceof Recipients.Named(List<String> codes)
                        ? texts(codes, code -> code)
                        : null);
        columns.put(
                "allHolding",
                kept.recipients() instanceof Recipients.AllHolding(var categories)
                        ? texts(categories, category -> category)
                        : null);
        sealed(columns, "content", kept.content());
        sealed(columns, "reason", kept.reason());
        UnitDraft.Raised raised = draft instanceof UnitDraft.Raised is ? is : null;
        columns.put("referral", raised == null ? null : raised.referral().toString());
        columns.put("reference", raised == null ? null : raised.reference());
        return columns;
    }

    private static void sealed(
            Map<String, @Nullable Object> columns, String name, @Nullable Sealed sealed) {
        columns.put(name + "Event", sealed == null ? null : textOf(sealed.eventId()));
        columns.put(name + "Key", sealed == null ? null : textOf(sealed.keyId()));
        columns.put(name + "Schema", sealed == null ? null : sealed.schema());
        columns.put(name, sealed == null ? null : sealed.ciphertext());
    }

    private static String textOf(UUID id) {
        return id.toString();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static <T> @Nullable String[] texts(
            Collection<T> values, Function<T, @Nullable Object> column) {
        return values.stream()
                .map(column)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }
}
