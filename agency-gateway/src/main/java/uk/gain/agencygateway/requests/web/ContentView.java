package uk.gain.agencygateway.requests.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gain.agencygateway.requests.model.Asked;
import uk.gain.agencygateway.requests.model.IdentifierKind;
import uk.gain.agencygateway.requests.model.ReferralContent;
import uk.gain.agencygateway.requests.model.SubjectKind;
import uk.gain.agencygateway.requests.model.SubjectRole;

@Schema(
        name = "Content",
        description = "Who is asked about, what, and why. Personal data: handle it as classified.")
record ContentView(
        List<SubjectView> subjects,
        @Schema(example = "Is this person known to you, at which addresses and under which names?")
                String question,
        String purpose,
        String necessity,
        String proportionality,
        @Schema(description = "Name and contact, as the unit gave them.") String officerInTheCase,
        @Schema(
                        description =
                                "When all of the above replaced what you may have fetched before;"
                                        + " null when it never was corrected.")
                @Nullable Instant correctedAt,
        @Schema(description = "What was added since, oldest first. Each holds only what is new.")
                List<AddedView> additions) {

    @Schema(name = "Addition", description = "Information added to the referral later.")
    record AddedView(
            UUID eventId,
            Instant addedAt,
            @Schema(description = "Further subjects, or further identifiers of known ones.")
                    List<SubjectView> subjects,
            String question,
            String purpose,
            String necessity,
            String proportionality,
            String officerInTheCase) {

        static AddedView of(Asked.Added added) {
            ReferralContent content = added.content();
            return new AddedView(
                    added.eventId(),
                    added.at(),
                    content.subjects().stream().map(SubjectView::of).toList(),
                    content.question(),
                    content.purpose(),
                    content.necessity(),
                    content.proportionality(),
                    content.officerInTheCase());
        }

        @Override
        public String toString() {
            return "AddedView[" + eventId + "]";
        }
    }

    @Schema(name = "Subject")
    record SubjectView(
            @Schema(
                            description =
                                    "Name this in the items of your answer that speak of the subject.")
                    UUID subjectId,
            SubjectKind kind,
            SubjectRole role,
            List<IdentifierView> identifiers,
            @Nullable String note) {

        static SubjectView of(ReferralContent.Subject subject) {
            return new SubjectView(
                    subject.subjectId(),
                    subject.kind(),
                    subject.role(),
                    subject.identifiers().stream().map(IdentifierView::of).toList(),
                    subject.note());
        }
    }

    @Schema(name = "Identifier")
    record IdentifierView(
            IdentifierKind kind,
            @Schema(description = "Dates as ISO 8601, phones in E.164 where known.") String value) {

        static IdentifierView of(ReferralContent.Identifier identifier) {
            return new IdentifierView(identifier.kind(), identifier.value());
        }
    }

    static ContentView of(Asked asked) {
        ReferralContent content = asked.content();
        return new ContentView(
                content.subjects().stream().map(SubjectView::of).toList(),
                content.question(),
                content.purpose(),
                content.necessity(),
                content.proportionality(),
                content.officerInTheCase(),
                asked.correctedAt(),
                asked.added().stream().map(AddedView::of).toList());
    }

    @Override
    public String toString() {
        return "ContentView[" + subjects.size() + " subjects]";
    }
}
