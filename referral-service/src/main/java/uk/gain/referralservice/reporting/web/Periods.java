package uk.gain.referralservice.reporting.web;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.ProblemType;
import uk.gain.platform.problems.Violation;
import uk.gain.referralservice.reporting.model.Period;

/** Periods as callers name them. */
public final class Periods {

    private static final int OTHER_MONTHS = 11;
    private static final YearMonth EARLIEST = YearMonth.of(2000, 1);
    private static final YearMonth LATEST = YearMonth.of(2099, 12);

    private Periods() {}

    /**
     * The period asked for.
     *
     * @param usual when neither end is named; where one is, the other is twelve months away
     */
    public static Period of(@Nullable YearMonth from, @Nullable YearMonth to, Period usual) {
        if (from == null && to == null) {
            return usual;
        }
        YearMonth first =
                from != null ? from : Objects.requireNonNull(to).minusMonths(OTHER_MONTHS);
        YearMonth last = to != null ? to : first.plusMonths(OTHER_MONTHS);
        check("from", first);
        check("to", last);
        if (last.isBefore(first)) {
            throw invalid("to", "to-is-not-before-from", "to must not be before from");
        }
        if (first.until(last, ChronoUnit.MONTHS) >= Period.MOST_MONTHS) {
            throw invalid("to", "period-at-most", "A period has at most 60 months");
        }
        return new Period(first, last);
    }

    private static void check(String field, YearMonth month) {
        if (month.isBefore(EARLIEST) || month.isAfter(LATEST)) {
            throw invalid(field, "month-in-range", "Months lie in the years 2000 to 2099");
        }
    }

    static Problem invalid(String field, String rule, String message) {
        return Problem.of(
                ProblemType.INVALID_REQUEST, message, List.of(new Violation(field, rule, message)));
    }
}
