package uk.gain.referralservice.lifecycle.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
        String officerInTheCase) {

    @Schema(name = "Subject")
    record SubjectView(
            UUID subjectId,
            SubjectKind kind,
            SubjectRole role,
            List<IdentifierView> identifiers,
            @Nullable String note) {}

    @Schema(name = "Identifier")
    record IdentifierView(Identifier.Kind kind, String value) {}

    static ContentView of(Content content) {
        return new ContentView(
                content.subjects().stream()
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
                        .toList(),
                content.narrative().question(),
                content.narrative().purpose(),
                content.narrative().necessity(),
                content.narrative().proportionality(),
                content.narrative().officerInTheCase());
    }
}
