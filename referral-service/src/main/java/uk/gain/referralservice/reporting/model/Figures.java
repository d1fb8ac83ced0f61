package uk.gain.referralservice.reporting.model;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.lifecycle.model.RefusalCode;

/**
 * What was counted; the package's description says what each figure means.
 *
 * @param refusals how many requests were refused, or their content was, by code; codes that did not
 *     occur are left out
 * @param median absent when nothing was answered
 */
public record Figures(
        long referrals,
        long requests,
        long queued,
        long hits,
        long noHits,
        long refused,
        long contentRefused,
        Map<RefusalCode, Long> refusals,
        long unanswered,
        long overdue,
        long ended,
        @Nullable Duration median,
        @Nullable Duration ninetiethPercentile,
        Worth worth) {

    public static final Figures NONE =
            new Figures(0, 0, 0, 0, 0, 0, 0, Map.of(), 0, 0, 0, null, null, Worth.NOTHING);

    public Figures {
        refusals = Map.copyOf(refusals);
    }

    public long answered() {
        return hits + noHits + refused;
    }

    /** Hits among the answered, 0 to 1; empty when nothing was answered. */
    public OptionalDouble hitRate() {
        return answered() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) hits / answered());
    }

    /** The same with the number of referrals. */
    Figures with(long counted) {
        return with(counted, worth);
    }

    /** The same with what it was worth. */
    public Figures with(Worth found) {
        return with(referrals, found);
    }

    private Figures with(long counted, Worth found) {
        return new Figures(
                counted,
                requests,
                queued,
                hits,
                noHits,
                refused,
                contentRefused,
                refusals,
                unanswered,
                overdue,
                ended,
                median,
                ninetiethPercentile,
                found);
    }
}
