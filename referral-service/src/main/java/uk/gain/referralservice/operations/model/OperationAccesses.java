package uk.gain.referralservice.operations.model;

import java.util.Collection;
import uk.gain.referralservice.lifecycle.model.Coordinator;
import uk.gain.referralservice.lifecycle.model.ReferralId;

/** The record of who changed what is worked together. */
public interface OperationAccesses {

    /** MUST be called in the transaction that keeps the operation. */
    void created(Coordinator by, Operation operation, String source);

    /** MUST be called in the transaction that changes the referrals. */
    void assigned(Coordinator by, Collection<ReferralId> referrals, String source);

    /** That somebody reached for what is not their region's; outlives whatever follows. */
    void denied(Coordinator by, Collection<ReferralId> referrals, String source);

    /** That somebody reached for an operation their region does not have; outlives what follows. */
    void denied(Coordinator by, String code, String source);
}
