package uk.gain.webui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates and times as people in the United Kingdom write them. */
public final class Times {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter BRIEF =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.UK);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("h:mma", Locale.UK);
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("h:mm:ssa", Locale.UK);

    /** 22 November 2026 at 6:05pm; a dash for what has not happened. */
    public String moment(@Nullable Instant at) {
        return at == null ? "–" : written(at, HOUR);
    }

    /** 22 Nov 2026, 18:05, where many stand beside each other; a dash for what has not happened. */
    public String brief(@Nullable Instant at) {
        return at == null ? "–" : BRIEF.format(at.atZone(ZONE));
    }

    /** To the second, for records: 22 November 2026 at 6:05:11pm. */
    public String exact(@Nullable Instant at) {
        return at == null ? "–" : written(at, SECOND);
    }

    /** 22 November 2026. */
    public String day(LocalDate date) {
        return DAY.format(date);
    }

    private static String written(Instant at, DateTimeFormatter time) {
        var there = at.atZone(ZONE);
        return DAY.format(there) + " at " + time.format(there).toLowerCase(Locale.UK);
    }
}
