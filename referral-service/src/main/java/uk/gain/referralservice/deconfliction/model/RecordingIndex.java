package uk.gain.referralservice.deconfliction.model;

import java.util.List;
import uk.gain.referralservice.lifecycle.model.Coordinator;
import uk.gain.referralservice.lifecycle.model.ReferralId;

/** The record of what was done with what is known of subjects. */
public interface RecordingIndex {

    /** The exchange opened their content to blind it anew. MUST be called in that transaction. */
    void renewed(List<ReferralId> referrals);

    /** MUST be called in the transaction that notes the alert. */
    void noted(Coordinator by, Alert alert, String source);
}
