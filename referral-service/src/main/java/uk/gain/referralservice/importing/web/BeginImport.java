package uk.gain.referralservice.importing.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.ProblemType;
import uk.gain.platform.problems.Violation;
import uk.gain.referralservice.directory.model.InformationCategory;
import uk.gain.referralservice.directory.model.ThreatArea;
import uk.gain.referralservice.importing.model.Common;
import uk.gain.referralservice.lifecycle.model.Classification;
import uk.gain.referralservice.lifecycle.model.Criterion;
import uk.gain.referralservice.lifecycle.model.Narrative;
import uk.gain.referralservice.lifecycle.model.Recipients;
import uk.gain.referralservice.lifecycle.model.Urgency;
import uk.gain.referralservice.powers.model.LawfulPurpose;

/** What all rows of a file have in common, as a co-ordinator's program writes it. */
@Schema(name = "BeginImport")
record BeginImport(
        @Schema(
                        description = "For rows that name no unit of their own.",
                        example = "SOUTH-WALES-POLICE")
                @Size(max = 100)
                @Nullable String requestingUnit,
        @Schema(description = "Anything above OFFICIAL_SENSITIVE is refused.") @NotNull
                Classification classification,
        @NotNull Urgency urgency,
        @Schema(description = "For rows that name none of their own.")
                @Nullable ThreatArea threatArea,
        @Schema(description = "For rows that name none of their own.") @Valid
                @Nullable CriterionOfAll criterion,
        @Schema(description = "What kinds of information are wanted.") @Size(max = 40)
                @Nullable List<InformationCategory> categories,
        @Schema(
                        description = "What the information is asked for; left out, CRIME.",
                        defaultValue = "CRIME")
                @Nullable LawfulPurpose lawfulPurpose,
        @Schema(description = "The declaration that no row holds intercept product. Must be true.")
                @Nullable Boolean holdsNoInterceptProduct,
        @Schema(description = "All rows pass every queue.") @Nullable Boolean safeguarding,
        @Schema(description = "All rows alert nobody but their own side.") @Nullable Boolean covert,
        @Schema(description = "The named set of referrals they are worked with.", example = "LAVA")
                @Size(max = 100)
                @Nullable String operation,
        @Schema(
                        description =
                                "One limit for all recipients, up to and including this instant;"
                                        + " left out, each agency's own hours count.")
                @Nullable Instant respondBy,
        @Valid @NotNull WhomAllAsk recipients,
        @Valid @NotNull WordsOfAll content) {

    @Schema(name = "CriterionOfAllRows")
    record CriterionOfAll(
            @NotNull Criterion.Kind kind,
            @Size(max = 200) @Nullable String reference,
            @Schema(description = "MoRiLE tier, 1 (highest) to 5.", example = "2")
                    @Nullable Integer morileTier) {}

    @Schema(
            name = "WhomAllRowsAsk",
            description =
                    "Either `agencies` by their codes, or `allHolding`: every agency that holds all"
                            + " of these categories.")
    record WhomAllAsk(
            @Schema(example = "[\"HMRC\"]") @Size(max = 500) @Nullable List<String> agencies,
            @Size(max = 40) @Nullable Set<InformationCategory> allHolding) {}

    @Schema(name = "WordsOfAllRows", description = "Sealed before it is kept.")
    record WordsOfAll(
            @NotBlank @Size(max = 20000) String question,
            @NotBlank @Size(max = 5000) String purpose,
            @NotBlank @Size(max = 5000) String necessity,
            @NotBlank @Size(max = 5000) String proportionality,
            @Schema(description = "Name and contact.") @NotBlank @Size(max = 500)
                    String officerInTheCase) {}

    Common common() {
        return new Common(
                requestingUnit,
                classification,
                urgency,
                threatArea,
                criterion == null
                        ? null
                        : new Criterion(
                                criterion.kind(), criterion.reference(), criterion.morileTier()),
                categories == null ? List.of() : categories.stream().distinct().toList(),
                lawfulPurpose == null ? LawfulPurpose.UNLESS_STATED : lawfulPurpose,
                Boolean.TRUE.equals(safeguarding),
                Boolean.TRUE.equals(covert),
                operation,
                Boolean.TRUE.equals(holdsNoInterceptProduct),
                respondBy,
                whomToAsk());
    }

    Narrative words() {
        return new Narrative(
                content.question(),
                content.purpose(),
                content.necessity(),
                content.proportionality(),
                content.officerInTheCase());
    }

    private Recipients whomToAsk() {
        if (recipients.allHolding() == null) {
            return new Recipients.Named(
                    recipients.agencies() == null ? List.of() : recipients.agencies());
        }
        if (recipients.agencies() != null) {
            String message = "Give either agencies or allHolding, not both.";
            throw Problem.of(
                    ProblemType.INVALID_REQUEST,
                    message,
                    List.of(new Violation("recipients", "one-way-of-naming", message)));
        }
        return new Recipients.AllHolding(
                recipients.allHolding().isEmpty()
                        ? Set.of()
                        : EnumSet.copyOf(recipients.allHolding()));
    }
}
