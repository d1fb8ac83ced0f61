package uk.gain.referralservice.lifecycle.store;

import static uk.gain.referralservice.lifecycle.store.Columns.instant;
import static uk.gain.referralservice.lifecycle.store.Columns.instantOrNull;
import static uk.gain.referralservice.lifecycle.store.Columns.texts;
import static uk.gain.referralservice.lifecycle.store.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import uk.gain.referralservice.directory.model.InformationCategory;
import uk.gain.referralservice.directory.model.ThreatArea;
import uk.gain.referralservice.lifecycle.model.Classification;
import uk.gain.referralservice.lifecycle.model.Criterion;
import uk.gain.referralservice.lifecycle.model.HeldReferral;
import uk.gain.referralservice.lifecycle.model.Particulars;
import uk.gain.referralservice.lifecycle.model.Referral;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.RollUp;
import uk.gain.referralservice.lifecycle.model.Urgency;
import uk.gain.referralservice.powers.model.LawfulPurpose;

/** How a referral is read from its row. */
final class ReferralRow {

    /**
     * What is counted of any set of requests as of {@code :now}; those of a closed referral as what
     * they were.
     */
    static final String COUNTS =
            """
                count(*) as asked,
                count(answered_at) as answered,
                count(*) filter (
                    where coalesce(closed_from, state)
                        in ('HIT', 'CONTENT_PROVIDED', 'CONTENT_PARTIAL', 'CONTENT_REFUSED')
                ) as hits,
                count(*) filter (where coalesce(closed_from, state) = 'NO_HIT') as no_hits,
                count(*) filter (where coalesce(closed_from, state) = 'REFUSED') as refused,
                count(*) filter (
                    where coalesce(closed_from, state) in ('CONTENT_PROVIDED', 'CONTENT_PARTIAL')
                ) as content_provided,
                count(*) filter (
                    where state in (
                        'SENT', 'DELIVERED', 'OPENED', 'ACKNOWLEDGED',
                        'CLARIFICATION_SOUGHT', 'CLARIFIED'
                    )
                    and respond_by < coalesce(clock_stopped_at, :now)
                ) as overdue
            """;

    /** Counts the requests of {@code referral.id} as of {@code :now}. */
    static final String ROLL_UP =
            """
            select %s
            from request
            where request.referral_id = referral.id
            """
                    .formatted(COUNTS);

    private ReferralRow() {}

    static Referral referral(ResultSet row, int number) throws SQLException {
        return new Referral(
                new ReferralId(uuid(row, "id")),
                row.getString("reference"),
                row.getString("rocu"),
                particulars(row),
                instant(row, "raised_at"),
                row.getString("raised_by"),
                rollUp(row),
                instantOrNull(row, "closed_at"));
    }

    static HeldReferral held(ResultSet row, int number) throws SQLException {
        return new HeldReferral(
                new ReferralId(uuid(row, "id")),
                row.getString("reference"),
                row.getString("rocu"),
                particulars(row),
                instantOrNull(row, "closed_at") != null);
    }

    static RollUp rollUp(ResultSet row) throws SQLException {
        return new RollUp(
                row.getInt("asked"),
                row.getInt("answered"),
                row.getInt("hits"),
                row.getInt("no_hits"),
                row.getInt("refused"),
                row.getInt("content_provided"),
                row.getInt("overdue"));
    }

    private static Particulars particulars(ResultSet row) throws SQLException {
        return new Particulars(
                row.getString("requesting_unit"),
                row.getString("requesting_unit_reference"),
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
        String[] references = (String[]) row.getArray("criterion_references").getArray();
        Integer[] tiers = (Integer[]) row.getArray("criterion_tiers").getArray();
        return IntStream.range(0, kinds.length)
                .mapToObj(
                        i ->
                                new Criterion(
                                        Criterion.Kind.valueOf(kinds[i]), references[i], tiers[i]))
                .toList();
    }
}
