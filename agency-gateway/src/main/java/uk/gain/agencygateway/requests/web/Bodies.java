package uk.gain.agencygateway.requests.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gain.agencygateway.requests.model.ActionCode;
import uk.gain.agencygateway.requests.model.Basis;
import uk.gain.agencygateway.requests.model.Command;
import uk.gain.agencygateway.requests.model.HandlingCode;
import uk.gain.agencygateway.requests.model.InformationCategory;
import uk.gain.agencygateway.requests.model.IntelligenceAssessment;
import uk.gain.agencygateway.requests.model.ProposedItem;
import uk.gain.agencygateway.requests.model.RefusalCode;
import uk.gain.agencygateway.requests.model.RequestId;
import uk.gain.agencygateway.requests.model.SanitisationCode;
import uk.gain.agencygateway.requests.model.SourceEvaluation;
import uk.gain.agencygateway.requests.model.SubjectRole;
import uk.gain.platform.identity.Ids;

/** What agencies send, as JSON. Opaque identifiers have no room for a name or an address. */
final class Bodies {

    private static final String OPAQUE = "[A-Za-z0-9._/-]{1,64}";
    private static final String OPAQUE_MESSAGE =
            "1 to 64 of A–Z, a–z, 0–9, dot, hyphen, underscore, slash: an opaque identifier, no name";

    private Bodies() {}

    @Schema(name = "Opened")
    record Opened(
            @Schema(
                            description = "Opaque identifier of the person who saw the content.",
                            example = "officer-4711")
                    @NotNull
                    @Pattern(regexp = OPAQUE, message = OPAQUE_MESSAGE)
                    String officer) {

        Command command(RequestId id) {
            return new Command.ReportOpened(id, officer);
        }
    }

    @Schema(name = "Acknowledgement")
    record Acknowledgement(
            @Schema(description = "Your own reference, opaque; may be null.", example = "CASE-8841")
                    @Pattern(regexp = OPAQUE, message = OPAQUE_MESSAGE)
                    @Nullable String agencyReference) {

        Command command(RequestId id) {
            return new Command.Acknowledge(id, agencyReference);
        }
    }

    @Schema(name = "ContentToProvide")
    record Content(
            @Schema(description = "True when more follows or is held back.") boolean partial,
            @NotEmpty List<@Valid @NotNull Item> items) {

        Command command(RequestId id) {
            return new Command.ProvideContent(id, partial, proposed(items));
        }
    }

    static List<ProposedItem> proposed(List<Item> items) {
        return items.stream().map(Item::proposed).toList();
    }

    @Schema(name = "ContentItem", description = "One item of content, graded on its own.")
    record Item(
            @Schema(description = "The subject it speaks of; null when of none in particular.")
                    @Nullable UUID subjectId,
            @NotNull SubjectRole subjectRole,
            @NotNull InformationCategory category,
            @Schema(example = "Self-assessment returns 2021 to 2025, trading as a car wash.")
                    @NotNull
                    String text,
            @NotNull @Valid Grading grading,
            @Schema(description = "Fact and assessment are kept apart.") @NotNull Basis basis,
            @Schema(description = "The day the information was true; today at the latest.") @NotNull
                    LocalDate asOf,
            @Schema(
                            description = "How accurate, complete and up to date it is.",
                            example = "From our own register; addresses not verified since 2024.")
                    @NotNull
                    String accuracy,
            @Schema(
                            description =
                                    "Documents that you uploaded for this request, by their ids;"
                                            + " each is sent once. May be left out.")
                    @Nullable List<@NotNull UUID> documents) {

        ProposedItem proposed() {
            return new ProposedItem(
                    Ids.next(),
                    subjectId,
                    subjectRole,
                    category,
                    text,
                    grading.source(),
                    grading.assessment(),
                    grading.handling(),
                    grading.action(),
                    grading.sanitisation(),
                    basis,
                    asOf,
                    accuracy,
                    documents == null ? List.of() : documents);
        }

        @Override
        public String toString() {
            return "Item";
        }
    }

    @Schema(name = "Grading", description = "3x5x2. Under CONDITIONS, and only then, both codes.")
    record Grading(
            @NotNull SourceEvaluation source,
            @NotNull IntelligenceAssessment assessment,
            @NotNull HandlingCode handling,
            @Nullable ActionCode action,
            @Nullable SanitisationCode sanitisation) {}

    @Schema(name = "RefusalToGive")
    record Refusal(
            @NotNull RefusalCode code,
            @Schema(description = "Why, in words; sealed. May be null.") @Nullable String text) {

        Command command(RequestId id) {
            return new Command.RefuseContent(id, code, text);
        }

        @Override
        public String toString() {
            return "Refusal[" + code + "]";
        }
    }
}
