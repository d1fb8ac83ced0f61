package uk.gain.referralservice.lifecycle.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.lifecycle.application.AnsweredContent;
import uk.gain.referralservice.lifecycle.model.AnswerContent;
import uk.gain.referralservice.lifecycle.model.AttachedDocument;

@Schema(name = "AnswerContent", description = "What an agency sent about a request.")
record AnswerContentView(
        UUID requestId,
        @Schema(example = "HMRC") String agency,
        @Schema(description = "Every item sent so far, each graded on its own.")
                List<ItemView> items,
        @Schema(description = "The agency's own words about a refusal.") List<ReasonView> reasons) {

    @Schema(name = "AnswerContentItem")
    record ItemView(
            UUID contentItemId,
            @Schema(description = "Which subject it speaks of; null when none in particular.")
                    @Nullable UUID subjectId,
            @Schema(example = "SUSPECT") String subjectRole,
            @Schema(example = "TAX") String category,
            String text,
            GradingView grading,
            @Schema(description = "FACT or ASSESSMENT.", example = "FACT") String basis,
            @Schema(description = "The day it was true.") LocalDate asOf,
            String accuracy,
            List<DocumentView> documents) {}

    @Schema(name = "AttachedDocument")
    record DocumentView(
            @Schema(
                            description =
                                    "Download it from documents/{documentId}, as far as its item's"
                                            + " handling permits an EXPORT.")
                    UUID documentId,
            @Schema(example = "vehicle-keeper.pdf") String fileName,
            @Schema(example = "application/pdf") String mediaType,
            @Schema(description = "Bytes.", example = "48113") long size,
            @Schema(description = "CLEAN, CANNOT_TELL, NOT_SCANNED or UNKNOWN.", example = "CLEAN")
                    String scan,
            @Schema(description = "The bytes travel by themselves, and may arrive after the item.")
                    AttachedDocument.State state) {

        @Override
        public String toString() {
            return "DocumentView[" + documentId + "]";
        }
    }

    @Schema(name = "Grading", description = "3x5x2.")
    record GradingView(
            @Schema(example = "RELIABLE") String source,
            @Schema(example = "KNOWN_DIRECTLY") String assessment,
            @Schema(example = "PERMITTED") String handling,
            @Schema(description = "Under CONDITIONS only.") @Nullable String action,
            @Schema(description = "Under CONDITIONS only.") @Nullable String sanitisation) {}

    @Schema(name = "RefusalReason")
    record ReasonView(Instant at, String text) {}

    static AnswerContentView of(AnsweredContent answered) {
        return new AnswerContentView(
                answered.request().value(),
                answered.agency().value(),
                answered.content().items().stream().map(item -> item(item, answered)).toList(),
                answered.content().reasons().stream()
                        .map(reason -> new ReasonView(reason.at(), reason.text()))
                        .toList());
    }

    private static ItemView item(AnswerContent.Item item, AnsweredContent answered) {
        return new ItemView(
                item.contentItemId(),
                item.subjectId(),
                item.subjectRole(),
                item.category(),
                item.text(),
                new GradingView(
                        item.grading().source(),
                        item.grading().assessment(),
                        item.grading().handling(),
                        item.grading().action(),
                        item.grading().sanitisation()),
                item.basis(),
                item.asOf(),
                item.accuracy(),
                item.documents().stream().map(each -> document(each, answered)).toList());
    }

    private static DocumentView document(AttachedDocument document, AnsweredContent answered) {
        return new DocumentView(
                document.id(),
                document.fileName(),
                document.mediaType(),
                document.size(),
                document.scan(),
                answered.stateOf(document));
    }
}
