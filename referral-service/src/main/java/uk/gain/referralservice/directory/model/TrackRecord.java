package uk.gain.referralservice.directory.model;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * How an agency has answered the requests of the twelve months before {@code asOf}, as they stood
 * then. Times run by the calendar from sending to the first answer, whatever the clock counted.
 *
 * @param requests sent to the agency
 * @param answered with hit, no hit or a refusal
 * @param refused of the answered
 * @param unanswered that could still be answered
 * @param median time to the first answer of half of the answered; absent when none was
 * @param ninetiethPercentile time to the first answer of nine tenths of the answered
 */
public record TrackRecord(
        Instant asOf,
        long requests,
        long answered,
        long hits,
        long refused,
        long unanswered,
        @Nullable Duration median,
        @Nullable Duration ninetiethPercentile) {

    /** Hits among the answered, 0 to 1; empty when nothing was answered. */
    public OptionalDouble hitRate() {
        return share(hits);
    }

    /** Refusals among the answered, 0 to 1; empty when nothing was answered. */
    public OptionalDouble refusalShare() {
        return share(refused);
    }

    private OptionalDouble share(long part) {
        return answered == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / answered);
    }
}
