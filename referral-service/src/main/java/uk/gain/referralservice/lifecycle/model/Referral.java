package uk.gain.referralservice.lifecycle.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A referral as its region sees it, without the content.
 *
 * @param closedAt absent while it is open
 */
public record Referral(
        ReferralId id,
        String reference,
        String rocu,
        Particulars particulars,
        Instant raisedAt,
        String raisedBy,
        RollUp rollUp,
        @Nullable Instant closedAt) {

    /** One that is open. */
    public Referral(
            ReferralId id,
            String reference,
            String rocu,
            Particulars particulars,
            Instant raisedAt,
            String raisedBy,
            RollUp rollUp) {
        this(id, reference, rocu, particulars, raisedAt, raisedBy, rollUp, null);
    }

    public boolean closed() {
        return closedAt != null;
    }
}
