package uk.gain.referralservice.drafts.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.directory.model.InformationCategory;
import uk.gain.referralservice.directory.model.ThreatArea;
import uk.gain.referralservice.drafts.model.DraftId;
import uk.gain.referralservice.drafts.model.DraftState;
import uk.gain.referralservice.drafts.model.KeptDraft;
import uk.gain.referralservice.drafts.model.Origin;
import uk.gain.referralservice.drafts.model.UnitDraft;
import uk.gain.referralservice.lifecycle.model.Classification;
import uk.gain.referralservice.lifecycle.model.Criterion;
import uk.gain.referralservice.lifecycle.model.Particulars;
import uk.gain.referralservice.lifecycle.model.Recipients;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.Sealed;
import uk.gain.referralservice.lifecycle.model.Urgency;
import uk.gain.referralservice.powers.model.LawfulPurpose;

/** How a draft is read from its row. */
final class DraftRow {

    private DraftRow() {}

    static KeptDraft draft(ResultSet row, int number) throws SQLException {
        return new KeptDraft(
                state(row),
                particulars(row),
                row.getBoolean("holds_no_intercept_product"),
                instantOrNull(row, "respond_by"),
                recipients(row),
                sealed(row, "content"),
                sealed(row, "reason"),
                row.getLong("version"));
    }

    private static UnitDraft state(ResultSet row) throws SQLException {
        Origin origin =
                new Origin(
                        new DraftId(row.getObject("id", UUID.class)),
                        row.getString("unit"),
                        row.getString("rocu"),
                        row.getString("submitted_by"),
                        instant(row, "submitted_at"));
        Instant at = instant(row, "changed_at");
        String by = row.getString("changed_by");
        return switch (DraftState.valueOf(row.getString("state"))) {
            case SUBMITTED -> new UnitDraft.Submitted(origin, at, by);
            case RETURNED -> new UnitDraft.Returned(origin, at, by);
            case RAISED ->
                    new UnitDraft.Raised(
                            origin,
                            at,
                            by,
                            new ReferralId(row.getObject("referral_id", UUID.class)),
                            row.getString("reference"));
            case WITHDRAWN -> new UnitDraft.Withdrawn(origin, at, by);
        };
    }

    private static Particulars particulars(ResultSet row) throws SQLException {
        return new Particulars(
                row.getString("unit"),
                row.getString("unit_reference"),
                Classification.valueOf(row.getString("classification")),
                Urgency.valueOf(row.getString("urgency")),
                ThreatArea.valueOf(row.getString("threat_area")),
                criteria(row),
                texts(row, "categories").stream().map(InformationCategory::valueOf).toList(),
                row.getBoolean("safeguarding"),
                row.getBoolean("covert"),
                row.getString("operation"),
                LawfulPurpose.valueOf(row.getString("lawful_purpose")));
    }

    private static List<Criterion> criteria(ResultSet row) throws SQLException {
        String[] kinds = (String[]) row.getArray("criterion_kinds").getArray();
        @Nullable String[] references = (String[]) row.getArray("criterion_references").getArray();
        @Nullable Integer[] tiers = (Integer[]) row.getArray("criterion_tiers").getArray();
        return IntStream.range(0, kinds.length)
                .mapToObj(
                        i ->
                                new Criterion(
                                        Criterion.Kind.valueOf(kinds[i]), references[i], tiers[i]))
                .toList();
    }

    private static Recipients recipients(ResultSet row) throws SQLException {
        return row.getArray("all_holding") == null
                ? new Recipients.Named(texts(row, "agencies"))
                : new Recipients.AllHolding(
                        texts(row, "all_holding").stream()
                                .map(InformationCategory::valueOf)
                                .collect(Collectors.toSet()));
    }

    private static @Nullable Sealed sealed(ResultSet row, String column) throws SQLException {
        byte[] ciphertext = row.getBytes(column);
        return ciphertext == null
                ? null
                : new Sealed(
                        row.getObject(column + "_event_id", UUID.class),
                        row.getObject(column + "_key_id", UUID.class),
                        row.getString(column + "_schema"),
                        ciphertext);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column)
            throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(instantOrNull(row, column));
    }
}
