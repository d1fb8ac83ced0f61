package uk.gain.referralservice.capacity.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.lifecycle.model.Particulars;
import uk.gain.referralservice.lifecycle.model.Urgency;

/**
 * Where a request belongs in a queue: urgency first, then MoRiLE tier, then age. The lower is sent
 * the sooner.
 *
 * @param tier 1 (highest) to 5, or {@link Particulars#NO_TIER}
 * @param since when its referral was raised
 * @param request decides between requests of one moment
 */
public record Rank(Urgency urgency, int tier, Instant since, UUID request)
        implements Comparable<Rank> {

    private static final Comparator<Rank> ORDER =
            Comparator.<Rank>comparingInt(rank -> rank.urgency().precedence())
                    .thenComparingInt(Rank::tier)
                    .thenComparing(Rank::since)
                    .thenComparing(rank -> rank.request().toString());

    @Override
    public int compareTo(Rank other) {
        return ORDER.compare(this, other);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Rank rank && ORDER.compare(this, rank) == 0;
    }

    @Override
    public int hashCode() {
        return request.hashCode();
    }
}
