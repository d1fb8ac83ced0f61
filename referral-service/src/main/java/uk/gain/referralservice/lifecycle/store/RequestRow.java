package uk.gain.referralservice.lifecycle.store;

import static uk.gain.referralservice.lifecycle.store.Columns.instant;
import static uk.gain.referralservice.lifecycle.store.Columns.instantOrNull;
import static uk.gain.referralservice.lifecycle.store.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.directory.model.AgencyCode;
import uk.gain.referralservice.lifecycle.model.Asked;
import uk.gain.referralservice.lifecycle.model.Receipts;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.RefusalCode;
import uk.gain.referralservice.lifecycle.model.Request;
import uk.gain.referralservice.lifecycle.model.RequestId;
import uk.gain.referralservice.powers.model.LegalGateway;
import uk.gain.referralservice.powers.model.Onward;

/** How the state of a request is written to and read from its row. */
final class RequestRow {

    private RequestRow() {}

    static String state(Request request) {
        return switch (request) {
            case Request.Queued _ -> "QUEUED";
            case Request.Sent _ -> "SENT";
            case Request.Delivered _ -> "DELIVERED";
            case Request.Opened _ -> "OPENED";
            case Request.Acknowledged _ -> "ACKNOWLEDGED";
            case Request.Hit _ -> "HIT";
            case Request.NoHit _ -> "NO_HIT";
            case Request.Refused _ -> "REFUSED";
            case Request.ContentProvided _ -> "CONTENT_PROVIDED";
            case Request.ContentPartial _ -> "CONTENT_PARTIAL";
            case Request.ContentRefused _ -> "CONTENT_REFUSED";
        };
    }

    static @Nullable Object refusalCode(Request request) {
        return switch (request) {
            case Request.Refused refused -> refused.code();
            case Request.ContentRefused refused -> refused.code();
            case Request.Unanswered _,
                    Request.Hit _,
                    Request.NoHit _,
                    Request.ContentProvided _,
                    Request.ContentPartial _ ->
                    null;
        };
    }

    static Request request(ResultSet row) throws SQLException {
        Asked asked =
                new Asked(
                        new RequestId(uuid(row, "id")),
                        new ReferralId(uuid(row, "referral_id")),
                        new AgencyCode(row.getString("agency")),
                        instant(row, "respond_by"));
        Receipts receipts =
                new Receipts(
                        instantOrNull(row, "accepted_at"),
                        instantOrNull(row, "delivered_at"),
                        instantOrNull(row, "opened_at"),
                        row.getString("opened_by"),
                        instantOrNull(row, "answered_at"));
        String state = row.getString("state");
        return switch (state) {
            case "QUEUED" -> new Request.Queued(asked, receipts);
            case "SENT" -> new Request.Sent(asked, receipts);
            case "DELIVERED" -> new Request.Delivered(asked, receipts);
            case "OPENED" -> new Request.Opened(asked, receipts);
            case "ACKNOWLEDGED" -> new Request.Acknowledged(asked, receipts);
            case "HIT" -> new Request.Hit(asked, receipts);
            case "NO_HIT" -> new Request.NoHit(asked, receipts);
            case "REFUSED" -> new Request.Refused(asked, receipts, code(row));
            case "CONTENT_PROVIDED" -> new Request.ContentProvided(asked, receipts);
            case "CONTENT_PARTIAL" -> new Request.ContentPartial(asked, receipts);
            case "CONTENT_REFUSED" -> new Request.ContentRefused(asked, receipts, code(row));
            default -> throw new IllegalStateException("No such state of a request: " + state);
        };
    }

    /** Absent for requests made before rules were kept. */
    static @Nullable LegalGateway under(ResultSet row) throws SQLException {
        String rule = row.getString("power_id");
        return rule == null
                ? null
                : new LegalGateway(
                        rule,
                        row.getInt("power_version"),
                        Onward.of(
                                row.getString("power_onward"),
                                row.getString("power_onward_consent_of")));
    }

    private static RefusalCode code(ResultSet row) throws SQLException {
        return RefusalCode.valueOf(row.getString("refusal_code"));
    }
}
