package uk.gain.identifiers;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Dates of birth in the ways they are written in Britain, the day before the month. */
public final class Dates {

    private static final int FIRST_YEAR = 1900;

    private static final List<DateTimeFormatter> WAYS =
            List.of(
                    way("uuuu-M-d"),
                    way("d/M/uuuu"),
                    way("d MMM uuuu"),
                    way("d MMMM uuuu"),
                    way("uuuuMMdd"),
                    twoDigits());

    private Dates() {}

    /** Empty when it is none, or one that nobody alive was born on. */
    public static Optional<LocalDate> of(String written) {
        String text = written.strip().replaceAll("(?<=\\d)[.\\-/](?=\\d{1,2}[.\\-/])", "/");
        text = text.replaceAll("(?<=/\\d{1,2})[.\\-](?=\\d)", "/");
        text = text.replaceAll("^(\\d{4})/(\\d{1,2})/(\\d{1,2})$", "$1-$2-$3");
        for (DateTimeFormatter way : WAYS) {
            Optional<LocalDate> date = parse(text, way);
            if (date.isPresent()) {
                return date.filter(day -> day.getYear() > FIRST_YEAR);
            }
        }
        return Optional.empty();
    }

    /** One for a date and the same with day and month exchanged. */
    public static String turned(LocalDate date) {
        int month = date.getMonthValue();
        int day = date.getDayOfMonth();
        return date.getYear() + "-" + Math.min(month, day) + "-" + Math.max(month, day);
    }

    private static Optional<LocalDate> parse(String text, DateTimeFormatter way) {
        try {
            return Optional.of(LocalDate.parse(text, way));
        } catch (DateTimeException notThisWay) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter way(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.UK)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** 12/03/84: of the hundred years that end with 2025, none of which is in the future. */
    private static DateTimeFormatter twoDigits() {
        return new DateTimeFormatterBuilder()
                .appendPattern("d/M/")
                .appendValueReduced(ChronoField.YEAR, 2, 2, 1926)
                .toFormatter(Locale.UK)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
