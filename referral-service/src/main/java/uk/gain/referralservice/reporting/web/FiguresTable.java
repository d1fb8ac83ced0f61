package uk.gain.referralservice.reporting.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.lifecycle.model.RefusalCode;
import uk.gain.referralservice.reporting.model.Dimension;
import uk.gain.referralservice.reporting.model.ForceRequests;
import uk.gain.referralservice.reporting.model.Published;
import uk.gain.referralservice.reporting.model.Published.Cell;
import uk.gain.referralservice.reporting.model.Row;

/** Figures as lines of a table, the header first. */
public final class FiguresTable {

    private static final SequencedMap<Dimension, Function<Row, @Nullable Object>> KEYS =
            new LinkedHashMap<>();

    private static final SequencedMap<String, Function<Row, @Nullable Object>> COLUMNS =
            new LinkedHashMap<>();

    static {
        KEYS.put(Dimension.UNIT, Row::unit);
        KEYS.put(Dimension.ROCU, Row::rocu);
        KEYS.put(Dimension.AGENCY, Row::agency);
        KEYS.put(Dimension.THREAT_AREA, Row::threatArea);
        KEYS.put(Dimension.MONTH, Row::month);
        COLUMNS.put("referrals", row -> row.figures().referrals());
        COLUMNS.put("requests", row -> row.figures().requests());
        COLUMNS.put("queued", row -> row.figures().queued());
        COLUMNS.put("answered", row -> row.figures().answered());
        COLUMNS.put("hits", row -> row.figures().hits());
        COLUMNS.put("noHits", row -> row.figures().noHits());
        COLUMNS.put("refused", row -> row.figures().refused());
        COLUMNS.put("contentRefused", row -> row.figures().contentRefused());
        COLUMNS.put("unanswered", row -> row.figures().unanswered());
        COLUMNS.put("overdue", row -> row.figures().overdue());
        COLUMNS.put("ended", row -> row.figures().ended());
        COLUMNS.put("hitRate", row -> orNull(row.figures().hitRate()));
        COLUMNS.put("medianSeconds", row -> seconds(row.figures().median()));
        COLUMNS.put(
                "ninetiethPercentileSeconds", row -> seconds(row.figures().ninetiethPercentile()));
        for (RefusalCode code : RefusalCode.values()) {
            COLUMNS.put(
                    "refused:" + code.name(),
                    row -> row.figures().refusals().getOrDefault(code, 0L));
        }
        COLUMNS.put("leads", row -> row.figures().worth().leads());
        COLUMNS.put("arrests", row -> row.figures().worth().arrests());
        COLUMNS.put("seizures", row -> row.figures().worth().seizures());
        COLUMNS.put("seizedPence", row -> row.figures().worth().seizedPence());
        COLUMNS.put("disruptionsMajor", row -> row.figures().worth().disruptionsMajor());
        COLUMNS.put("disruptionsModerate", row -> row.figures().worth().disruptionsModerate());
        COLUMNS.put("disruptionsMinor", row -> row.figures().worth().disruptionsMinor());
        COLUMNS.put("safeguarded", row -> row.figures().worth().safeguarded());
        COLUMNS.put("nothing", row -> row.figures().worth().nothing());
    }

    private FiguresTable() {}

    /** With a column for each dimension that was asked for, then one for each figure. */
    public static List<List<@Nullable Object>> of(Set<Dimension> by, List<Row> rows) {
        List<List<@Nullable Object>> lines = new ArrayList<>();
        lines.add(
                Stream.<@Nullable Object>concat(
                                KEYS.keySet().stream()
                                        .filter(by::contains)
                                        .map(FiguresTable::header),
                                COLUMNS.keySet().stream())
                        .toList());
        for (Row row : rows) {
            List<@Nullable Object> line = new ArrayList<>();
            KEYS.forEach(
                    (dimension, key) -> {
                        if (by.contains(dimension)) {
                            line.add(key.apply(row));
                        }
                    });
            COLUMNS.values().forEach(column -> line.add(column.apply(row)));
            lines.add(line);
        }
        return lines;
    }

    public static List<List<@Nullable Object>> of(ForceRequests table) {
        List<List<@Nullable Object>> lines = new ArrayList<>();
        lines.add(List.of("kind", "code", "name", "referrals", "requests"));
        table.own().forEach(line -> lines.add(line("force", line)));
        table.others().forEach(line -> lines.add(line("region", line)));
        return lines;
    }

    public static List<List<@Nullable Object>> of(Published published) {
        List<List<@Nullable Object>> lines = new ArrayList<>();
        lines.add(
                Stream.<@Nullable Object>concat(
                                Stream.of("code", "name"), Published.COLUMNS.stream())
                        .toList());
        published
                .lines()
                .forEach(
                        line ->
                                lines.add(
                                        Stream.<@Nullable Object>concat(
                                                        Stream.of(line.code(), line.name()),
                                                        line.cells().stream()
                                                                .map(FiguresTable::cell))
                                                .toList()));
        if (!published.tooFew()) {
            lines.add(
                    Stream.<@Nullable Object>concat(
                                    Stream.of("", "Total"), published.totals().stream())
                            .toList());
        }
        return lines;
    }

    /** A number, or the words for one that is not shown. */
    public static Object cell(Cell cell) {
        return switch (cell) {
            case Cell.Shown(long value) -> value;
            case Cell.FewerThanFive() -> "fewer than 5";
            case Cell.NotShown() -> "not shown";
        };
    }

    static @Nullable Long seconds(@Nullable Duration duration) {
        return duration == null ? null : duration.toSeconds();
    }

    static @Nullable Double orNull(OptionalDouble rate) {
        return rate.isPresent() ? rate.getAsDouble() : null;
    }

    private static List<@Nullable Object> line(String kind, ForceRequests.Line line) {
        return List.of(kind, line.code(), line.name(), line.referrals(), line.requests());
    }

    /** THREAT_AREA is threatArea. */
    private static String header(Dimension dimension) {
        return dimension == Dimension.THREAT_AREA
                ? "threatArea"
                : dimension.name().toLowerCase(Locale.ROOT);
    }
}
