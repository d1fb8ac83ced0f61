package uk.gain.referralservice.directory.model;

import java.time.Duration;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Times and shares as people say them; a dash where there is nothing to say. */
public final class InWords {

    private static final String NOTHING = "–";
    private static final int PER_CENT = 100;
    private static final long HOURS_SHOWN = 48;

    private InWords() {}

    /** Whole minutes below an hour, whole hours up to two days, then whole days. */
    public static String duration(@Nullable Duration duration) {
        if (duration == null) {
            return NOTHING;
        }
        if (duration.toHours() < 1) {
            return counted(duration.toMinutes(), "minute");
        }
        return duration.toHours() <= HOURS_SHOWN
                ? counted(duration.toHours(), "hour")
                : counted(duration.toDays(), "day");
    }

    /** A share of 0 to 1 in whole per cent. */
    public static String share(OptionalDouble share) {
        return share.isPresent() ? Math.round(share.getAsDouble() * PER_CENT) + "%" : NOTHING;
    }

    private static String counted(long count, String unit) {
        return count + " " + unit + (count == 1 ? "" : "s");
    }
}
