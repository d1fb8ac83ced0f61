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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.gain.agencygateway.requests.model.AgencyCode;
import uk.gain.agencygateway.requests.model.Blind;
import uk.gain.agencygateway.requests.model.Classification;
import uk.gain.agencygateway.requests.model.InformationCategory;
import uk.gain.agencygateway.requests.model.Matters;
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
import uk.gain.identifiers.TokenKind;

/** A row of {@code request join referral} and the request it is. */
final class RequestRow {

    /** All that is read of the two tables: the sealed content is not among it. */
    static final String COLUMNS =
            """
            request.*, reference, rocu, requesting_unit, classification, urgency, safeguarding,
            threat_area, categories, news_sequence""";

    private RequestRow() {}

    static Request read(ResultSet row) throws SQLException {
        RequestState state = RequestState.valueOf(row.getString("state"));
        return state == RequestState.CLOSED
                ? new Request.Closed(live(row, RequestState.valueOf(row.getString("was"))))
                : live(row, state);
    }

    private static Request.Live live(ResultSet row, RequestState state) throws SQLException {
        Particulars particulars = particulars(row);
        Progress progress =
                new Progress(
                        receipts(row),
                        matters(row),
                        row.getLong("sequence"),
                        blind(row),
                        row.getString("passed_to"));
        return switch (state) {
            case SENT -> new Request.Sent(particulars, progress);
            case DELIVERED -> new Request.Delivered(particulars, progress);
            case OPENED -> new Request.Opened(particulars, progress);
            case ACKNOWLEDGED -> new Request.Acknowledged(particulars, progress);
            case CLARIFICATION_SOUGHT ->
                    new Request.ClarificationSought(
                            particulars,
                            progress,
                            ids(row, "open_questions"),
                            time(row, "clock_stopped_at"));
            case CLARIFIED -> new Request.Clarified(particulars, progress);
            case HIT -> new Request.Hit(particulars, progress);
            case NO_HIT -> new Request.NoHit(particulars, progress);
            case REFUSED -> new Request.Refused(particulars, progress, code(row));
            case CONTENT_PROVIDED ->
                    new Request.ContentProvided(particulars, progress, ids(row, "content_events"));
            case CONTENT_PARTIAL ->
                    new Request.ContentPartial(particulars, progress, ids(row, "content_events"));
            case CONTENT_REFUSED -> new Request.ContentRefused(particulars, progress, code(row));
            case WITHDRAWN -> new Request.Withdrawn(particulars, progress);
            case RECALLED -> new Request.Recalled(particulars, progress);
            case LAPSED -> new Request.Lapsed(particulars, progress);
            case UNDELIVERABLE -> new Request.Undeliverable(particulars, progress);
            case CLOSED -> throw new IllegalStateException("What is closed was not closed before");
        };
    }

    /** Absent unless it is closed. */
    static @Nullable String was(Request request) {
        return request instanceof Request.Closed closed ? closed.was().state().name() : null;
    }

    static @Nullable String refusalCode(Request request) {
        return switch (request.live()) {
            case Request.Refused refused -> refused.code().name();
            case Request.ContentRefused refused -> refused.code().name();
            case Request.Live _ -> null;
        };
    }

    static List<UUID> openQuestions(Request request) {
        return request.live() instanceof Request.ClarificationSought sought
                ? sought.questions()
                : List.of();
    }

    static @Nullable Instant clockStoppedAt(Request request) {
        return request.live() instanceof Request.ClarificationSought sought
                ? sought.clockStoppedAt()
                : null;
    }

    static List<UUID> contentEvents(Request request) {
        return request.live() instanceof Request.WithContent given ? given.given() : List.of();
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
                row.getBoolean("safeguarding"),
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

    private static Matters matters(ResultSet row) throws SQLException {
        long fetched = row.getLong("fetched_sequence");
        boolean everFetched = !row.wasNull();
        return new Matters(
                ids(row, "asked_questions"),
                row.getObject("extension_sought", UUID.class),
                ids(row, "recalls"),
                ids(row, "corrections"),
                time(row, "chased_at"),
                everFetched && fetched < row.getLong("news_sequence"));
    }

    /** Tokens of an earlier content are to be fetched again. */
    private static Blind blind(ResultSet row) throws SQLException {
        Blind.Stage stage = Blind.Stage.valueOf(row.getString("blind"));
        boolean behind =
                stage == Blind.Stage.TOKENS_DELIVERED
                        && row.getLong("tokens_sequence") < row.getLong("news_sequence");
        return new Blind(
                behind ? Blind.Stage.TOKENS_FIRST : stage,
                Arrays.stream((String[]) row.getArray("matched").getArray())
                        .map(TokenKind::valueOf)
                        .collect(Collectors.toSet()));
    }

    private static List<UUID> ids(ResultSet row, String column) throws SQLException {
        return List.of((UUID[]) row.getArray(column).getArray());
    }

    static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
