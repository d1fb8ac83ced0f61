package uk.gain.agencygateway.webhooks.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import uk.gain.agencygateway.webhooks.application.Configured;
import uk.gain.agencygateway.webhooks.model.BrokenRule;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.ProblemType;
import uk.gain.platform.problems.Violation;

/** How this feature says no. */
public final class WebhookProblems {

    private static final ProblemType REFUSED =
            new ProblemType(
                    "webhook-refused",
                    "The webhook breaks a rule",
                    HttpStatus.UNPROCESSABLE_CONTENT);
    private static final ProblemType NOT_ENABLED =
            new ProblemType(
                    "webhook-not-enabled",
                    "There is no webhook, or it is disabled",
                    HttpStatus.CONFLICT);
    private static final ProblemType STILL_WAITING =
            new ProblemType(
                    "delivery-still-waiting",
                    "The delivery still waits for its next attempt",
                    HttpStatus.CONFLICT);

    private WebhookProblems() {}

    static Problem of(BrokenRule broken) {
        return Problem.of(
                REFUSED,
                broken.message(),
                List.of(new Violation(broken.field(), broken.rule(), broken.message())));
    }

    public static Problem notEnabled() {
        return Problem.of(NOT_ENABLED, "Set a URL for it first, or enable it");
    }

    public static Problem stillWaiting() {
        return Problem.of(STILL_WAITING, "It is tried again by itself");
    }

    public static Problem notFound() {
        return Problem.of(ProblemType.NOT_FOUND, "Your agency has no such delivery");
    }

    public static Problem hostNotFound() {
        return Problem.of(ProblemType.NOT_FOUND, "No such host is registered");
    }

    /** What is set now; or the problem that says why nothing changed. */
    public static Configured.Now settled(Configured outcome) {
        return switch (outcome) {
            case Configured.Now now -> now;
            case Configured.Refused(BrokenRule rule) -> throw of(rule);
            case Configured.NotEnabled _ -> throw notEnabled();
        };
    }
}
