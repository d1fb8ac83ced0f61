package uk.gain.referralservice.lifecycle.model;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/**
 * What people call a referral, e.g. NW-2026-000123.
 *
 * @param number 1 or more; without gaps per ROCU and year
 */
public record Reference(String rocu, int year, long number) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    public Reference {
        if (number < 1) {
            throw new IllegalArgumentException("References are numbered from 1");
        }
    }

    /** The year that counts: that of the clock on the co-ordinator's wall. */
    public static int yearOf(Instant raisedAt) {
        return raisedAt.atZone(LONDON).getYear();
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s-%d-%06d", rocu, year, number);
    }
}
