package uk.gain.referralservice.lifecycle.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an agency sent about a request, opened. */
public record AnswerContent(List<Item> items, List<Reason> reasons) {

    public AnswerContent {
        items = List.copyOf(items);
        reasons = List.copyOf(reasons);
    }

    /**
     * One item, graded on its own. Grading, basis, role and category keep the agency's words, which
     * may be newer than this version.
     *
     * @param subjectId the subject it speaks of; absent when it speaks of none in particular
     * @param asOf the day the information was true
     * @param accuracy how accurate, complete and up to date it is (DPA 2018 s.38(5)(b))
     * @param documents what is attached to it
     */
    public record Item(
            UUID contentItemId,
            @Nullable UUID subjectId,
            String subjectRole,
            String category,
            String text,
            Grading grading,
            String basis,
            LocalDate asOf,
            String accuracy,
            List<AttachedDocument> documents) {

        public Item {
            documents = List.copyOf(documents);
        }

        /** Without the text: it ends up in no log. */
        @Override
        public String toString() {
            return "Item[" + contentItemId + "]";
        }
    }

    /**
     * The 3x5x2 grading.
     *
     * @param action under CONDITIONS only
     * @param sanitisation under CONDITIONS only
     */
    public record Grading(
            String source,
            String assessment,
            String handling,
            @Nullable String action,
            @Nullable String sanitisation) {}

    /** Why the agency refused, in its own words. */
    public record Reason(Instant at, String text) {

        /** Without the text: it ends up in no log. */
        @Override
        public String toString() {
            return "Reason[" + at + "]";
        }
    }
}
