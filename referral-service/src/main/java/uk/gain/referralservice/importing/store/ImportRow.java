package uk.gain.referralservice.importing.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.directory.model.InformationCategory;
import uk.gain.referralservice.directory.model.ThreatArea;
import uk.gain.referralservice.importing.model.Common;
import uk.gain.referralservice.importing.model.Format;
import uk.gain.referralservice.importing.model.GivenFile;
import uk.gain.referralservice.importing.model.Import;
import uk.gain.referralservice.importing.model.ImportId;
import uk.gain.referralservice.importing.model.Place;
import uk.gain.referralservice.importing.model.Progress;
import uk.gain.referralservice.importing.model.UploadId;
import uk.gain.referralservice.lifecycle.model.Classification;
import uk.gain.referralservice.lifecycle.model.Coordinator;
import uk.gain.referralservice.lifecycle.model.Criterion;
import uk.gain.referralservice.lifecycle.model.Recipients;
import uk.gain.referralservice.lifecycle.model.Urgency;
import uk.gain.referralservice.powers.model.LawfulPurpose;

/** How an import is read from its row, and what its state is called there. */
final class ImportRow {

    private ImportRow() {}

    static String state(Import each) {
        return switch (each) {
            case Import.AwaitingFile _ -> "AWAITING_FILE";
            case Import.Working _ -> "WORKING";
            case Import.Finished _ -> "FINISHED";
            case Import.Stopped _ -> "STOPPED";
        };
    }

    static @Nullable Instant endedAt(Import each) {
        return switch (each) {
            case Import.AwaitingFile _, Import.Working _ -> null;
            case Import.Finished finished -> finished.finishedAt();
            case Import.Stopped stopped -> stopped.stoppedAt();
        };
    }

    static Import of(ResultSet row, int number) throws SQLException {
        String state = row.getString("state");
        return switch (state) {
            case "AWAITING_FILE" -> new Import.AwaitingFile(begun(row));
            case "WORKING" -> working(row, number);
            case "FINISHED" -> working(row, number).finished(instant(row, "ended_at"));
            case "STOPPED" -> working(row, number).stopped(instant(row, "ended_at"));
            default -> throw new IllegalStateException("No import is " + state);
        };
    }

    static Import.Working working(ResultSet row, int number) throws SQLException {
        return new Import.Working(begun(row), file(row), instant(row, "started_at"), progress(row));
    }

    private static Import.Begun begun(ResultSet row) throws SQLException {
        return new Import.Begun(
                new ImportId(row.getObject("id", UUID.class)),
                new Coordinator(row.getString("begun_by"), row.getString("rocu")),
                instant(row, "begun_at"),
                common(row));
    }

    private static Common common(ResultSet row) throws SQLException {
        String threatArea = row.getString("threat_area");
        return new Common(
                row.getString("requesting_unit"),
                Classification.valueOf(row.getString("classification")),
                Urgency.valueOf(row.getString("urgency")),
                threatArea == null ? null : ThreatArea.valueOf(threatArea),
                criterion(row),
                texts(row, "categories").stream().map(InformationCategory::valueOf).toList(),
                LawfulPurpose.valueOf(row.getString("lawful_purpose")),
                row.getBoolean("safeguarding"),
                row.getBoolean("covert"),
                row.getString("operation"),
                row.getBoolean("no_intercept_product"),
                instantOrNull(row, "respond_by"),
                recipients(row));
    }

    private static @Nullable Criterion criterion(ResultSet row) throws SQLException {
        String kind = row.getString("criterion_kind");
        return kind == null
                ? null
                : new Criterion(
                        Criterion.Kind.valueOf(kind),
                        row.getString("criterion_reference"),
                        row.getObject("criterion_tier", Integer.class));
    }

    private static Recipients recipients(ResultSet row) throws SQLException {
        List<String> names = texts(row, "recipient_names");
        return row.getString("recipients").equals("NAMED")
                ? new Recipients.Named(names)
                : new Recipients.AllHolding(
                        names.stream()
                                .map(InformationCategory::valueOf)
                                .collect(Collectors.toSet()));
    }

    private static GivenFile file(ResultSet row) throws SQLException {
        return new GivenFile(
                new UploadId(row.getObject("upload_id", UUID.class)),
                Format.valueOf(row.getString("format")),
                row.getBytes("file_hash"),
                row.getLong("characters"));
    }

    private static Progress progress(ResultSet row) throws SQLException {
        return new Progress(
                new Place(row.getLong("place_offset"), row.getLong("place_line")),
                row.getLong("rows_read"),
                row.getLong("rows_raised"),
                row.getLong("rows_repeated"),
                row.getLong("rows_bad"),
                Duration.ofNanos(row.getLong("busy_micros") * 1_000));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(instantOrNull(row, column));
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column)
            throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
