package uk.gain.referralservice.lifecycle.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.lifecycle.application.CurrentContent;
import uk.gain.referralservice.lifecycle.model.Addition;
import uk.gain.referralservice.lifecycle.model.Content;
import uk.gain.referralservice.lifecycle.model.Identifier;
import uk.gain.referralservice.lifecycle.model.SubjectKind;
import uk.gain.referralservice.lifecycle.model.SubjectRole;

@Schema(name = "ReferralContentOpened", description = "What the referral says of its subjects.")
record ContentView(
        List<SubjectView> subjects,
        String question,
        String purpose,
        String necessity,
        String proportionality,
        String officerInTheCase,
        @Schema(description = "What was added since it was raised or last corrected, oldest first.")
                List<AddedView> added) {

    @Schema(name = "Added", description = "Only what is new; words that are empty add nothing.")
    record AddedView(
            Instant at,
            List<SubjectView> subjects,
            String question,
            String purpose,
            String necessity,
            String proportionality,
            String officerInTheCase) {

        static AddedView of(Addition addition) {
            Content content = addition.content();
            return new AddedView(
                    addition.at(),
                    ContentView.subjects(content),
                    content.narrative().question(),
                    content.narrative().purpose(),
                    content.narrative().necessity(),
                    content.narrative().proportionality(),
                    content.narrative().officerInTheCase());
        }
    }

    @Schema(name = "Subject")
    record SubjectView(
            UUID subjectId,
            SubjectKind kind,
            SubjectRole role,
            List<IdentifierView> identifiers,
            @Nullable String note) {}

    @Schema(name = "Identifier")
    record IdentifierView(Identifier.Kind kind, String value) {}

    static ContentView of(CurrentContent current) {
        Content content = current.content();
        return new ContentView(
                subjects(content),
                content.narrative().question(),
                content.narrative().purpose(),
                content.narrative().necessity(),
                content.narrative().proportionality(),
                content.narrative().officerInTheCase(),
                current.added().stream().map(AddedView::of).toList());
    }

    private static List<SubjectView> subjects(Content content) {
        return content.subjects().stream()
                .map(
                        subject ->
                                new SubjectView(
                                        subject.subjectId(),
                                        subject.kind(),
                                        subject.role(),
                                        subject.identifiers().stream()
                                                .map(
                                                        identifier ->
                                                                new IdentifierView(
                                                                        identifier.kind(),
                                                                        identifier.value()))
                                                .toList(),
                                        subject.note()))
                .toList();
    }
}
