package uk.gain.agencygateway.requests.model;

import java.time.Instant;
import java.util.List;

/**
 * What the requesting side says of a request, and nobody else can change; no personal data.
 *
 * @param safeguarding somebody must be safeguarded: it passes every queue
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
        boolean safeguarding,
        ThreatArea threatArea,
        List<InformationCategory> categories,
        Instant respondBy) {

    Particulars until(Instant limit) {
        return with(urgency, safeguarding, limit);
    }

    Particulars with(Urgency changedUrgency, boolean changedSafeguarding, Instant limit) {
        return new Particulars(
                id,
                referral,
                agency,
                reference,
                rocu,
                requestingUnit,
                classification,
                changedUrgency,
                changedSafeguarding,
                threatArea,
                categories,
                limit);
    }
}
