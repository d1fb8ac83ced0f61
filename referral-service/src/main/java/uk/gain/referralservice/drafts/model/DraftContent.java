package uk.gain.referralservice.drafts.model;

import java.util.List;
import uk.gain.referralservice.lifecycle.model.Draft;
import uk.gain.referralservice.lifecycle.model.Draft.ProposedSubject;
import uk.gain.referralservice.lifecycle.model.Narrative;

/** The part of a draft that is personal data: kept sealed only. */
public record DraftContent(List<ProposedSubject> subjects, Narrative narrative) {

    public DraftContent {
        subjects = List.copyOf(subjects);
    }

    public static DraftContent of(Draft draft) {
        return new DraftContent(draft.subjects(), draft.narrative());
    }
}
