package uk.gain.agencygateway.requests.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import uk.gain.agencygateway.requests.model.Action;
import uk.gain.agencygateway.requests.model.ActionNotAvailable;
import uk.gain.agencygateway.requests.model.ContentNotAcceptable;
import uk.gain.agencygateway.requests.model.NotServed;
import uk.gain.agencygateway.requests.model.Request;
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

    static final ProblemType RECALLED =
            new ProblemType(
                    "recalled", "What was sent must not be used any more", HttpStatus.CONFLICT);

    static final ProblemType TOKENS_FIRST =
            new ProblemType(
                    "tokens-first", "Your agency compares blind first", HttpStatus.CONFLICT);
    static final ProblemType NOT_BLIND_FIRST =
            new ProblemType(
                    "not-blind-first",
                    "Your agency does not compare blind first",
                    HttpStatus.CONFLICT);

    /** A key follows its referral within seconds. */
    private static final Duration KEY_COMES_SOON = Duration.ofSeconds(2);

    private RequestProblems() {}

    public static Problem of(ActionNotAvailable refused) {
        Request request = refused.request();
        return Problem.of(
                ACTION_NOT_AVAILABLE,
                "The request is %s: %s is not available; available are %s"
                        .formatted(request.state(), refused.action(), request.availableActions()),
                state(request, refused.action()));
    }

    /** Content that is not given any more: recalled, or nobody asks. */
    public static Problem of(NotServed refused) {
        Request request = refused.request();
        return request.live() instanceof Request.Recalled
                ? Problem.of(
                        RECALLED,
                        "The co-ordinator recalled what was sent: use none of it, and confirm what"
                                + " became of it",
                        state(request, Action.FETCH))
                : request.progress().blind().holdsBack()
                        ? Problem.of(
                                TOKENS_FIRST,
                                "Your agency compares blind first: what is asked is given once it"
                                        + " has said that its records match",
                                state(request, Action.FETCH))
                        : of(new ActionNotAvailable(request, Action.FETCH));
    }

    static Problem notBlindFirst() {
        return Problem.of(
                NOT_BLIND_FIRST,
                "Your agency does not compare blind first: PUT /api/agency/blind-first turns it on");
    }

    private static Map<String, Object> state(Request request, Action refused) {
        return Map.of(
                "state", request.state(),
                "action", refused,
                "availableActions", List.copyOf(request.availableActions()));
    }

    public static Problem of(ContentNotAcceptable refused) {
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

    /** They waited, and meanwhile their agency was disabled or they left it. */
    static Problem noLonger() {
        return Problem.of(
                ProblemType.NO_MEMBERSHIP,
                "The directory no longer knows the caller or its certificate, or its agency is"
                        + " disabled");
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
