package uk.gain.referralservice.lifecycle.model;

import java.time.Instant;
import uk.gain.referralservice.directory.model.AgencyCode;

/**
 * What is asked of one agency, until when, and what is open about it.
 *
 * @param respondBy answer by, up to and including this instant; provisional while queued, and while
 *     the clock is stopped the limit as it was then
 */
public record Asked(
        RequestId id, ReferralId referral, AgencyCode agency, Instant respondBy, Matters matters) {

    /** With nothing open. */
    public Asked(RequestId id, ReferralId referral, AgencyCode agency, Instant respondBy) {
        this(id, referral, agency, respondBy, Matters.NONE);
    }

    Asked by(Instant limit) {
        return new Asked(id, referral, agency, limit, matters);
    }

    Asked with(Matters changed) {
        return new Asked(id, referral, agency, respondBy, changed);
    }

    Asked settled() {
        return with(matters.settled());
    }
}
