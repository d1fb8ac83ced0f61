package uk.gain.referralservice.lifecycle.model;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.gain.referralservice.directory.model.Agency;
import uk.gain.referralservice.directory.model.AgencyCode;

/** The places that agencies have for open requests, and the queues for them. */
public interface Places {

    /**
     * Which of these requests have to be held back, because their agency has no place for them.
     * Holds the agencies' places until the transaction ends, so that nobody else takes them. MUST
     * be called in the transaction that keeps the requests, after everything else is locked that it
     * locks: places come last in the order of locks.
     */
    Set<RequestId> held(List<Raised> raised);

    /**
     * Where a request of this kind would stand in each queue if it were made now; agencies that
     * would be asked at once are not among them. Nothing is held: a moment later it may differ.
     */
    Map<AgencyCode, Standing> foresee(
            Collection<Agency> agencies, Particulars particulars, Instant now);

    /** Where the referral's queued requests stand now. */
    Map<RequestId, Standing> standings(ReferralId referral, Instant now);
}
