package uk.gain.agencygateway.requests.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Receipt 1: these requests of one referral are durably in their agencies' inboxes.
 *
 * @param sequence gap-free per referral, from 1
 */
public record Accepted(
        UUID eventId, ReferralId referral, long sequence, Instant at, List<Placed> requests) {

    /** One request in one inbox. */
    public record Placed(RequestId request, AgencyCode agency) {}
}
