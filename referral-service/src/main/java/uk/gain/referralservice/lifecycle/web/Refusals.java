package uk.gain.referralservice.lifecycle.web;

import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.ProblemType;
import uk.gain.platform.problems.Violation;
import uk.gain.referralservice.lifecycle.application.Consulted;
import uk.gain.referralservice.lifecycle.model.Objection;

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

    private Refusals() {}

    /** Every objection is named, with the field it is about. */
    static Problem refused(List<Objection> objections) {
        List<Violation> violations =
                objections.stream()
                        .map(
                                objection ->
                                        new Violation(
                                                objection.field(),
                                                wireName(objection.rule()),
                                                objection.message()))
                        .toList();
        return Problem.of(
                REFERRAL_REFUSED,
                "Nothing was kept or sent. Correct what is listed in errors and raise it again.",
                violations);
    }

    /** What was looked for, or why it is not shown. */
    public static <T> T shown(Consulted<T> consulted) {
        return switch (consulted) {
            case Consulted.Shown<T>(T value) -> value;
            case Consulted.NotFound<T>() ->
                    throw Problem.of(
                            ProblemType.NOT_FOUND,
                            "There is no such referral or request in your region.");
            case Consulted.NothingSent<T>() ->
                    throw Problem.of(
                            NO_CONTENT,
                            "The agency has not sent anything to read about this request. Its state"
                                    + " and receipts are in GET /api/referrals/{id}.");
            case Consulted.Erased<T>(var at) ->
                    throw Problem.of(
                            ProblemType.KEY_DESTROYED,
                            "The key was destroyed at " + at + "; nobody can read this again.");
        };
    }

    /** SUBJECT_ROLE_MISSING is subject-role-missing. */
    private static String wireName(Objection.Rule rule) {
        return rule.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
