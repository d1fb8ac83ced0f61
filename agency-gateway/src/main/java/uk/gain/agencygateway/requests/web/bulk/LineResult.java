package uk.gain.agencygateway.requests.web.bulk;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import uk.gain.agencygateway.requests.model.Action;
import uk.gain.agencygateway.requests.model.RequestState;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.Violation;

/** What became of one line. */
@Schema(name = "LineResult")
public record LineResult(
        @Schema(description = "The text's line, or the place in the array; from 1.") int line,
        @Schema(description = "Null where it cannot be read.") @Nullable UUID requestId,
        Result result,
        @Schema(description = "The state afterwards; null where that is not yours to know.")
                @Nullable RequestState state,
        @Schema(description = "Why it was refused; else null.") @Nullable LineProblem problem) {

    /** How a line ended. */
    public enum Result {
        /** It was carried out. */
        ACCEPTED,
        /** It changed nothing; the problem says why. */
        REFUSED,
        /** The row was not filled in. */
        LEFT_OUT
    }

    /** As the same answer on its own would have been refused with. */
    @Schema(name = "LineProblem")
    public record LineProblem(
            @Schema(example = "urn:gain:problem:action-not-available") String type,
            @Schema(example = "409") int status,
            String detail,
            List<Violation> errors,
            @Nullable List<Action> availableActions) {}

    static LineResult accepted(int line, UUID request, RequestState state) {
        return new LineResult(line, request, Result.ACCEPTED, state, null);
    }

    static LineResult leftOut(int line, UUID request) {
        return new LineResult(line, request, Result.LEFT_OUT, null, null);
    }

    static LineResult refused(
            int line,
            @Nullable UUID request,
            @Nullable RequestState state,
            @Nullable List<Action> available,
            Problem problem) {
        ProblemDetail body = problem.getBody();
        return new LineResult(
                line,
                request,
                Result.REFUSED,
                state,
                new LineProblem(
                        String.valueOf(body.getType()),
                        body.getStatus(),
                        String.valueOf(body.getDetail()),
                        violations(body.getProperties()),
                        available));
    }

    private static List<Violation> violations(@Nullable Map<String, Object> members) {
        return members != null && members.get("errors") instanceof List<?> errors
                ? errors.stream()
                        .filter(Violation.class::isInstance)
                        .map(Violation.class::cast)
                        .toList()
                : List.of();
    }
}
