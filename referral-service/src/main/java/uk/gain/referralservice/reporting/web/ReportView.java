package uk.gain.referralservice.reporting.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.directory.model.ThreatArea;
import uk.gain.referralservice.lifecycle.model.RefusalCode;
import uk.gain.referralservice.reporting.model.Dimension;
import uk.gain.referralservice.reporting.model.Figures;
import uk.gain.referralservice.reporting.model.ForceRequests;
import uk.gain.referralservice.reporting.model.Period;
import uk.gain.referralservice.reporting.model.Published;
import uk.gain.referralservice.reporting.model.Row;
import uk.gain.referralservice.reporting.model.Worth;

/** Figures as JSON. */
@Schema(name = "Report", description = "Figures of the referrals raised in a period.")
record ReportView(PeriodView period, Set<Dimension> by, List<RowView> rows) {

    static ReportView of(Period period, Set<Dimension> by, List<Row> rows) {
        return new ReportView(PeriodView.of(period), by, rows.stream().map(RowView::of).toList());
    }

    @Schema(name = "Period", description = "Whole months as they are in London, both included.")
    record PeriodView(
            @Schema(type = "string", example = "2025-12") YearMonth from,
            @Schema(type = "string", example = "2026-11") YearMonth to) {

        static PeriodView of(Period period) {
            return new PeriodView(period.first(), period.last());
        }
    }

    @Schema(name = "ReportRow", description = "Figures, and of whom; null where not asked for.")
    record RowView(
            @Schema(description = "Force or team.", example = "SOUTH-WALES-POLICE")
                    @Nullable String unit,
            @Schema(example = "TN") @Nullable String rocu,
            @Schema(example = "HMRC") @Nullable String agency,
            @Nullable ThreatArea threatArea,
            @Schema(type = "string", description = "Raised in.", example = "2026-11")
                    @Nullable YearMonth month,
            FiguresView figures) {

        static RowView of(Row row) {
            return new RowView(
                    row.unit(),
                    row.rocu(),
                    row.agency(),
                    row.threatArea(),
                    row.month(),
                    FiguresView.of(row.figures()));
        }
    }

    @Schema(
            name = "Figures",
            description =
                    "As they stand now. A request is queued, answered, unanswered or ended; hits, no"
                            + " hits and refusals are the answered. Times run by the calendar from"
                            + " sending to the first answer.")
    record FiguresView(
            long referrals,
            long requests,
            long queued,
            long answered,
            long hits,
            long noHits,
            long refused,
            @Schema(description = "Hits whose content was refused.") long contentRefused,
            @Schema(description = "Requests refused, or whose content was, by code.")
                    Map<RefusalCode, Long> refusals,
            long unanswered,
            @Schema(description = "Of the unanswered: past their limit, and the clock runs.")
                    long overdue,
            @Schema(description = "Withdrawn, recalled, lapsed or undeliverable unanswered.")
                    long ended,
            @Schema(description = "Hits among the answered, 0 to 1.") @Nullable Double hitRate,
            @Nullable Long medianSeconds,
            @Nullable Long ninetiethPercentileSeconds,
            @Schema(
                            description =
                                    "What it led to. Where rows are of agencies: only outcomes that"
                                            + " name the request that led to them.")
                    Worth outcomes) {

        static FiguresView of(Figures figures) {
            return new FiguresView(
                    figures.referrals(),
                    figures.requests(),
                    figures.queued(),
                    figures.answered(),
                    figures.hits(),
                    figures.noHits(),
                    figures.refused(),
                    figures.contentRefused(),
                    figures.refusals(),
                    figures.unanswered(),
                    figures.overdue(),
                    figures.ended(),
                    FiguresTable.orNull(figures.hitRate()),
                    FiguresTable.seconds(figures.median()),
                    FiguresTable.seconds(figures.ninetiethPercentile()),
                    figures.worth());
        }
    }

    @Schema(
            name = "RequestsPerForce",
            description = "Your own region's forces one by one, and every other region's total.")
    record ForcesView(PeriodView period, List<LineView> forces, List<LineView> otherRegions) {

        static ForcesView of(ForceRequests table) {
            return new ForcesView(
                    PeriodView.of(table.period()),
                    table.own().stream().map(LineView::of).toList(),
                    table.others().stream().map(LineView::of).toList());
        }
    }

    @Schema(name = "RequestsOf")
    record LineView(
            @Schema(example = "SOUTH-WALES-POLICE") String code,
            @Schema(example = "South Wales Police") String name,
            long referrals,
            long requests) {

        static LineView of(ForceRequests.Line line) {
            return new LineView(line.code(), line.name(), line.referrals(), line.requests());
        }
    }

    @Schema(
            name = "PublishedReport",
            description =
                    "A financial year's figures without small numbers: each is a number, the text"
                            + " `fewer than 5` (1 to 4), or `not shown` where a small number could"
                            + " be recomputed from it.")
    record PublishedView(
            PeriodView period,
            Dimension by,
            @Schema(description = "True: the totals are so small that nothing is published.")
                    boolean tooFew,
            List<PublishedLine> rows,
            Map<String, Long> totals) {

        static PublishedView of(Published published) {
            return new PublishedView(
                    PeriodView.of(published.period()),
                    published.by(),
                    published.tooFew(),
                    published.lines().stream().map(PublishedLine::of).toList(),
                    published.tooFew() ? Map.of() : named(published.totals()));
        }
    }

    @Schema(name = "PublishedRow")
    record PublishedLine(String code, String name, Map<String, Object> figures) {

        static PublishedLine of(Published.Line line) {
            return new PublishedLine(
                    line.code(),
                    line.name(),
                    named(line.cells().stream().map(FiguresTable::cell).toList()));
        }
    }

    private static <T> Map<String, T> named(List<T> numbers) {
        Map<String, T> named = new LinkedHashMap<>();
        for (int i = 0; i < numbers.size(); i++) {
            named.put(Published.COLUMNS.get(i), numbers.get(i));
        }
        return named;
    }
}
