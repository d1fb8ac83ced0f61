package uk.gain.agencygateway.requests.model;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the referral asks and about whom: personal data, never printed. */
public record ReferralContent(
        List<Subject> subjects,
        String question,
        String purpose,
        String necessity,
        String proportionality,
        String officerInTheCase) {

    /** Who or what is asked about. */
    public record Subject(
            UUID subjectId,
            SubjectKind kind,
            SubjectRole role,
            List<Identifier> identifiers,
            @Nullable String note) {

        @Override
        public String toString() {
            return "Subject[" + subjectId + "]";
        }
    }

    /** One identifier as the requesting unit wrote it. */
    public record Identifier(IdentifierKind kind, String value) {

        @Override
        public String toString() {
            return "Identifier[" + kind + "]";
        }
    }

    public Set<UUID> subjectIds() {
        return subjects.stream().map(Subject::subjectId).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String toString() {
        return "ReferralContent[" + subjects.size() + " subjects]";
    }
}
