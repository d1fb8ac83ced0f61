package uk.gain.agencygateway.requests.model;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item as the agency proposes it, before {@link ContentRules} were asked; never printed.
 *
 * @param documents ids of documents that were uploaded before
 */
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
        String accuracy,
        List<UUID> documents) {

    public ProposedItem {
        documents = List.copyOf(documents);
    }

    /** Without documents. */
    public ProposedItem(
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
        this(
                contentItemId,
                subjectId,
                subjectRole,
                category,
                text,
                source,
                assessment,
                handling,
                action,
                sanitisation,
                basis,
                asOf,
                accuracy,
                List.of());
    }

    @Override
    public String toString() {
        return "ProposedItem[" + contentItemId + "]";
    }
}
