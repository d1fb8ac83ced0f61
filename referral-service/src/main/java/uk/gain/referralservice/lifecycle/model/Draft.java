package uk.gain.referralservice.lifecycle.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A referral as a co-ordinator wrote it, before anybody looked at it.
 *
 * @param holdsNoInterceptProduct the declaration without which no referral is taken
 * @param respondBy one limit for all recipients; absent: each agency's own hours count
 */
public record Draft(
        Particulars particulars,
        boolean holdsNoInterceptProduct,
        @Nullable Instant respondBy,
        Recipients recipients,
        List<ProposedSubject> subjects,
        Narrative narrative) {

    public Draft {
        subjects = List.copyOf(subjects);
    }

    /**
     * A subject as written.
     *
     * @param role absent when the co-ordinator left it out, which is refused
     */
    public record ProposedSubject(
            SubjectKind kind,
            @Nullable SubjectRole role,
            List<Identifier> identifiers,
            @Nullable String note) {

        public ProposedSubject {
            identifiers = List.copyOf(identifiers);
        }

        /** Without the values: subjects end up in no log. */
        @Override
        public String toString() {
            return "ProposedSubject[" + kind + "]";
        }
    }
}
