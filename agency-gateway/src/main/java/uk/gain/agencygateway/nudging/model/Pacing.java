package uk.gain.agencygateway.nudging.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** When the next e-mail is due: never two in one interval, whatever happens meanwhile. */
public final class Pacing {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final Duration AT_ONCE = Duration.ofMinutes(10);
    private static final Duration HOUR = Duration.ofHours(1);

    private Pacing() {}

    /**
     * When an e-mail about these news is due, at the earliest.
     *
     * @param lastSent when an e-mail was handed over last, or may have been; absent when none was
     */
    public static Instant due(Wish wish, News news, @Nullable Instant lastSent) {
        Instant due =
                switch (wish.pace()) {
                    case AT_ONCE -> later(news.since(), lastSent, AT_ONCE);
                    case HOURLY -> later(fullHour(news.since()), lastSent, HOUR);
                    case DAILY -> daily(news.since(), wish.dailyAt(), lastSent);
                };
        return news.urgent() && wish.urgentBreaksQuiet() ? due : afterQuiet(due, wish.quiet());
    }

    private static Instant later(Instant at, @Nullable Instant lastSent, Duration interval) {
        Instant next = lastSent == null ? at : lastSent.plus(interval);
        return next.isAfter(at) ? next : at;
    }

    private static Instant fullHour(Instant at) {
        Instant hour = at.truncatedTo(ChronoUnit.HOURS);
        return hour.equals(at) ? at : hour.plus(HOUR);
    }

    /** The first such time not before {@code since}, on a day on which none was sent yet. */
    private static Instant daily(Instant since, LocalTime at, @Nullable Instant lastSent) {
        LocalDate day = since.atZone(LONDON).toLocalDate();
        if (at(day, at).isBefore(since)) {
            day = day.plusDays(1);
        }
        if (lastSent != null) {
            LocalDate sent = lastSent.atZone(LONDON).toLocalDate();
            day = day.isAfter(sent) ? day : sent.plusDays(1);
        }
        return at(day, at);
    }

    private static Instant afterQuiet(Instant due, @Nullable Quiet quiet) {
        ZonedDateTime there = due.atZone(LONDON);
        if (quiet == null || !quiet.covers(there.toLocalTime())) {
            return due;
        }
        Instant today = at(there.toLocalDate(), quiet.to());
        return today.isAfter(due) ? today : at(there.toLocalDate().plusDays(1), quiet.to());
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return ZonedDateTime.of(day, time, LONDON).toInstant();
    }

    /**
     * What happened since the last e-mail.
     *
     * @param since when the first of it happened
     * @param urgent whether an urgent request is among it
     */
    public record News(Instant since, boolean urgent) {}
}
