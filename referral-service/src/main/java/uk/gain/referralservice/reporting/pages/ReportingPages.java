package uk.gain.referralservice.reporting.pages;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.gain.platform.identity.Caller;
import uk.gain.referralservice.directory.application.ConsultingDirectory;
import uk.gain.referralservice.lifecycle.model.RefusalCode;
import uk.gain.referralservice.reporting.application.Reporting;
import uk.gain.referralservice.reporting.model.Dimension;
import uk.gain.referralservice.reporting.model.Figures;
import uk.gain.referralservice.reporting.model.Period;
import uk.gain.referralservice.reporting.model.Row;
import uk.gain.referralservice.reporting.model.Selection;
import uk.gain.referralservice.reporting.pages.BarChart.Value;
import uk.gain.referralservice.reporting.web.Csv;
import uk.gain.referralservice.reporting.web.FiguresTable;
import uk.gain.referralservice.reporting.web.Periods;
import uk.gain.referralservice.reporting.web.Readers;
import uk.gain.webui.PageController;
import uk.gain.webui.Words;

/** A region's figures: charts, the same numbers as tables, and as files. */
@PageController
@RequestMapping(ReportingPages.PAGE)
class ReportingPages {

    static final String PAGE = "/management-information";

    private static final String SOURCE = "page " + PAGE;
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMM yyyy", Locale.UK);

    private final Reporting reporting;
    private final ConsultingDirectory directory;
    private final Readers readers;

    ReportingPages(Reporting reporting, ConsultingDirectory directory, Readers readers) {
        this.reporting = reporting;
        this.directory = directory;
        this.readers = readers;
    }

    @GetMapping
    String figures(
            Caller caller,
            @RequestParam(required = false) @Nullable YearMonth from,
            @RequestParam(required = false) @Nullable YearMonth to,
            Model model) {
        String rocu = readers.region(caller, SOURCE);
        Period period = Periods.of(from, to, reporting.lastYear());
        Figures all =
                count(rocu, period).stream().map(Row::figures).findFirst().orElse(Figures.NONE);
        Map<YearMonth, Figures> months =
                by(
                        count(rocu, period, Dimension.MONTH),
                        row -> Objects.requireNonNull(row.month()));
        Map<String, Figures> units =
                by(count(rocu, period, Dimension.UNIT), row -> String.valueOf(row.unit()));
        Map<String, Figures> agencies =
                by(count(rocu, period, Dimension.AGENCY), row -> String.valueOf(row.agency()));
        Map<String, Figures> areas =
                by(
                        count(rocu, period, Dimension.THREAT_AREA),
                        row -> Words.of(String.valueOf(row.threatArea())));
        List<FigureLine> byMonth =
                period.months().stream()
                        .map(
                                month ->
                                        FigureLine.of(
                                                MONTH.format(month),
                                                months.getOrDefault(month, Figures.NONE)))
                        .toList();
        List<FigureLine> byUnit =
                reporting.forces().stream()
                        .filter(force -> force.rocu().equals(rocu))
                        .map(
                                force ->
                                        FigureLine.of(
                                                force.name(),
                                                units.getOrDefault(force.code(), Figures.NONE)))
                        .toList();
        Map<String, String> names = agencyNames();
        List<FigureLine> byAgency =
                agencies.entrySet().stream()
                        .map(
                                entry ->
                                        FigureLine.of(
                                                names.getOrDefault(entry.getKey(), entry.getKey()),
                                                entry.getValue()))
                        .sorted(Comparator.comparingLong(FigureLine::requests).reversed())
                        .toList();
        List<FigureLine> byArea =
                areas.entrySet().stream()
                        .map(entry -> FigureLine.of(entry.getKey(), entry.getValue()))
                        .sorted(Comparator.comparing(FigureLine::name))
                        .toList();
        model.addAttribute("from", period.first().toString());
        model.addAttribute("to", period.last().toString());
        model.addAttribute("all", FigureLine.of("All", all));
        model.addAttribute("worth", WorthLine.of(all.worth()));
        model.addAttribute(
                "monthsChart", LineChart.of("months", "Requests by month", values(byMonth)));
        model.addAttribute("months", byMonth);
        model.addAttribute(
                "unitsChart", BarChart.of("units", "Requests by force and team", values(byUnit)));
        model.addAttribute("units", byUnit);
        model.addAttribute(
                "agenciesChart", BarChart.of("agencies", "Requests by agency", values(byAgency)));
        model.addAttribute("agencies", byAgency);
        model.addAttribute(
                "areasChart", BarChart.of("areas", "Requests by threat area", values(byArea)));
        model.addAttribute("areas", byArea);
        model.addAttribute(
                "refusalsChart", BarChart.of("refusals", "Refusals by reason", refusals(all)));
        model.addAttribute("refusals", refusals(all));
        return "reporting/figures";
    }

    @GetMapping("/figures.csv")
    ResponseEntity<byte[]> file(
            Caller caller,
            @RequestParam(required = false) @Nullable YearMonth from,
            @RequestParam(required = false) @Nullable YearMonth to,
            @RequestParam(required = false) @Nullable Set<Dimension> by) {
        String rocu = readers.region(caller, SOURCE + "/figures.csv");
        Period period = Periods.of(from, to, reporting.lastYear());
        Dimension[] dimensions = by == null ? new Dimension[0] : by.toArray(Dimension[]::new);
        Selection selection = Selection.of(rocu, period, dimensions);
        return Csv.file(
                "figures.csv", FiguresTable.of(selection.by(), reporting.figures(selection)));
    }

    @GetMapping("/forces")
    String forces(
            Caller caller, @RequestParam(required = false) @Nullable YearMonth to, Model model) {
        String rocu = readers.region(caller, SOURCE + "/forces");
        Period period = Periods.of(null, to, reporting.lastYear());
        var table = reporting.perForce(rocu, period);
        model.addAttribute("from", MONTH.format(period.first()));
        model.addAttribute("to", MONTH.format(period.last()));
        model.addAttribute("month", period.last().toString());
        List<Value> values = new ArrayList<>();
        table.own().forEach(line -> values.add(new Value(line.name(), line.requests())));
        model.addAttribute("chart", BarChart.of("forces", "Requests by force and team", values));
        model.addAttribute("own", table.own());
        model.addAttribute("others", table.others());
        return "reporting/forces";
    }

    @GetMapping("/forces.csv")
    ResponseEntity<byte[]> forcesFile(
            Caller caller, @RequestParam(required = false) @Nullable YearMonth to) {
        String rocu = readers.region(caller, SOURCE + "/forces.csv");
        Period period = Periods.of(null, to, reporting.lastYear());
        return Csv.file(
                "requests-per-force.csv", FiguresTable.of(reporting.perForce(rocu, period)));
    }

    private List<Row> count(String rocu, Period period, Dimension... by) {
        return reporting.figures(Selection.of(rocu, period, by));
    }

    private Map<String, String> agencyNames() {
        return directory.holdingAll(Set.of()).stream()
                .collect(
                        Collectors.toMap(agency -> agency.code().value(), agency -> agency.name()));
    }

    private static <K> Map<K, Figures> by(List<Row> rows, Function<Row, K> key) {
        return rows.stream().collect(Collectors.toMap(key, Row::figures));
    }

    private static List<Value> values(List<FigureLine> lines) {
        return lines.stream().map(line -> new Value(line.name(), line.requests())).toList();
    }

    private static List<Value> refusals(Figures figures) {
        return figures.refusals().entrySet().stream()
                .sorted(
                        Map.Entry.<RefusalCode, Long>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> new Value(Words.of(entry.getKey()), entry.getValue()))
                .toList();
    }
}
