package uk.gain.referralservice.reporting.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.ProblemType;
import uk.gain.referralservice.directory.model.ThreatArea;
import uk.gain.referralservice.reporting.application.Reporting;
import uk.gain.referralservice.reporting.model.Dimension;
import uk.gain.referralservice.reporting.model.ForceRequests;
import uk.gain.referralservice.reporting.model.Period;
import uk.gain.referralservice.reporting.model.Published;
import uk.gain.referralservice.reporting.model.Selection;

/** Management information. */
@RestController
@RequestMapping("/api/reports")
@Tag(
        name = "Management information",
        description =
                "Figures of the referrals raised in whole months (Europe/London), as they stand now."
                        + " As JSON, or as CSV with Accept: text/csv.")
@ApiResponse(
        responseCode = "400",
        description = "`invalid-request`: a period or parameter that cannot be",
        content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
@ApiResponse(
        responseCode = "403",
        description = "`forbidden`: not the caller's to see; the attempt is recorded",
        content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
class ReportsController {

    private static final String CSV = "text/csv";
    private static final int FIRST_YEAR = 2001;
    private static final int LAST_YEAR = 2099;

    private final Reporting reporting;
    private final Readers readers;

    ReportsController(Reporting reporting, Readers readers) {
        this.reporting = reporting;
        this.readers = readers;
    }

    @GetMapping(path = "/figures", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "showFigures",
            summary = "Show your region's figures",
            description =
                    "For co-ordinators, in every detail: by force or team, agency, threat area and"
                            + " month, or by several of these together. Rows that would be all zero"
                            + " are left out.")
    @ApiResponse(responseCode = "200", description = "The figures")
    ReportView figures(
            @Parameter(hidden = true) Caller caller,
            @Parameter(description = "Repeat it to tell rows apart by several.")
                    @RequestParam(required = false)
                    @Nullable Set<Dimension> by,
            @Parameter(
                            description = "First month; by default there are twelve in all.",
                            schema = @Schema(type = "string", example = "2025-12"))
                    @RequestParam(required = false)
                    @Nullable YearMonth from,
            @Parameter(
                            description = "Last month; by default the last that is over.",
                            schema = @Schema(type = "string", example = "2026-11"))
                    @RequestParam(required = false)
                    @Nullable YearMonth to,
            @Parameter(description = "Only this force or team.") @RequestParam(required = false)
                    @Nullable String unit,
            @Parameter(description = "Only requests to this agency.", example = "HMRC")
                    @RequestParam(required = false)
                    @Nullable String agency,
            @RequestParam(required = false) @Nullable ThreatArea threatArea) {
        Selection selection = selection(caller, by, from, to, unit, agency, threatArea);
        return ReportView.of(selection.period(), selection.by(), reporting.figures(selection));
    }

    @GetMapping(path = "/figures", produces = CSV)
    @Operation(operationId = "exportFigures", summary = "Show your region's figures as CSV")
    ResponseEntity<byte[]> figuresAsCsv(
            @Parameter(hidden = true) Caller caller,
            @RequestParam(required = false) @Nullable Set<Dimension> by,
            @RequestParam(required = false) @Nullable YearMonth from,
            @RequestParam(required = false) @Nullable YearMonth to,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable ThreatArea threatArea) {
        Selection selection = selection(caller, by, from, to, unit, agency, threatArea);
        return Csv.file(
                "figures.csv", FiguresTable.of(selection.by(), reporting.figures(selection)));
    }

    @GetMapping(path = "/regions", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "showRegions",
            summary = "Show the totals of every region",
            description = "For co-ordinators. Details are shown of one's own region only.")
    @ApiResponse(responseCode = "200", description = "One row for each region that asked")
    ReportView regions(
            @Parameter(hidden = true) Caller caller,
            @RequestParam(required = false) @Nullable YearMonth from,
            @RequestParam(required = false) @Nullable YearMonth to) {
        readers.region(caller, "GET /api/reports/regions");
        Period period = Periods.of(from, to, reporting.lastYear());
        return ReportView.of(period, Set.of(Dimension.ROCU), reporting.regions(period));
    }

    @GetMapping(path = "/regions", produces = CSV)
    @Operation(operationId = "exportRegions", summary = "Show the totals of every region as CSV")
    ResponseEntity<byte[]> regionsAsCsv(
            @Parameter(hidden = true) Caller caller,
            @RequestParam(required = false) @Nullable YearMonth from,
            @RequestParam(required = false) @Nullable YearMonth to) {
        readers.region(caller, "GET /api/reports/regions");
        Period period = Periods.of(from, to, reporting.lastYear());
        return Csv.file(
                "regions.csv", FiguresTable.of(Set.of(Dimension.ROCU), reporting.regions(period)));
    }

    @GetMapping(path = "/requests-per-force", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "showRequestsPerForce",
            summary = "Show requests per force in twelve months",
            description =
                    "The table that HMIC drew by hand in 2015, in one call: your own forces, also"
                            + " those that asked nothing, and the total of every other region.")
    @ApiResponse(responseCode = "200", description = "The table")
    ReportView.ForcesView perForce(
            @Parameter(hidden = true) Caller caller,
            @Parameter(
                            description = "Last of the twelve months; by default the last over.",
                            schema = @Schema(type = "string", example = "2026-11"))
                    @RequestParam(required = false)
                    @Nullable YearMonth to) {
        return ReportView.ForcesView.of(forces(caller, to));
    }

    @GetMapping(path = "/requests-per-force", produces = CSV)
    @Operation(
            operationId = "exportRequestsPerForce",
            summary = "Show requests per force in twelve months as CSV")
    ResponseEntity<byte[]> perForceAsCsv(
            @Parameter(hidden = true) Caller caller,
            @RequestParam(required = false) @Nullable YearMonth to) {
        return Csv.file("requests-per-force.csv", FiguresTable.of(forces(caller, to)));
    }

    @GetMapping(path = "/published/{year}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "showPublished",
            summary = "Show a financial year's figures as they may be handed to agencies",
            description =
                    "1 April to 31 March, once it is over. For co-ordinators and operators. Numbers"
                            + " of 1 to 4 are shown as `fewer than 5`, and others are hidden so that"
                            + " none of them can be recomputed from the totals.")
    @ApiResponse(responseCode = "200", description = "The table")
    @ApiResponse(
            responseCode = "404",
            description = "`not-found`: the year is not over",
            content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
    ReportView.PublishedView published(
            @Parameter(hidden = true) Caller caller,
            @Parameter(description = "Of the March it ends with.", example = "2026") @PathVariable
                    int year,
            @Parameter(description = "UNIT, AGENCY or THREAT_AREA.")
                    @RequestParam(defaultValue = "UNIT")
                    Dimension by) {
        return ReportView.PublishedView.of(year(caller, year, by));
    }

    @GetMapping(path = "/published/{year}", produces = CSV)
    @Operation(
            operationId = "exportPublished",
            summary = "Show a financial year's figures as they may be handed on, as CSV")
    ResponseEntity<byte[]> publishedAsCsv(
            @Parameter(hidden = true) Caller caller,
            @PathVariable int year,
            @RequestParam(defaultValue = "UNIT") Dimension by) {
        return Csv.file(
                "published-%d.csv".formatted(year), FiguresTable.of(year(caller, year, by)));
    }

    private Selection selection(
            Caller caller,
            @Nullable Set<Dimension> by,
            @Nullable YearMonth from,
            @Nullable YearMonth to,
            @Nullable String unit,
            @Nullable String agency,
            @Nullable ThreatArea threatArea) {
        return new Selection(
                Periods.of(from, to, reporting.lastYear()),
                by == null ? EnumSet.noneOf(Dimension.class) : by,
                readers.region(caller, "GET /api/reports/figures"),
                unit,
                agency,
                threatArea);
    }

    private ForceRequests forces(Caller caller, @Nullable YearMonth to) {
        String rocu = readers.region(caller, "GET /api/reports/requests-per-force");
        return reporting.perForce(rocu, Periods.of(null, to, reporting.lastYear()));
    }

    private Published year(Caller caller, int year, Dimension by) {
        readers.published(caller, "GET /api/reports/published/{year}");
        if (by == Dimension.ROCU || by == Dimension.MONTH) {
            throw Periods.invalid(
                    "by",
                    "published-by-one-thing",
                    "What is published is told apart by UNIT, AGENCY or THREAT_AREA");
        }
        if (year < FIRST_YEAR || year > LAST_YEAR || !reporting.isOver(year)) {
            throw notOver();
        }
        return reporting.published(year, by);
    }

    private static Problem notOver() {
        return Problem.of(
                ProblemType.NOT_FOUND,
                "A financial year's figures are published when it is over; it ends on 31 March.");
    }
}
