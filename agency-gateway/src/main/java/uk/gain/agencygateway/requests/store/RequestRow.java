package uk.gain.agencygateway.requests.store;

import static java.util.Objects.requireNonNull;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gain.agencygateway.requests.model.AgencyCode;
import uk.gain.agencygateway.requests.model.Classification;
import uk.gain.agencygateway.requests.model.InformationCategory;
import uk.gain.agencygateway.requests.model.Particulars;
import uk.gain.agencygateway.requests.model.Progress;
import uk.gain.agencygateway.requests.model.Receipts;
import uk.gain.agencygateway.requests.model.ReferralId;
import uk.gain.agencygateway.requests.model.RefusalCode;
import uk.gain.agencygateway.requests.model.Request;
import uk.gain.agencygateway.requests.model.RequestId;
import uk.gain.agencygateway.requests.model.RequestState;
import uk.gain.agencygateway.requests.model.ThreatArea;
import uk.gain.agencygateway.requests.model.Urgency;

/** A row of {@code request join referral} and the request it is. */
final class RequestRow {

    private RequestRow() {}

    static Request read(ResultSet row) throws SQLException {
        Particulars particulars = particulars(row);
        Progress progress = new Progress(receipts(row), row.getLong("sequence"));
        return switch (RequestState.valueOf(row.getString("state"))) {
            case SENT -> new Request.Sent(particulars, progress);
            case DELIVERED -> new Request.Delivered(particulars, progress);
            case OPENED -> new Request.Opened(particulars, progress);
            case ACKNOWLEDGED -> new Request.Acknowledged(particulars, progress);
            case HIT -> new Request.Hit(particulars, progress);
            case NO_HIT -> new Request.NoHit(particulars, progress);
            case REFUSED -> new Request.Refused(particulars, progress, code(row));
            case CONTENT_PROVIDED -> new Request.ContentProvided(particulars, progress);
            case CONTENT_PARTIAL -> new Request.ContentPartial(particulars, progress);
            case CONTENT_REFUSED -> new Request.ContentRefused(particulars, progress, code(row));
        };
    }

    /** The only other thing that a state remembers. */
    static @Nullable String refusalCode(Request request) {
        return switch (request) {
            case Request.Refused refused -> refused.code().name();
            case Request.ContentRefused refused -> refused.code().name();
            case Request.Sent _,
                    Request.Delivered _,
                    Request.Opened _,
                    Request.Acknowledged _,
                    Request.Hit _,
                    Request.NoHit _,
                    Request.ContentProvided _,
                    Request.ContentPartial _ ->
                    null;
        };
    }

    private static RefusalCode code(ResultSet row) throws SQLException {
        return RefusalCode.valueOf(row.getString("refusal_code"));
    }

    private static Particulars particulars(ResultSet row) throws SQLException {
        return new Particulars(
                new RequestId(row.getObject("request_id", UUID.class)),
                new ReferralId(row.getObject("referral_id", UUID.class)),
                new AgencyCode(row.getString("agency")),
                row.getString("reference"),
                row.getString("rocu"),
                row.getString("requesting_unit"),
                Classification.valueOf(row.getString("classification")),
                Urgency.valueOf(row.getString("urgency")),
                ThreatArea.valueOf(row.getString("threat_area")),
                categories(row.getArray("categories")),
                requireNonNull(time(row, "respond_by")));
    }

    private static List<InformationCategory> categories(Array stored) throws SQLException {
        return Arrays.stream((String[]) stored.getArray())
                .map(InformationCategory::valueOf)
                .toList();
    }

    private static Receipts receipts(ResultSet row) throws SQLException {
        return new Receipts(
                requireNonNull(time(row, "accepted_at")),
                time(row, "delivered_at"),
                time(row, "opened_at"),
                row.getString("opened_by"),
                time(row, "acknowledged_at"),
                row.getString("agency_reference"),
                time(row, "answered_at"),
                time(row, "content_at"));
    }

    static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
