package uk.gain.referralservice.importing.web;

import java.util.List;
import java.util.Objects;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import uk.gain.referralservice.importing.model.Complaint;
import uk.gain.referralservice.importing.model.ReportLine;

/**
 * An import's report as CSV (RFC 4180), fetched and sent a page at a time. No value begins as a
 * spreadsheet's formula would.
 */
public final class ReportText {

    /** Lines fetched at a time. */
    public static final int PAGE = 1_000;

    private static final String COLUMNS = "line,outcome,field,rule,reason,reference\r\n";

    private ReportText() {}

    /**
     * The whole report.
     *
     * @param pageAfter the lines after a position, up to {@link #PAGE} of them
     */
    public static Flux<String> of(LongFunction<List<ReportLine>> pageAfter) {
        Flux<String> pages =
                Flux.<String, Long>generate(
                                () -> 0L,
                                (after, sink) -> {
                                    List<ReportLine> page = pageAfter.apply(after);
                                    if (page.isEmpty()) {
                                        sink.complete();
                                        return after;
                                    }
                                    sink.next(
                                            page.stream()
                                                    .map(ReportText::line)
                                                    .collect(Collectors.joining()));
                                    return page.getLast().position();
                                })
                        .subscribeOn(Schedulers.boundedElastic());
        return Flux.concat(Flux.just(COLUMNS), pages);
    }

    static String line(ReportLine line) {
        Complaint complaint = line.complaint();
        Stream<String> values =
                complaint == null
                        ? Stream.of(
                                "" + line.line(),
                                "ALREADY_RAISED",
                                "",
                                "",
                                "",
                                Objects.requireNonNull(line.reference()))
                        : Stream.of(
                                "" + line.line(),
                                "NOT_RAISED",
                                complaint.field(),
                                complaint.rule(),
                                complaint.reason(),
                                "");
        return values.map(ReportText::value).collect(Collectors.joining(",", "", "\r\n"));
    }

    static String value(String value) {
        String harmless =
                !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return harmless.chars().anyMatch(character -> ",\"\r\n".indexOf(character) >= 0)
                ? '"' + harmless.replace("\"", "\"\"") + '"'
                : harmless;
    }
}
