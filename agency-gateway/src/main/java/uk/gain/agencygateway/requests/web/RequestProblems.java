package uk.gain.agencygateway.requests.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import uk.gain.agencygateway.requests.model.ActionNotAvailable;
import uk.gain.agencygateway.requests.model.ContentNotAcceptable;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.ProblemType;
import uk.gain.platform.problems.Violation;

/** Refusals as problems that say what the agency can do about them. */
public final class RequestProblems {

    static final ProblemType ACTION_NOT_AVAILABLE =
            new ProblemType(
                    "action-not-available",
                    "The request's state does not allow this",
                    HttpStatus.CONFLICT);
    static final ProblemType NOT_ACCEPTABLE =
            new ProblemType(
                    "answer-not-acceptable",
                    "The answer breaks a rule",
                    HttpStatus.UNPROCESSABLE_CONTENT);

    /** A key follows its referral within seconds. */
    private static final Duration KEY_COMES_SOON = Duration.ofSeconds(2);

    private RequestProblems() {}

    public static Problem of(ActionNotAvailable refused) {
        return Problem.of(
                ACTION_NOT_AVAILABLE,
                "The request is %s: %s is not available; available are %s"
                        .formatted(
                                refused.request().state(),
                                refused.action(),
                                refused.request().availableActions()),
                Map.of(
                        "state", refused.request().state(),
                        "action", refused.action(),
                        "availableActions", List.copyOf(refused.request().availableActions())));
    }

    static Problem of(ContentNotAcceptable refused) {
        return Problem.of(
                NOT_ACCEPTABLE,
                "Nothing was sent; each broken rule is named in errors",
                refused.rules().stream()
                        .map(rule -> new Violation(rule.field(), rule.rule(), rule.message()))
                        .toList());
    }

    public static Problem notFound() {
        return Problem.of(ProblemType.NOT_FOUND, "Your agency has no request with this id");
    }

    public static Problem keyNotHere() {
        return Problem.of(
                        ProblemType.KEY_NOT_HERE,
                        "The key to this referral's content is on its way; try again")
                .retryAfter(KEY_COMES_SOON);
    }

    public static Problem keyDestroyed() {
        return Problem.of(
                ProblemType.KEY_DESTROYED,
                "The referral's content was erased; it can neither be read nor added to");
    }
}
