package uk.gain.referralservice.operations.application;

import java.util.List;
import uk.gain.referralservice.lifecycle.model.ReferralId;

/** What a co-ordinator is told who puts referrals together. */
public sealed interface Assigning {

    /**
     * It is as wanted.
     *
     * @param changed those that were not so before
     */
    record Done(List<ReferralId> changed) implements Assigning {

        public Done {
            changed = List.copyOf(changed);
        }
    }

    /** The region has no such operation. */
    record NoSuchOperation() implements Assigning {}

    /** The region has no such referrals; nothing changed. */
    record NoSuchReferrals(List<ReferralId> missing) implements Assigning {

        public NoSuchReferrals {
            missing = List.copyOf(missing);
        }
    }
}
