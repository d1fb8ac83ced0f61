package uk.gain.agencygateway.requests.web.bulk;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import uk.gain.platform.problems.Violation;

/** Results in the form asked for. */
@Component
class WritingResults {

    private static final List<String> COLUMNS =
            List.of("line", "requestId", "result", "state", "problem", "field", "rule", "message");

    private final JsonMapper json;

    WritingResults(JsonMapper json) {
        this.json = json;
    }

    ResponseEntity<byte[]> write(Format format, List<LineResult> results) {
        byte[] body =
                switch (format) {
                    case JSON -> json.writeValueAsBytes(results);
                    case NDJSON ->
                            results.stream()
                                    .map(json::writeValueAsString)
                                    .collect(Collectors.joining("\n", "", "\n"))
                                    .getBytes(StandardCharsets.UTF_8);
                    case CSV ->
                            CsvText.of(
                                    Stream.concat(
                                                    Stream.of(COLUMNS),
                                                    results.stream().map(WritingResults::cells))
                                            .toList());
                };
        return ResponseEntity.ok().contentType(format.written()).body(body);
    }

    /** Several broken rules of a line stand in one cell, so that a line stays a line. */
    private static List<String> cells(LineResult result) {
        LineResult.LineProblem problem = result.problem();
        List<Violation> errors = problem == null ? List.of() : problem.errors();
        return List.of(
                String.valueOf(result.line()),
                result.requestId() == null ? "" : result.requestId().toString(),
                result.result().name(),
                result.state() == null ? "" : result.state().name(),
                problem == null ? "" : problem.type(),
                all(errors, Violation::field),
                all(errors, Violation::rule),
                problem == null
                        ? ""
                        : errors.isEmpty() ? problem.detail() : all(errors, Violation::message));
    }

    private static String all(List<Violation> errors, Function<Violation, String> part) {
        return errors.stream().map(part).collect(Collectors.joining("; "));
    }
}
