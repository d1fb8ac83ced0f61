package uk.gain.referralservice.clock.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * All hours of an agency's working days count, from midnight to midnight in Europe/London, and no
 * hour of any other day. The clocks change on Sundays (Summer Time Order 2002), so that every day
 * that counts has 24 hours; were it otherwise, real hours would count.
 */
record WorkingDays(AgencyCalendar calendar) implements WorkingTime {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Override
    public Instant limit(Instant from, Duration allowed) {
        if (Durations.notNegative(allowed).isZero()) {
            return from;
        }
        Instant at = from;
        Duration left = allowed;
        for (LocalDate day = dayOf(from); ; day = day.plusDays(1)) {
            Instant end = endOf(day);
            if (calendar.on(day).counts()) {
                Duration here = Duration.between(at, end);
                if (left.compareTo(here) <= 0) {
                    return at.plus(left);
                }
                left = left.minus(here);
            }
            at = end;
        }
    }

    @Override
    public Duration elapsed(Instant from, Instant to) {
        return spans(from, to).stream().map(Span::counted).reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public List<Span> spans(Instant from, Instant to) {
        Durations.between(from, to);
        List<Span> spans = new ArrayList<>();
        Instant at = from;
        for (LocalDate day = dayOf(from); at.isBefore(to); day = day.plusDays(1)) {
            Instant end = endOf(day).isBefore(to) ? endOf(day) : to;
            Day kind = calendar.on(day);
            if (!spans.isEmpty() && spans.getLast().day().equals(kind)) {
                spans.add(new Span(spans.removeLast().from(), end, kind));
            } else {
                spans.add(new Span(at, end, kind));
            }
            at = end;
        }
        return List.copyOf(spans);
    }

    private static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, LONDON);
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(LONDON).toInstant();
    }
}
