package uk.gain.referralservice.reporting.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Intervals, which leave the database as seconds with a fraction. */
final class Durations {

    private static final int NANOS = 9;

    private Durations() {}

    static @Nullable Duration seconds(ResultSet row, String column) throws SQLException {
        BigDecimal seconds = row.getBigDecimal(column);
        return seconds == null
                ? null
                : Duration.ofNanos(seconds.movePointRight(NANOS).longValueExact());
    }
}
