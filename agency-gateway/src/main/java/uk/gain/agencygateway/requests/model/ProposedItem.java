package uk.gain.agencygateway.requests.model;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An item as the agency proposes it, before {@link ContentRules} were asked; never printed. */
public record ProposedItem(
        UUID contentItemId,
        @Nullable UUID subjectId,
        SubjectRole subjectRole,
        InformationCategory category,
        String text,
        SourceEvaluation source,
        IntelligenceAssessment assessment,
        HandlingCode handling,
        @Nullable ActionCode action,
        @Nullable SanitisationCode sanitisation,
        Basis basis,
        LocalDate asOf,
        String accuracy) {

    @Override
    public String toString() {
        return "ProposedItem[" + contentItemId + "]";
    }
}
