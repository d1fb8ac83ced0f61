package uk.gain.agencygateway.requests.model;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One item of what the agency knows, graded on its own; personal data, never printed.
 *
 * @param subjectId absent when it speaks of no subject in particular
 * @param asOf the day the information was true
 * @param accuracy how accurate, complete and up to date it is (DPA 2018 s.38(5)(b))
 */
public record ContentItem(
        UUID contentItemId,
        @Nullable UUID subjectId,
        SubjectRole subjectRole,
        InformationCategory category,
        String text,
        Grading grading,
        Basis basis,
        LocalDate asOf,
        String accuracy,
        List<Document> documents) {

    public ContentItem {
        documents = List.copyOf(documents);
    }

    @Override
    public String toString() {
        return "ContentItem[" + contentItemId + "]";
    }
}
