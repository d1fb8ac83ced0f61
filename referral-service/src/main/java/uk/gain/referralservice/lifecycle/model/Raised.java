package uk.gain.referralservice.lifecycle.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The fact that a referral was raised, once for all its recipients.
 *
 * @param eventId the id of the event, which the content's seal is bound to
 */
public record Raised(
        ReferralId id,
        UUID eventId,
        Reference reference,
        Particulars particulars,
        List<Recipient> recipients,
        Content content,
        Coordinator by,
        Instant at)
        implements RaisingOutcome {

    public Raised {
        recipients = List.copyOf(recipients);
    }
}
