package uk.gain.referralservice.deconfliction.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.lifecycle.model.ReferralId;

/**
 * What the side of one referral learns of another: its reference, whose it is and where to reach
 * them. Nothing of the subject, and nothing by which the other could be looked up.
 *
 * @param eventId also the alert's id
 * @param referral the one whose side learns it
 * @param ownReference what that one is called
 * @param reference what the other is called
 * @param rocu code of the other's region
 * @param contact a functional mailbox or number of that region
 * @param noted that a co-ordinator has dealt with it; absent until then
 */
public record Alert(
        UUID eventId,
        ReferralId referral,
        String ownReference,
        String reference,
        String rocu,
        String contact,
        Instant at,
        @Nullable Noted noted) {

    /** The same, dealt with. */
    public Alert noted(Noted by) {
        return new Alert(eventId, referral, ownReference, reference, rocu, contact, at, by);
    }

    /** Who dealt with it. */
    public record Noted(Instant at, String by) {}
}
