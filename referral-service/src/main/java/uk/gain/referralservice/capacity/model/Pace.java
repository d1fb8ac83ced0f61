package uk.gain.referralservice.capacity.model;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How fast an agency answers, measured over the last {@link #MEASURED}.
 *
 * @param answered how many requests it answered in that time
 * @param since when it answered the first of them; absent when it answered none
 */
public record Pace(int answered, @Nullable Instant since) {

    public static final Duration MEASURED = Duration.ofDays(28);

    private static final Duration SHORTEST = Duration.ofDays(1);

    /**
     * When the request at that position is expected to be sent, if every answer makes place for one
     * and the agency goes on as it did; absent when nothing could be measured. Less than a day of
     * answers counts as a day.
     */
    public @Nullable Instant expected(int position, Instant now) {
        if (answered == 0 || since == null) {
            return null;
        }
        Duration measured = Duration.between(since, now);
        Duration over = measured.compareTo(SHORTEST) < 0 ? SHORTEST : measured;
        return now.plus(over.multipliedBy(position).dividedBy(answered))
                .truncatedTo(ChronoUnit.MICROS);
    }
}
