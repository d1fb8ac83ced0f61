package uk.gain.referralservice.lifecycle.web;

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
import uk.gain.referralservice.lifecycle.model.Classification;
import uk.gain.referralservice.lifecycle.model.Criterion;
import uk.gain.referralservice.lifecycle.model.Draft;
import uk.gain.referralservice.lifecycle.model.Draft.ProposedSubject;
import uk.gain.referralservice.lifecycle.model.Identifier;
import uk.gain.referralservice.lifecycle.model.Narrative;
import uk.gain.referralservice.lifecycle.model.Particulars;
import uk.gain.referralservice.lifecycle.model.Recipients;
import uk.gain.referralservice.lifecycle.model.SubjectKind;
import uk.gain.referralservice.lifecycle.model.SubjectRole;
import uk.gain.referralservice.lifecycle.model.Urgency;
import uk.gain.referralservice.powers.model.LawfulPurpose;

/** A referral as a co-ordinator's program writes it. Whatever is left out is judged at the door. */
@Schema(name = "RaiseReferral")
public record RaiseReferral(
        @Schema(
                        description =
                                "Code of the force or team on whose behalf it is raised; one your"
                                        + " ROCU serves.",
                        example = "SOUTH-WALES-POLICE")
                @NotBlank
                @Size(max = 100)
                String requestingUnit,
        @Schema(description = "The unit's own reference, opaque.", example = "SWP/OCG/0417")
                @Size(max = 200)
                @Nullable String requestingUnitReference,
        @Schema(description = "Anything above OFFICIAL_SENSITIVE is refused.") @NotNull
                Classification classification,
        @NotNull Urgency urgency,
        @NotNull ThreatArea threatArea,
        @Schema(description = "At least one.") @Size(max = 20)
                @Nullable List<@Valid CriterionMet> criteria,
        @Schema(description = "What kinds of information are wanted.") @Size(max = 40)
                @Nullable List<InformationCategory> categories,
        @Schema(
                        description =
                                "What the information is asked for, as the statutes tell purposes"
                                        + " apart; left out, CRIME. A legal gateway has to allow"
                                        + " it for every agency asked.",
                        defaultValue = "CRIME")
                @Nullable LawfulPurpose lawfulPurpose,
        @Schema(description = "The declaration that it holds no intercept product. Must be true.")
                @Nullable Boolean holdsNoInterceptProduct,
        @Schema(description = "A person must be safeguarded: passes every queue.")
                @Nullable Boolean safeguarding,
        @Schema(description = "Alerts nobody but its own side.") @Nullable Boolean covert,
        @Schema(description = "The named set of referrals it is worked with.", example = "LAVA")
                @Size(max = 100)
                @Nullable String operation,
        @Schema(
                        description =
                                "One limit for all recipients, up to and including this instant;"
                                        + " left out, each agency's own hours count.")
                @Nullable Instant respondBy,
        @Valid @Nullable WhomToAsk recipients,
        @NotNull @Valid ContentBody content) {

    @Schema(description = "A reason for which this may be referred at all.")
    public record CriterionMet(
            @NotNull Criterion.Kind kind,
            @Schema(
                            description = "OCG URN, master list or tasking reference.",
                            example = "OCG-0417")
                    @Size(max = 200)
                    @Nullable String reference,
            @Schema(description = "MoRiLE tier, 1 (highest) to 5.", example = "2")
                    @Nullable Integer morileTier) {}

    @Schema(
            description =
                    "Either `agencies` by their codes, or `allHolding`: every agency that holds all"
                            + " of these categories.")
    public record WhomToAsk(
            @Schema(example = "[\"HMRC\"]") @Size(max = 500) @Nullable List<String> agencies,
            @Size(max = 40) @Nullable Set<InformationCategory> allHolding) {}

    @Schema(
            name = "ReferralContent",
            description = "The personal data. It is sealed before it is kept or sent.")
    public record ContentBody(
            @Schema(description = "At least one.") @Size(max = 100)
                    @Nullable List<@Valid SubjectAskedAbout> subjects,
            @Schema(example = "Does he trade, employ or own vehicles?") @NotBlank @Size(max = 20000)
                    String question,
            @NotBlank @Size(max = 5000) String purpose,
            @NotBlank @Size(max = 5000) String necessity,
            @NotBlank @Size(max = 5000) String proportionality,
            @Schema(description = "Name and contact.") @NotBlank @Size(max = 500)
                    String officerInTheCase) {}

    public record SubjectAskedAbout(
            @NotNull SubjectKind kind,
            @Schema(description = "Required: a subject without a role is refused.")
                    @Nullable SubjectRole role,
            @Schema(description = "At least one.") @Size(max = 100)
                    @Nullable List<@Valid IdentifierGiven> identifiers,
            @Size(max = 5000) @Nullable String note) {}

    public record IdentifierGiven(
            @NotNull Identifier.Kind kind,
            @Schema(
                            description =
                                    "Dates as ISO 8601, phones in E.164 where known, addresses with"
                                            + " the postcode last.")
                    @NotBlank
                    @Size(max = 500)
                    String value) {}

    /** A draft as a program would write it, e.g. to complete it and send it back. */
    public static RaiseReferral of(Draft draft) {
        Particulars particulars = draft.particulars();
        Narrative narrative = draft.narrative();
        return new RaiseReferral(
                particulars.requestingUnit(),
                particulars.requestingUnitReference(),
                particulars.classification(),
                particulars.urgency(),
                particulars.threatArea(),
                particulars.criteria().stream()
                        .map(met -> new CriterionMet(met.kind(), met.reference(), met.morileTier()))
                        .toList(),
                particulars.categories(),
                particulars.lawfulPurpose(),
                draft.holdsNoInterceptProduct(),
                particulars.safeguarding(),
                particulars.covert(),
                particulars.operation(),
                draft.respondBy(),
                switch (draft.recipients()) {
                    case Recipients.Named(var agencies) -> new WhomToAsk(agencies, null);
                    case Recipients.AllHolding(var holding) -> new WhomToAsk(null, holding);
                },
                new ContentBody(
                        draft.subjects().stream().map(RaiseReferral::subject).toList(),
                        narrative.question(),
                        narrative.purpose(),
                        narrative.necessity(),
                        narrative.proportionality(),
                        narrative.officerInTheCase()));
    }

    private static SubjectAskedAbout subject(ProposedSubject subject) {
        return new SubjectAskedAbout(
                subject.kind(),
                subject.role(),
                subject.identifiers().stream()
                        .map(
                                identifier ->
                                        new IdentifierGiven(identifier.kind(), identifier.value()))
                        .toList(),
                subject.note());
    }

    public Draft toDraft() {
        return new Draft(
                new Particulars(
                        requestingUnit,
                        requestingUnitReference,
                        classification,
                        urgency,
                        threatArea,
                        given(criteria).stream()
                                .map(
                                        met ->
                                                new Criterion(
                                                        met.kind(),
                                                        met.reference(),
                                                        met.morileTier()))
                                .toList(),
                        given(categories).stream().distinct().toList(),
                        isTrue(safeguarding),
                        isTrue(covert),
                        operation,
                        lawfulPurpose == null ? LawfulPurpose.UNLESS_STATED : lawfulPurpose),
                isTrue(holdsNoInterceptProduct),
                respondBy,
                whomToAsk(),
                given(content.subjects()).stream().map(RaiseReferral::subject).toList(),
                new Narrative(
                        content.question(),
                        content.purpose(),
                        content.necessity(),
                        content.proportionality(),
                        content.officerInTheCase()));
    }

    private Recipients whomToAsk() {
        if (recipients == null) {
            return new Recipients.Named(List.of());
        }
        if (recipients.allHolding() == null) {
            return new Recipients.Named(given(recipients.agencies()));
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

    private static ProposedSubject subject(SubjectAskedAbout subject) {
        return new ProposedSubject(
                subject.kind(),
                subject.role(),
                given(subject.identifiers()).stream()
                        .map(identifier -> new Identifier(identifier.kind(), identifier.value()))
                        .toList(),
                subject.note());
    }

    private static <T> List<T> given(@Nullable List<T> values) {
        return values == null ? List.of() : values;
    }

    private static boolean isTrue(@Nullable Boolean value) {
        return Boolean.TRUE.equals(value);
    }
}
