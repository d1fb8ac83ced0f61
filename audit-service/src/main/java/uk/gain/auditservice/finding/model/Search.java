package uk.gain.auditservice.finding.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are looked for; absent criteria do not restrict.
 *
 * @param actor opaque subject of who acted
 * @param organisation code of the organisation of who acted
 * @param from the event's time, from and including
 * @param to the event's time, up to and excluding
 */
public record Search(
        @Nullable UUID referralId,
        @Nullable String reference,
        @Nullable String actor,
        @Nullable String organisation,
        @Nullable String operation,
        @Nullable String outcome,
        @Nullable String objectId,
        @Nullable Instant from,
        @Nullable Instant to) {

    /** Every entry about one referral. */
    public static Search trailOf(UUID referralId) {
        return new Search(referralId, null, null, null, null, null, null, null, null);
    }
}
