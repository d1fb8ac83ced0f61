package uk.gain.referralservice.lifecycle.model;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.directory.model.InformationCategory;

/**
 * The fact that a referral was raised, once for all its recipients.
 *
 * @param eventId the id of the event, which the content's seal is bound to
 * @param respondBy the one limit that was set for all recipients; absent: each agency's own hours
 *     count
 * @param allHolding what everybody who is asked must hold; empty when agencies were named
 */
public record Raised(
        ReferralId id,
        UUID eventId,
        Reference reference,
        Particulars particulars,
        List<Recipient> recipients,
        Content content,
        Coordinator by,
        Instant at,
        @Nullable Instant respondBy,
        Set<InformationCategory> allHolding)
        implements RaisingOutcome {

    public Raised {
        recipients = List.copyOf(recipients);
        allHolding = Set.copyOf(allHolding);
    }

    /** The same, with exactly these of its requests held back. */
    public Raised holding(Set<RequestId> held) {
        return new Raised(
                id,
                eventId,
                reference,
                particulars,
                recipients.stream()
                        .map(recipient -> recipient.held(held.contains(recipient.request())))
                        .toList(),
                content,
                by,
                at,
                respondBy,
                allHolding);
    }
}
