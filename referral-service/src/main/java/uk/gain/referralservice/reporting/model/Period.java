package uk.gain.referralservice.reporting.model;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Whole months as they are in London, the last included. A month begins at midnight there, whether
 * it is summer time or not.
 */
public record Period(YearMonth first, YearMonth last) {

    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    /** The longest period that can be asked for, in months. */
    public static final int MOST_MONTHS = 60;

    private static final int YEAR = 12;
    private static final int APRIL = 4;
    private static final int MARCH = 3;

    public Period {
        if (last.isBefore(first) || first.until(last, ChronoUnit.MONTHS) >= MOST_MONTHS) {
            throw new IllegalArgumentException("A period has 1 to 60 months");
        }
    }

    /** The twelve months up to and including this one. */
    public static Period yearTo(YearMonth last) {
        return new Period(last.minusMonths(YEAR - 1), last);
    }

    /** 1 April to 31 March; {@code ending} is the year of the March. */
    public static Period financialYear(int ending) {
        return new Period(YearMonth.of(ending - 1, APRIL), YearMonth.of(ending, MARCH));
    }

    /** The last month that is over. */
    public static YearMonth lastComplete(Instant now) {
        return monthOf(now).minusMonths(1);
    }

    public static YearMonth monthOf(Instant at) {
        return YearMonth.from(at.atZone(ZONE));
    }

    /** The first instant inside. */
    public Instant from() {
        return start(first);
    }

    /** The first instant after it. */
    public Instant until() {
        return start(last.plusMonths(1));
    }

    public List<YearMonth> months() {
        return LongStream.rangeClosed(0, first.until(last, ChronoUnit.MONTHS))
                .mapToObj(first::plusMonths)
                .toList();
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZONE).toInstant();
    }
}
