package uk.gain.agencygateway.requests.model;

import java.time.Instant;
import java.util.List;

/**
 * What was known of a request when it was sent, and never changes; no personal data.
 *
 * @param respondBy answer by, up to and including this instant
 */
public record Particulars(
        RequestId id,
        ReferralId referral,
        AgencyCode agency,
        String reference,
        String rocu,
        String requestingUnit,
        Classification classification,
        Urgency urgency,
        ThreatArea threatArea,
        List<InformationCategory> categories,
        Instant respondBy) {}
