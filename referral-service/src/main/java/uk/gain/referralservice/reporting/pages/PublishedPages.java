package uk.gain.referralservice.reporting.pages;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.ProblemType;
import uk.gain.referralservice.reporting.application.Reporting;
import uk.gain.referralservice.reporting.model.Dimension;
import uk.gain.referralservice.reporting.model.Published;
import uk.gain.referralservice.reporting.web.Csv;
import uk.gain.referralservice.reporting.web.FiguresTable;
import uk.gain.referralservice.reporting.web.Readers;
import uk.gain.webui.PageController;
import uk.gain.webui.Words;

/** What may be handed to agencies and to the public. */
@PageController
@RequestMapping("/management-information/published")
class PublishedPages {

    private static final String SOURCE = "page /management-information/published";
    private static final int YEARS = 5;

    private final Reporting reporting;
    private final Readers readers;

    PublishedPages(Reporting reporting, Readers readers) {
        this.reporting = reporting;
        this.readers = readers;
    }

    /** One line of the table, in words. */
    record Line(String name, List<String> cells) {}

    @GetMapping
    String published(
            Caller caller,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "UNIT") Dimension by,
            Model model) {
        readers.published(caller, SOURCE);
        int ending = year == null ? lastOver() : year;
        Published table = table(ending, by);
        model.addAttribute("year", ending);
        model.addAttribute(
                "years", IntStream.range(0, YEARS).mapToObj(back -> lastOver() - back).toList());
        model.addAttribute("by", by.name());
        model.addAttribute("tooFew", table.tooFew());
        model.addAttribute("lines", table.lines().stream().map(line -> line(by, line)).toList());
        model.addAttribute("totals", table.totals());
        return "reporting/published";
    }

    @GetMapping("/table.csv")
    ResponseEntity<byte[]> file(
            Caller caller,
            @RequestParam int year,
            @RequestParam(defaultValue = "UNIT") Dimension by) {
        readers.published(caller, SOURCE + "/table.csv");
        return Csv.file("published-%d.csv".formatted(year), FiguresTable.of(table(year, by)));
    }

    private Published table(int ending, Dimension by) {
        boolean publishable =
                by == Dimension.UNIT || by == Dimension.AGENCY || by == Dimension.THREAT_AREA;
        if (!publishable || ending <= lastOver() - YEARS || ending > lastOver()) {
            throw Problem.of(
                    ProblemType.NOT_FOUND,
                    "The last five financial years that are over are published, by force, agency or"
                            + " threat area.");
        }
        return reporting.published(ending, by);
    }

    private int lastOver() {
        int year = reporting.thisMonth().getYear();
        return reporting.isOver(year) ? year : year - 1;
    }

    private static Line line(Dimension by, Published.Line line) {
        return new Line(
                by == Dimension.THREAT_AREA ? Words.of(line.name()) : line.name(),
                line.cells().stream().map(FiguresTable::cell).map(Object::toString).toList());
    }
}
