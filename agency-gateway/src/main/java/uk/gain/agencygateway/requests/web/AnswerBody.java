package uk.gain.agencygateway.requests.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gain.agencygateway.requests.model.Command;
import uk.gain.agencygateway.requests.model.RequestId;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.Violation;

@Schema(name = "Answer")
record AnswerBody(
        @NotNull AnswerKind answer,
        @Schema(description = "With REFUSED, and only then.") @Valid
                Bodies.@Nullable Refusal refusal) {

    Command command(RequestId id) {
        return switch (answer) {
            case HIT -> onlyWhenRefused(new Command.AnswerHit(id));
            case NO_HIT -> onlyWhenRefused(new Command.AnswerNoHit(id));
            case REFUSED -> {
                if (refusal == null) {
                    throw broken("required-when-refused", "REFUSED needs a refusal with its code");
                }
                yield new Command.Refuse(id, refusal.code(), refusal.text());
            }
        };
    }

    private Command onlyWhenRefused(Command command) {
        if (refusal != null) {
            throw broken("only-when-refused", "give a refusal only with the answer REFUSED");
        }
        return command;
    }

    private static Problem broken(String rule, String message) {
        return Problem.of(
                RequestProblems.NOT_ACCEPTABLE,
                message,
                List.of(new Violation("refusal", rule, message)));
    }
}
