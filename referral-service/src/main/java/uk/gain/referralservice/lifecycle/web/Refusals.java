package uk.gain.referralservice.lifecycle.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.ProblemType;
import uk.gain.platform.problems.Violation;
import uk.gain.referralservice.lifecycle.application.Consulted;
import uk.gain.referralservice.lifecycle.application.FollowedReferral;
import uk.gain.referralservice.lifecycle.model.Action;
import uk.gain.referralservice.lifecycle.model.ActionNotAvailable;
import uk.gain.referralservice.lifecycle.model.BrokenRule;
import uk.gain.referralservice.lifecycle.model.Decided;
import uk.gain.referralservice.lifecycle.model.Decision;
import uk.gain.referralservice.lifecycle.model.FollowedRequest;
import uk.gain.referralservice.lifecycle.model.KeyDestroyed;
import uk.gain.referralservice.lifecycle.model.NotAcceptable;
import uk.gain.referralservice.lifecycle.model.NotFound;
import uk.gain.referralservice.lifecycle.model.Objection;
import uk.gain.referralservice.lifecycle.model.RequestState;

/** The model's refusals as problems. */
public final class Refusals {

    private static final ProblemType REFERRAL_REFUSED =
            new ProblemType(
                    "referral-refused",
                    "The referral cannot be taken as it is",
                    HttpStatus.UNPROCESSABLE_CONTENT);
    private static final ProblemType NO_CONTENT =
            new ProblemType(
                    "no-content", "The agency has sent no content yet", HttpStatus.NOT_FOUND);

    private static final ProblemType ACTION_NOT_AVAILABLE =
            new ProblemType(
                    "action-not-available", "The state does not allow this", HttpStatus.CONFLICT);
    private static final ProblemType NOT_ACCEPTABLE =
            new ProblemType(
                    "not-acceptable",
                    "What was written breaks a rule",
                    HttpStatus.UNPROCESSABLE_CONTENT);

    private Refusals() {}

    /** Returns when it was done; otherwise says why not, and what can be done instead. */
    public static void done(Decision decision) {
        switch (decision) {
            case Decided _ -> {
                // Done.
            }
            case ActionNotAvailable refused -> throw notAvailable(refused);
            case NotAcceptable(List<BrokenRule> rules) ->
                    throw Problem.of(
                            NOT_ACCEPTABLE,
                            "Nothing was done; each broken rule is named in errors.",
                            rules.stream()
                                    .map(
                                            rule ->
                                                    new Violation(
                                                            rule.field(),
                                                            rule.rule(),
                                                            rule.message()))
                                    .toList());
            case KeyDestroyed(var at) -> throw keyDestroyed(at);
            case NotFound() -> throw notFound();
        }
    }

    /** Returns when it can be done with the referral now. */
    public static void available(FollowedReferral followed, Action action) {
        if (!followed.availableActions().contains(action)) {
            throw notAvailable(
                    new ActionNotAvailable(
                            action,
                            followed.referral().closed() ? "CLOSED" : "OPEN",
                            followed.availableActions(),
                            List.of()));
        }
    }

    /** Returns when it can be done with the request now. */
    public static void available(FollowedRequest followed, Action action) {
        if (!followed.availableActions().contains(action)) {
            throw notAvailable(
                    new ActionNotAvailable(
                            action,
                            followed.request().state().name(),
                            followed.availableActions(),
                            List.of()));
        }
    }

    private static Problem notAvailable(ActionNotAvailable refused) {
        List<Action> available = refused.available().stream().sorted().toList();
        return Problem.of(
                ACTION_NOT_AVAILABLE,
                "%s is not available in state %s; available are %s"
                        .formatted(refused.action(), refused.state(), available),
                Map.of(
                        "state", refused.state(),
                        "action", refused.action(),
                        "availableActions", available,
                        "because",
                                refused.because().stream()
                                        .map(
                                                request ->
                                                        new StandingAgainst(
                                                                request.asked().id().value(),
                                                                request.asked().agency().value(),
                                                                request.state()))
                                        .toList()));
    }

    /** A request because of which something cannot be done with its referral. */
    record StandingAgainst(UUID requestId, String agency, RequestState state) {}

    private static Problem notFound() {
        return Problem.of(
                ProblemType.NOT_FOUND, "There is no such referral or request in your region.");
    }

    private static Problem keyDestroyed(Instant at) {
        return Problem.of(
                ProblemType.KEY_DESTROYED,
                "The key was destroyed at " + at + "; nobody can read this again.");
    }

    /** Every objection is named, with the field it is about. */
    public static Problem refused(List<Objection> objections) {
        return Problem.of(
                REFERRAL_REFUSED,
                "Nothing was kept or sent. Correct what is listed in errors and raise it again.",
                violations(objections));
    }

    static List<Violation> violations(List<Objection> objections) {
        return objections.stream()
                .map(
                        objection ->
                                new Violation(
                                        objection.field(),
                                        wireName(objection.rule()),
                                        objection.message()))
                .toList();
    }

    /** What was looked for, or why it is not shown. */
    public static <T> T shown(Consulted<T> consulted) {
        return switch (consulted) {
            case Consulted.Shown<T>(T value) -> value;
            case Consulted.NotFound<T>() -> throw notFound();
            case Consulted.NothingSent<T>() ->
                    throw Problem.of(
                            NO_CONTENT,
                            "The agency has not sent anything to read about this request. Its state"
                                    + " and receipts are in GET /api/referrals/{id}.");
            case Consulted.Erased<T>(var at) -> throw keyDestroyed(at);
        };
    }

    /** SUBJECT_ROLE_MISSING is subject-role-missing. */
    private static String wireName(Objection.Rule rule) {
        return rule.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
