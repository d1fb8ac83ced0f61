package uk.gain.referralservice.documents.model;

import java.util.UUID;
import uk.gain.referralservice.lifecycle.model.ReferralId;

/** Port: opens sealed parts. */
public interface PartOpening {

    /**
     * The part in the clear.
     *
     * @throws IllegalArgumentException when it was not sealed by this key for this place
     * @throws IllegalStateException when the key was destroyed meanwhile
     */
    byte[] open(
            UUID key, ReferralId referral, UUID document, int number, boolean last, byte[] sealed);
}
