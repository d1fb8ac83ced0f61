package uk.gain.agencygateway.requests.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gain.agencygateway.requests.model.Command;
import uk.gain.agencygateway.requests.model.RecallAction;
import uk.gain.agencygateway.requests.model.RecallCode;
import uk.gain.agencygateway.requests.model.RequestId;

/** What agencies send beside the answer, as JSON. Words are sealed; none is ever printed. */
final class MoveBodies {

    private MoveBodies() {}

    @Schema(name = "Clarification")
    record Clarification(
            @Schema(
                            description = "Your question; sealed. At most 20,000 characters.",
                            example = "Which of the two addresses is the trading address?")
                    @NotNull
                    String text) {

        Command command(RequestId id) {
            return new Command.SeekClarification(id, text);
        }

        @Override
        public String toString() {
            return "Clarification";
        }
    }

    @Schema(name = "QuestionAnswer")
    record QuestionAnswer(
            @Schema(
                            description = "One of questionsToYou.",
                            example = "0193a000-0000-7000-8000-000000000001")
                    @NotNull
                    UUID questionId,
            @Schema(
                            description = "Your answer; sealed. At most 20,000 characters.",
                            example = "The returns were filed on paper.")
                    @NotNull
                    String text) {

        Command command(RequestId id) {
            return new Command.AnswerQuestion(id, questionId, text);
        }

        @Override
        public String toString() {
            return "QuestionAnswer[" + questionId + "]";
        }
    }

    @Schema(name = "Extension")
    record Extension(
            @Schema(
                            description =
                                    "Until when you would answer: later than now and than"
                                            + " respondBy.",
                            example = "2027-03-31T16:00:00Z")
                    @NotNull
                    Instant respondBy,
            @Schema(
                            description = "Why, in words; sealed. May be null.",
                            example = "The archive answers within ten working days.")
                    @Nullable String text) {

        Command command(RequestId id) {
            return new Command.SeekExtension(id, respondBy, text);
        }

        @Override
        public String toString() {
            return "Extension[" + respondBy + "]";
        }
    }

    @Schema(name = "RecallConfirmation")
    record RecallConfirmation(
            @Schema(
                            description = "One of toConfirm.",
                            example = "0193a000-0000-7000-8000-000000000001")
                    @NotNull
                    UUID recallId,
            @Schema(
                            description =
                                    "What you did about what you hold. REPLACED only for a"
                                            + " correction, once you fetched what replaces it.",
                            example = "DELETED")
                    @NotNull
                    RecallAction action) {

        Command command(RequestId id) {
            return new Command.ConfirmRecall(id, recallId, action);
        }
    }

    @Schema(name = "AnswerCorrection")
    record AnswerCorrection(
            @Schema(
                            description = "One of contentGiven: all its items are replaced.",
                            example = "0193a000-0000-7000-8000-000000000001")
                    @NotNull
                    UUID replaces,
            @Schema(example = "INACCURATE") @NotNull RecallCode code,
            @NotEmpty List<Bodies.@Valid @NotNull Item> items) {

        Command command(RequestId id) {
            return new Command.CorrectAnswer(id, replaces, code, Bodies.proposed(items));
        }
    }

    @Schema(name = "PassingOn")
    record PassingOn(
            @Schema(
                            description = "Subject of an officer of your agency.",
                            example = "officer.hmrc.second")
                    @NotNull
                    String colleague,
            @Schema(
                            description =
                                    "Why, for your colleague; sealed, and not sent to the"
                                            + " co-ordinator. At most 20,000 characters.",
                            example = "The trader is in your district.")
                    @NotNull
                    String text) {

        Command command(RequestId id) {
            return new Command.PassOn(id, colleague, text);
        }

        @Override
        public String toString() {
            return "PassingOn";
        }
    }

    @Schema(name = "AnswerWithdrawal")
    record AnswerWithdrawal(
            @Schema(example = "SUBJECT_MISIDENTIFIED") @NotNull RecallCode code,
            @Schema(
                            description = "Why, in words; sealed. May be null.",
                            example = "The entry belongs to a namesake.")
                    @Nullable String text) {

        Command command(RequestId id) {
            return new Command.WithdrawAnswer(id, code, text);
        }

        @Override
        public String toString() {
            return "AnswerWithdrawal[" + code + "]";
        }
    }
}
