package uk.gain.referralservice.limits.model;

import java.util.UUID;
import uk.gain.referralservice.lifecycle.model.Coordinator;
import uk.gain.referralservice.lifecycle.model.ReferralId;

/** The record of who changed how soon an answer is needed. */
public interface PriorityAccesses {

    /** MUST be called in the transaction that changes it. */
    void changed(Coordinator by, ReferralId referral, UUID event, String source);

    /** Kept whatever becomes of the transaction that found nothing. */
    void denied(Coordinator by, ReferralId referral, String source);
}
