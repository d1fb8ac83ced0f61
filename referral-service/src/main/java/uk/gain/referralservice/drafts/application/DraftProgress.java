package uk.gain.referralservice.drafts.application;

import java.util.List;
import uk.gain.referralservice.drafts.model.UnitDraft;
import uk.gain.referralservice.lifecycle.model.FollowedRequest;
import uk.gain.referralservice.lifecycle.model.Referral;

/** Where the referral stands that came of a draft: no content, neither asked nor answered. */
public record DraftProgress(
        UnitDraft.Raised draft, Referral referral, List<FollowedRequest> requests) {

    public DraftProgress {
        requests = List.copyOf(requests);
    }
}
