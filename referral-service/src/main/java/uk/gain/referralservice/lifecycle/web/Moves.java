package uk.gain.referralservice.lifecycle.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.lifecycle.model.Command;
import uk.gain.referralservice.lifecycle.model.Deciding;
import uk.gain.referralservice.lifecycle.model.Draft;
import uk.gain.referralservice.lifecycle.model.Identifier;
import uk.gain.referralservice.lifecycle.model.Narrative;
import uk.gain.referralservice.lifecycle.model.Outcome;
import uk.gain.referralservice.lifecycle.model.ProposedContent;
import uk.gain.referralservice.lifecycle.model.RecallAction;
import uk.gain.referralservice.lifecycle.model.RecallCode;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.ReopeningCode;
import uk.gain.referralservice.lifecycle.model.RequestId;
import uk.gain.referralservice.lifecycle.model.SubjectKind;
import uk.gain.referralservice.lifecycle.model.SubjectRole;
import uk.gain.referralservice.lifecycle.model.WithdrawalCode;

/** What a co-ordinator's program writes to do something about a referral or a request. */
final class Moves {

    private static final String WORDS = "In words, sealed before it is kept or sent.";

    private Moves() {}

    /** Something about one request. */
    interface AboutRequest {

        Command about(ReferralId referral, RequestId request);
    }

    /** Something about the referral. */
    interface AboutReferral {

        Command about(ReferralId referral);
    }

    @Schema(name = "ClarificationGiven")
    record Clarification(
            @Schema(description = "The agency's question: the id of its message.") @NotNull
                    UUID questionId,
            @Schema(description = WORDS) @NotBlank @Size(max = Deciding.LONGEST_TEXT) String text)
            implements AboutRequest {

        @Override
        public Command about(ReferralId referral, RequestId request) {
            return new Command.Clarify(referral, request, questionId, text);
        }
    }

    @Schema(name = "ClarificationAsked")
    record Question(
            @Schema(description = WORDS) @NotBlank @Size(max = Deciding.LONGEST_TEXT) String text)
            implements AboutRequest {

        @Override
        public Command about(ReferralId referral, RequestId request) {
            return new Command.Ask(referral, request, text);
        }
    }

    @Schema(name = "RequestChased")
    record Chaser(
            @Schema(description = WORDS) @Size(max = Deciding.LONGEST_TEXT) @Nullable String text)
            implements AboutRequest {

        @Override
        public Command about(ReferralId referral, RequestId request) {
            return new Command.Chase(referral, request, text);
        }
    }

    @Schema(name = "RequestExtended")
    record Extension(
            @Schema(description = "Later than now and than the limit so far.") @NotNull
                    Instant respondBy,
            @Schema(description = WORDS) @Size(max = Deciding.LONGEST_TEXT) @Nullable String text)
            implements AboutRequest {

        @Override
        public Command about(ReferralId referral, RequestId request) {
            return new Command.Extend(referral, request, respondBy, text);
        }
    }

    @Schema(name = "ExtensionDeclined")
    record ExtensionRefusal(
            @Schema(description = WORDS) @Size(max = Deciding.LONGEST_TEXT) @Nullable String text)
            implements AboutRequest {

        @Override
        public Command about(ReferralId referral, RequestId request) {
            return new Command.DeclineExtension(referral, request, text);
        }
    }

    @Schema(name = "AnswerRecallConfirmed")
    record AnswerRecallConfirmation(
            @Schema(description = "Which of the request's answerRecalls.") @NotNull UUID recallId,
            @Schema(description = "What you did about it.") @NotNull RecallAction action)
            implements AboutRequest {

        @Override
        public Command about(ReferralId referral, RequestId request) {
            return new Command.ConfirmAnswerRecall(referral, request, recallId, action);
        }
    }

    @Schema(name = "ReferralWithdrawn")
    record Withdrawal(
            @Schema(description = "Which requests; left out: every one that can be.")
                    @Size(max = 500)
                    @Nullable List<UUID> requestIds,
            @NotNull WithdrawalCode code,
            @Schema(description = WORDS) @Size(max = Deciding.LONGEST_TEXT) @Nullable String text)
            implements AboutReferral {

        @Override
        public Command about(ReferralId referral) {
            return new Command.Withdraw(referral, requests(requestIds), code, text);
        }
    }

    @Schema(name = "ReferralRecalled")
    record Recalling(
            @Schema(description = "Which requests; left out: every one that can be.")
                    @Size(max = 500)
                    @Nullable List<UUID> requestIds,
            @NotNull RecallCode code,
            @Schema(description = WORDS) @Size(max = Deciding.LONGEST_TEXT) @Nullable String text)
            implements AboutReferral {

        @Override
        public Command about(ReferralId referral) {
            return new Command.Recall(referral, requests(requestIds), code, text);
        }
    }

    @Schema(name = "InformationAdded")
    record Information(@NotNull @Valid MoreContent content) implements AboutReferral {

        @Override
        public Command about(ReferralId referral) {
            return new Command.AddInformation(referral, content.proposed());
        }
    }

    @Schema(name = "ReferralCorrected")
    record Correction(@NotNull RecallCode code, @NotNull @Valid WholeContent content)
            implements AboutReferral {

        @Override
        public Command about(ReferralId referral) {
            return new Command.Correct(referral, code, content.proposed());
        }
    }

    @Schema(name = "Outcomes")
    record Outcomes(
            @Schema(description = "At least one; NONE when nothing came of it.") @Size(max = 200)
                    @Nullable List<@Valid OutcomeStated> outcomes) {

        List<Outcome> stated() {
            return given(outcomes).stream().map(OutcomeStated::outcome).toList();
        }
    }

    @Schema(name = "ReferralReopened")
    record Reopening(
            @NotNull ReopeningCode code,
            @Schema(description = WORDS) @Size(max = Deciding.LONGEST_TEXT) @Nullable String text)
            implements AboutReferral {

        @Override
        public Command about(ReferralId referral) {
            return new Command.Reopen(referral, code, text);
        }
    }

    @Schema(name = "OutcomeStated")
    record OutcomeStated(
            @NotNull Outcome.Kind kind,
            @Schema(description = "The request whose answer led to it, where it can be said.")
                    @Nullable UUID requestId,
            @Schema(description = "Seizures, and only they: pence, 0 or more.", example = "6000000")
                    @Nullable Long valuePence,
            @Schema(description = "Arrests and safeguarding, and only they: 1 or more.")
                    @Nullable Integer count) {

        Outcome outcome() {
            return new Outcome(
                    kind, requestId == null ? null : new RequestId(requestId), valuePence, count);
        }
    }

    @Schema(
            name = "ReferralContentAdded",
            description = "Only what is new; at least a subject or some words.")
    record MoreContent(
            @Size(max = 100) @Nullable List<@Valid SubjectStated> subjects,
            @Size(max = 20000) @Nullable String question,
            @Size(max = 5000) @Nullable String purpose,
            @Size(max = 5000) @Nullable String necessity,
            @Size(max = 5000) @Nullable String proportionality,
            @Size(max = 500) @Nullable String officerInTheCase) {

        ProposedContent proposed() {
            return new ProposedContent(
                    given(subjects).stream().map(SubjectStated::proposed).toList(),
                    new Narrative(
                            words(question),
                            words(purpose),
                            words(necessity),
                            words(proportionality),
                            words(officerInTheCase)));
        }
    }

    @Schema(
            name = "ReferralContentCorrected",
            description = "The whole content: it replaces everything that was sent before.")
    record WholeContent(
            @Schema(description = "At least one.") @Size(max = 100)
                    @Nullable List<@Valid SubjectStated> subjects,
            @NotBlank @Size(max = 20000) String question,
            @NotBlank @Size(max = 5000) String purpose,
            @NotBlank @Size(max = 5000) String necessity,
            @NotBlank @Size(max = 5000) String proportionality,
            @NotBlank @Size(max = 500) String officerInTheCase) {

        ProposedContent proposed() {
            return new ProposedContent(
                    given(subjects).stream().map(SubjectStated::proposed).toList(),
                    new Narrative(question, purpose, necessity, proportionality, officerInTheCase));
        }
    }

    @Schema(name = "SubjectStated")
    record SubjectStated(
            @Schema(
                            description =
                                    "Which subject of the referral it is, so that answers still"
                                            + " speak of it; left out for one that is new.")
                    @Nullable UUID subjectId,
            @NotNull SubjectKind kind,
            @Schema(description = "Required: a subject without a role is refused.")
                    @Nullable SubjectRole role,
            @Schema(description = "At least one.") @Size(max = 100)
                    @Nullable List<RaiseReferral.@Valid IdentifierGiven> identifiers,
            @Size(max = 5000) @Nullable String note) {

        ProposedContent.Proposed proposed() {
            return new ProposedContent.Proposed(
                    subjectId,
                    new Draft.ProposedSubject(
                            kind,
                            role,
                            given(identifiers).stream()
                                    .map(each -> new Identifier(each.kind(), each.value()))
                                    .toList(),
                            note));
        }
    }

    private static List<RequestId> requests(@Nullable List<UUID> ids) {
        return given(ids).stream().map(RequestId::new).toList();
    }

    private static String words(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static <T> List<T> given(@Nullable List<T> values) {
        return values == null ? List.of() : values;
    }
}
