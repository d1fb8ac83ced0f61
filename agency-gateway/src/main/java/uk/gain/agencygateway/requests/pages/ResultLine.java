package uk.gain.agencygateway.requests.pages;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.gain.agencygateway.requests.web.bulk.LineResult;

/**
 * What became of one line of a file, in words.
 *
 * @param colour of the result's tag; absent means the design system's default
 * @param request its id; empty where it cannot be read
 */
record ResultLine(int line, String request, String result, @Nullable String colour, String why) {

    static ResultLine of(LineResult result) {
        return new ResultLine(
                result.line(),
                result.requestId() == null ? "" : result.requestId().toString(),
                words(result.result()),
                colour(result.result()),
                why(result));
    }

    /** Empty when no file was sent. */
    static String summary(List<ResultLine> results) {
        if (results.isEmpty()) {
            return "";
        }
        return "%d of %d lines were carried out, %d were refused, %d were not filled in"
                .formatted(
                        count(results, LineResult.Result.ACCEPTED),
                        results.size(),
                        count(results, LineResult.Result.REFUSED),
                        count(results, LineResult.Result.LEFT_OUT));
    }

    private static long count(List<ResultLine> results, LineResult.Result result) {
        return results.stream().filter(line -> line.result().equals(words(result))).count();
    }

    private static String words(LineResult.Result result) {
        return switch (result) {
            case ACCEPTED -> "Done";
            case REFUSED -> "Refused";
            case LEFT_OUT -> "Not filled in";
        };
    }

    private static @Nullable String colour(LineResult.Result result) {
        return switch (result) {
            case ACCEPTED -> "green";
            case REFUSED -> "red";
            case LEFT_OUT -> "grey";
        };
    }

    private static String why(LineResult result) {
        if (result.problem() == null) {
            return result.state() == null ? "" : "Now " + RequestLine.words(result.state());
        }
        return result.problem().errors().isEmpty()
                ? result.problem().detail()
                : result.problem().errors().stream()
                        .map(
                                error ->
                                        error.field().isEmpty()
                                                ? error.message()
                                                : error.field() + ": " + error.message())
                        .collect(Collectors.joining("; "));
    }
}
