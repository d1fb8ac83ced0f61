package uk.gain.referralservice.handling.web;

import java.util.Map;
import org.springframework.http.HttpStatus;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.ProblemType;
import uk.gain.referralservice.handling.application.Handled;
import uk.gain.referralservice.handling.application.HandlingContent.Act;
import uk.gain.referralservice.handling.model.Ruling;

/** Refusals of acts with content as problems. */
public final class HandlingProblems {

    private static final ProblemType NOT_PERMITTED =
            new ProblemType(
                    "handling-not-permitted",
                    "The handling of this content is restricted",
                    HttpStatus.FORBIDDEN);
    private static final ProblemType NOTHING_TO_SEEK =
            new ProblemType(
                    "consent-not-sought", "There is nothing to ask for", HttpStatus.CONFLICT);

    private HandlingProblems() {}

    /** Why it was not done, and whom to ask. */
    public static Problem of(Handled handled, Act act) {
        return switch (handled) {
            case Handled.Refused(Ruling ruling, String originator) ->
                    told(NOT_PERMITTED, ruling, originator, act);
            case Handled.NothingToSeek(Ruling ruling, String originator) ->
                    told(NOTHING_TO_SEEK, ruling, originator, act);
            case Handled.NotFound _ -> notFound();
            case Handled.Erased(var at) ->
                    Problem.of(
                            ProblemType.KEY_DESTROYED,
                            "The key was destroyed at " + at + "; nobody can read this again.");
            case Handled.Done _, Handled.Sought _ ->
                    throw new IllegalArgumentException("This is no refusal");
        };
    }

    private static Problem told(ProblemType type, Ruling ruling, String originator, Act act) {
        return switch (ruling) {
            case Ruling.ConsentNeeded(var rule) ->
                    Problem.of(
                            type,
                            "%s needs the consent of %s: %s".formatted(act.act(), originator, rule),
                            Map.of("act", act.act(), "rule", rule, "askConsentOf", originator));
            case Ruling.Forbidden(var rule) ->
                    Problem.of(
                            type,
                            "%s is not permitted, and no consent given here helps: %s"
                                    .formatted(act.act(), rule),
                            Map.of("act", act.act(), "rule", rule));
            case Ruling.Allowed _ ->
                    Problem.of(
                            type,
                            "%s is permitted already".formatted(act.act()),
                            Map.of("act", act.act()));
        };
    }

    public static Problem notFound() {
        return Problem.of(
                ProblemType.NOT_FOUND,
                "There is no such request in your region, or no such item in its answer.");
    }
}
