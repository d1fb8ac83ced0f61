package uk.gain.referralservice.handling.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.lifecycle.model.Coordinator;
import uk.gain.referralservice.lifecycle.model.HandlingAct;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.RequestId;

/** Port: the record of who did, or tried to do, what with agencies' content. */
public interface HandlingRecord {

    /** MUST be called in the transaction that hands the content out. */
    void done(Coordinator by, HandlingActs.Done done, String source);

    /** MUST be called in the transaction that refused, which MUST then commit. */
    void refused(Coordinator by, Attempt attempt, String reason, String source);

    /** MUST be called in the transaction that asks. */
    void sought(Coordinator by, Attempt attempt, UUID event, String source);

    /** What was tried with an item of the answer to a request. */
    record Attempt(
            ReferralId referral, RequestId request, UUID contentItem, @Nullable HandlingAct act) {}
}
