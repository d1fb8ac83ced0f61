package uk.gain.referralservice.handling.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.ProblemType;
import uk.gain.platform.problems.Violation;
import uk.gain.referralservice.handling.application.Handled;
import uk.gain.referralservice.handling.application.HandlingContent.Act;
import uk.gain.referralservice.handling.model.HandlingActs;
import uk.gain.referralservice.handling.model.Ruling;
import uk.gain.referralservice.lifecycle.model.AnswerContent;
import uk.gain.referralservice.lifecycle.model.Consent;
import uk.gain.referralservice.lifecycle.model.HandlingAct;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.RequestId;

/** What is sent and answered, as JSON. */
public final class HandlingViews {

    private HandlingViews() {}

    @Schema(name = "HandlingAct")
    record ActBody(
            @Schema(description = "Which item of the answer.") @NotNull UUID contentItemId,
            @NotNull HandlingAct act,
            @Schema(
                            description =
                                    "With FORWARD and SHARE_ONWARD, and only then: code of the desk"
                                            + " or organisation.",
                            example = "TRADING-STANDARDS")
                    @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{1,39}", message = "a code, no name")
                    @Nullable String recipient,
            @Schema(description = "Why; kept sealed.", example = "For the remand file")
                    @NotBlank
                    @Size(max = 2000)
                    String reason) {

        Act act(UUID referral, UUID request) {
            if (act.hasRecipient() != (recipient != null)) {
                String message = "give a recipient with FORWARD and SHARE_ONWARD, and only then";
                throw Problem.of(
                        ProblemType.INVALID_REQUEST,
                        message,
                        List.of(new Violation("recipient", "recipient-of-the-act", message)));
            }
            return new Act(
                    new ReferralId(referral),
                    new RequestId(request),
                    contentItemId,
                    act,
                    recipient,
                    reason);
        }

        @Override
        public String toString() {
            return "ActBody[" + act + "]";
        }
    }

    @Schema(name = "ContentHandedOut")
    record HandedOut(
            @Schema(description = "The act is on record under this id.") UUID id,
            Instant at,
            @Schema(description = "What you must keep to.") Ruling.Condition condition,
            ItemView item) {

        static HandedOut of(Handled.Done done) {
            return new HandedOut(done.id(), done.at(), done.condition(), ItemView.of(done.item()));
        }
    }

    @Schema(name = "ItemHandedOut")
    public record ItemView(
            UUID contentItemId,
            @Schema(description = "As printed.", example = "[2CC A2 S1]") String marking,
            @Nullable UUID subjectId,
            String subjectRole,
            String category,
            String text,
            String basis,
            LocalDate asOf,
            String accuracy) {

        public static ItemView of(AnswerContent.Item item) {
            return new ItemView(
                    item.contentItemId(),
                    Marking.of(item.grading()),
                    item.subjectId(),
                    item.subjectRole(),
                    item.category(),
                    item.text(),
                    item.basis(),
                    item.asOf(),
                    item.accuracy());
        }

        /** Without the text: it ends up in no log. */
        @Override
        public String toString() {
            return "ItemView[" + contentItemId + "]";
        }
    }

    @Schema(name = "HandlingActDone")
    record DoneView(
            UUID id,
            UUID contentItemId,
            HandlingAct act,
            @Nullable String recipient,
            Instant at,
            @Schema(description = "Who did it, opaque.") String by,
            @Schema(
                            description =
                                    "Since when the originator no longer consents: what was handed"
                                            + " out must be dealt with; else null.")
                    @Nullable Instant consentWithdrawnAt) {

        static DoneView of(HandlingActs.Done done, List<Consent> consents) {
            return new DoneView(
                    done.id(),
                    done.contentItem(),
                    done.act(),
                    done.recipient(),
                    done.at(),
                    done.by(),
                    withdrawn(done, consents));
        }

        private static @Nullable Instant withdrawn(HandlingActs.Done done, List<Consent> consents) {
            return consents.stream()
                    .filter(consent -> consent.contentItem().equals(done.contentItem()))
                    .filter(consent -> consent.act() == done.act())
                    .map(Consent::decided)
                    .filter(Objects::nonNull)
                    .filter(decided -> decided.earlierGiven() && !decided.allowed())
                    .map(Consent.Decision::at)
                    .findFirst()
                    .orElse(null);
        }
    }

    @Schema(name = "Consent")
    record ConsentView(
            UUID contentItemId,
            HandlingAct act,
            Consent.Standing standing,
            @Nullable Instant soughtAt,
            @Nullable Instant decidedAt) {

        static ConsentView of(Consent consent) {
            return new ConsentView(
                    consent.contentItem(),
                    consent.act(),
                    consent.standing(),
                    consent.soughtAt(),
                    consent.decided() == null ? null : consent.decided().at());
        }
    }

    @Schema(name = "ConsentSought")
    record SoughtView(@Schema(description = "The event that asked.") UUID eventId) {}
}
