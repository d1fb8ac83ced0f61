package uk.gain.referralservice.lifecycle.model;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Content as a co-ordinator wrote it to add to, or to replace, what a referral says. */
public record ProposedContent(List<Proposed> subjects, Narrative narrative) {

    public ProposedContent {
        subjects = List.copyOf(subjects);
    }

    /**
     * A subject as written.
     *
     * @param subjectId which subject of the referral it is; absent for one that is new
     */
    public record Proposed(@Nullable UUID subjectId, Draft.ProposedSubject subject) {}
}
