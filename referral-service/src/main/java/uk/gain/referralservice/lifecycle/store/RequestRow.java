package uk.gain.referralservice.lifecycle.store;

import static uk.gain.referralservice.lifecycle.store.Columns.instant;
import static uk.gain.referralservice.lifecycle.store.Columns.instantOrNull;
import static uk.gain.referralservice.lifecycle.store.Columns.literal;
import static uk.gain.referralservice.lifecycle.store.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.directory.model.AgencyCode;
import uk.gain.referralservice.lifecycle.model.Asked;
import uk.gain.referralservice.lifecycle.model.Matters;
import uk.gain.referralservice.lifecycle.model.Receipts;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.RefusalCode;
import uk.gain.referralservice.lifecycle.model.Request;
import uk.gain.referralservice.lifecycle.model.RequestId;
import uk.gain.referralservice.lifecycle.model.RequestState;
import uk.gain.referralservice.powers.model.LegalGateway;
import uk.gain.referralservice.powers.model.Onward;

/** How the state of a request is written to and read from its row. */
final class RequestRow {

    private RequestRow() {}

    static RequestState state(Request request) {
        return request.state();
    }

    /** What a closed request was; absent while it is not closed. */
    static @Nullable Object closedFrom(Request request) {
        return request instanceof Request.Closed(Request.Live was) ? was.state() : null;
    }

    static @Nullable Object refusalCode(Request request) {
        return switch (request) {
            case Request.Closed(Request.Live was) -> refusalCode(was);
            case Request.Refused refused -> refused.code();
            case Request.ContentRefused refused -> refused.code();
            case Request.Unanswered _,
                    Request.Ended _,
                    Request.Hit _,
                    Request.NoHit _,
                    Request.ContentProvided _,
                    Request.ContentPartial _ ->
                    null;
        };
    }

    /** The questions, as the literal of their array. */
    static Object openQuestions(Request request) {
        return switch (request) {
            case Request.Closed(Request.Live was) -> openQuestions(was);
            case Request.ClarificationSought sought -> literal(sought.questions(), id -> id);
            case Request.Live _ -> literal(Set.<UUID>of(), id -> id);
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

    static @Nullable Object extensionSought(Request request) {
        Matters.ExtensionSought sought = request.matters().extension();
        return sought == null ? null : sought.id();
    }

    static @Nullable Object extensionSoughtUntil(Request request) {
        Matters.ExtensionSought sought = request.matters().extension();
        return sought == null ? null : sought.respondBy();
    }

    static Request request(ResultSet row) throws SQLException {
        RequestState state = RequestState.valueOf(row.getString("state"));
        return state == RequestState.CLOSED
                ? new Request.Closed(live(row, RequestState.valueOf(row.getString("closed_from"))))
                : live(row, state);
    }

    private static Request.Live live(ResultSet row, RequestState state) throws SQLException {
        Asked asked = asked(row);
        Receipts receipts = receipts(row);
        return switch (state) {
            case QUEUED -> new Request.Queued(asked, receipts);
            case SENT -> new Request.Sent(asked, receipts);
            case DELIVERED -> new Request.Delivered(asked, receipts);
            case OPENED -> new Request.Opened(asked, receipts);
            case ACKNOWLEDGED -> new Request.Acknowledged(asked, receipts);
            case CLARIFICATION_SOUGHT ->
                    new Request.ClarificationSought(asked, receipts, questions(row));
            case CLARIFIED -> new Request.Clarified(asked, receipts);
            case HIT -> new Request.Hit(asked, receipts);
            case NO_HIT -> new Request.NoHit(asked, receipts);
            case REFUSED -> new Request.Refused(asked, receipts, code(row));
            case CONTENT_PROVIDED -> new Request.ContentProvided(asked, receipts);
            case CONTENT_PARTIAL -> new Request.ContentPartial(asked, receipts);
            case CONTENT_REFUSED -> new Request.ContentRefused(asked, receipts, code(row));
            case WITHDRAWN -> new Request.Withdrawn(asked, receipts);
            case RECALLED -> new Request.Recalled(asked, receipts);
            case LAPSED -> new Request.Lapsed(asked, receipts);
            case UNDELIVERABLE -> new Request.Undeliverable(asked, receipts);
            case CLOSED -> throw new IllegalStateException("Closed from CLOSED");
        };
    }

    private static Asked asked(ResultSet row) throws SQLException {
        UUID sought = row.getObject("extension_sought_id", UUID.class);
        return new Asked(
                new RequestId(uuid(row, "id")),
                new ReferralId(uuid(row, "referral_id")),
                new AgencyCode(row.getString("agency")),
                instant(row, "respond_by"),
                new Matters(
                        instantOrNull(row, "clock_stopped_at"),
                        row.getObject("withdrawal_id", UUID.class),
                        sought == null
                                ? null
                                : new Matters.ExtensionSought(
                                        sought, instant(row, "extension_sought_until"))));
    }

    private static Receipts receipts(ResultSet row) throws SQLException {
        return new Receipts(
                instantOrNull(row, "accepted_at"),
                instantOrNull(row, "delivered_at"),
                instantOrNull(row, "opened_at"),
                row.getString("opened_by"),
                instantOrNull(row, "answered_at"));
    }

    private static Set<UUID> questions(ResultSet row) throws SQLException {
        return Set.of((UUID[]) row.getArray("open_questions").getArray());
    }

    private static RefusalCode code(ResultSet row) throws SQLException {
        return RefusalCode.valueOf(row.getString("refusal_code"));
    }
}
