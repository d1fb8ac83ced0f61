package uk.gain.referralservice.limits.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.ProblemType;
import uk.gain.platform.problems.Violation;
import uk.gain.referralservice.limits.application.PriorityOutcome;
import uk.gain.referralservice.limits.application.PriorityOutcome.Changed;

/** Refusals to change how soon an answer is needed, as problems. */
public final class PriorityRefusals {

    private static final ProblemType NOT_AVAILABLE =
            new ProblemType(
                    "action-not-available",
                    "The state does not allow this action",
                    HttpStatus.CONFLICT);
    private static final ProblemType NOT_ACCEPTABLE =
            new ProblemType(
                    "not-acceptable",
                    "What was written breaks rules",
                    HttpStatus.UNPROCESSABLE_CONTENT);

    private PriorityRefusals() {}

    public static Changed changed(PriorityOutcome outcome) {
        return switch (outcome) {
            case Changed changed -> changed;
            case PriorityOutcome.NothingChanges() ->
                    throw Problem.of(
                            NOT_ACCEPTABLE,
                            "Nothing would change.",
                            List.of(
                                    new Violation(
                                            "urgency",
                                            "nothing-changes",
                                            "The referral has this urgency and this safeguarding"
                                                    + " flag already.")));
            case PriorityOutcome.Closed() ->
                    throw Problem.of(
                            NOT_AVAILABLE,
                            "The referral is closed. Open it again first.",
                            Map.of("state", "CLOSED"));
            case PriorityOutcome.NotFound() ->
                    throw Problem.of(
                            ProblemType.NOT_FOUND, "There is no such referral in your region.");
        };
    }
}
