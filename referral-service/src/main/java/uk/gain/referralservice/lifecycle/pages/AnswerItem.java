package uk.gain.referralservice.lifecycle.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gain.referralservice.lifecycle.application.AnsweredContent;
import uk.gain.referralservice.lifecycle.model.AnswerContent;
import uk.gain.referralservice.lifecycle.model.AnswerContent.Grading;
import uk.gain.webui.Words;

/** One item an agency sent, with the conditions its reader is bound by. */
record AnswerItem(
        UUID id,
        String category,
        String subjectRole,
        String text,
        String basis,
        LocalDate asOf,
        String accuracy,
        String grading,
        String handling,
        List<DocumentLine> documents) {

    static AnswerItem of(AnswerContent.Item item, AnsweredContent answered) {
        return new AnswerItem(
                item.contentItemId(),
                Words.of(item.category()),
                Words.of(item.subjectRole()),
                item.text(),
                Words.of(item.basis()),
                item.asOf(),
                item.accuracy(),
                "Source: %s. Assessment: %s."
                        .formatted(
                                Words.of(item.grading().source()),
                                Words.of(item.grading().assessment())),
                handling(item.grading()),
                item.documents().stream()
                        .map(each -> DocumentLine.of(each, answered.stateOf(each)))
                        .toList());
    }

    private static String handling(Grading grading) {
        return Stream.of(grading.handling(), grading.action(), grading.sanitisation())
                .filter(Objects::nonNull)
                .map(Words::of)
                .collect(Collectors.joining(". "));
    }
}
