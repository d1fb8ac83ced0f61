package uk.gain.referralservice.lifecycle.model;

import java.time.Instant;

/** Until when an agency may answer once its time runs again. */
@FunctionalInterface
public interface Restarting {

    /**
     * What was left when the clock stopped is given from the restart on; a limit that had passed
     * before is not given again.
     */
    Instant limit(HeldReferral referral, Request.ClarificationSought stopped, Instant restartedAt);
}
