package uk.gain.referralservice.clock.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import uk.gain.referralservice.clock.seeding.PublishedCalendars;
import uk.gain.referralservice.directory.model.Agency.WorkingCalendar;

/** What holds for every agency, every start and every time allowed, over five years. */
class LimitsNeverEarlyTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final BankHolidays PUBLISHED = PublishedCalendars.times().bankHolidays();
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final int DAYS = 5 * 365 - 120;
    private static final Duration TICK = Duration.of(1, ChronoUnit.MICROS);

    @Property
    void atTheLimitExactlyWhatIsAllowedHasElapsed(
            @ForAll("times") WorkingTime time,
            @ForAll("instants") Instant from,
            @ForAll("allowances") Duration allowed) {
        assertThat(time.elapsed(from, time.limit(from, allowed))).isEqualTo(allowed);
    }

    @Property
    void aTickBeforeTheLimitATickIsLeft(
            @ForAll("times") WorkingTime time,
            @ForAll("instants") Instant from,
            @ForAll("allowances") Duration allowed) {
        Instant limit = time.limit(from, allowed);
        if (allowed.isPositive()) {
            assertThat(time.elapsed(from, limit.minus(TICK))).isEqualTo(allowed.minus(TICK));
        }
        assertThat(Duration.between(from, limit)).isGreaterThanOrEqualTo(allowed);
    }

    @Property
    void theLimitOfWhatHasElapsedIsTheFirstInstantAtWhichItHad(
            @ForAll("times") WorkingTime time,
            @ForAll("instants") Instant from,
            @ForAll("stretches") Duration stretch) {
        Instant to = from.plus(stretch);
        Instant limit = time.limit(from, time.elapsed(from, to));
        assertThat(limit).isBetween(from, to);
        assertThat(time.elapsed(limit, to)).isZero();
    }

    @Property
    void whoIsAskedLaterOrGivenMoreIsNeverDueEarlier(
            @ForAll("times") WorkingTime time,
            @ForAll("instants") Instant from,
            @ForAll("stretches") Duration later,
            @ForAll("allowances") Duration allowed,
            @ForAll("allowances") Duration more) {
        Instant limit = time.limit(from, allowed);
        assertThat(time.limit(from.plus(later), allowed)).isAfterOrEqualTo(limit);
        assertThat(time.limit(from, allowed.plus(more))).isAfterOrEqualTo(limit);
        assertThat(time.limit(limit, more)).isEqualTo(time.limit(from, allowed.plus(more)));
    }

    @Property
    void anotherHolidayNeverMakesALimitEarlier(
            @ForAll WorkingCalendar calendar,
            @ForAll("instants") Instant from,
            @ForAll("allowances") Duration allowed) {
        LocalDate day = LocalDate.ofInstant(from, LONDON).plusDays(2);
        assertThat(workingDays(calendar, List.of(day)).limit(from, allowed))
                .isAfterOrEqualTo(workingDays(calendar, List.of()).limit(from, allowed));
    }

    @Property
    void aStopNeitherGivesNorTakesTime(
            @ForAll("times") WorkingTime time,
            @ForAll("instants") Instant from,
            @ForAll("allowances") Duration allowed,
            @ForAll("stretches") Duration untilStop,
            @ForAll("stretches") Duration stopped) {
        Instant limit = time.limit(from, allowed);
        Instant stoppedAt = from.plus(untilStop);
        Instant restartedAt = stoppedAt.plus(stopped);
        Instant after = time.afterStop(stoppedAt, limit, restartedAt);
        assertThat(after).isAfterOrEqualTo(limit);
        if (limit.isBefore(stoppedAt)) {
            assertThat(after).isEqualTo(limit);
        } else {
            assertThat(time.elapsed(from, stoppedAt).plus(time.elapsed(restartedAt, after)))
                    .isEqualTo(allowed);
        }
    }

    @Property
    void stretchesHaveNoGapsAndAddUp(
            @ForAll("times") WorkingTime time,
            @ForAll("instants") Instant from,
            @ForAll("stretches") Duration stretch) {
        Instant to = from.plus(stretch);
        Instant at = from;
        Duration counted = Duration.ZERO;
        List<Day> days = new ArrayList<>();
        for (Span span : time.spans(from, to)) {
            assertThat(span.from()).isEqualTo(at);
            assertThat(span.duration()).isPositive();
            at = span.to();
            counted = counted.plus(span.counted());
            days.add(span.day());
        }
        assertThat(at).isEqualTo(to);
        assertThat(counted).isEqualTo(time.elapsed(from, to));
        for (int i = 1; i < days.size(); i++) {
            assertThat(days.get(i)).isNotEqualTo(days.get(i - 1));
        }
    }

    /** Against a count that knows no stretches: quarter of an hour by quarter of an hour. */
    @Property(tries = 300)
    void itIsWhatCountingOnesFingersComesTo(
            @ForAll WorkingCalendar calendar,
            @ForAll("quarters") Instant from,
            @ForAll("shortStretches") Duration stretch) {
        Instant to = from.plus(stretch);
        long counted = 0;
        for (Instant at = from; at.isBefore(to); at = at.plus(Duration.ofMinutes(15))) {
            LocalDate day = at.atZone(LONDON).toLocalDate();
            boolean works =
                    day.getDayOfWeek().getValue() <= 5 && !PUBLISHED.of(calendar).containsKey(day);
            counted += works ? 1 : 0;
        }
        assertThat(workingDays(calendar, List.of()).elapsed(from, to))
                .isEqualTo(Duration.ofMinutes(15 * counted));
    }

    @Provide
    Arbitrary<WorkingTime> times() {
        Arbitrary<LocalDate> days = Arbitraries.integers().between(0, DAYS).map(FIRST::plusDays);
        Arbitrary<WorkingTime> working =
                Combinators.combine(
                                Arbitraries.of(WorkingCalendar.class), days.list().ofMaxSize(400))
                        .as(LimitsNeverEarlyTest::workingDays);
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(1, Arbitraries.just(new RoundTheClock())),
                net.jqwik.api.Tuple.of(6, working));
    }

    /** Any instant, with many around midnights, bank holidays and the change of the clocks. */
    @Provide
    Arbitrary<Instant> instants() {
        Arbitrary<Instant> any =
                Arbitraries.longs()
                        .between(0, DAYS * 86_400_000_000L)
                        .map(micros -> midnight(FIRST).plus(micros, ChronoUnit.MICROS));
        Arbitrary<Instant> nearEdges =
                Combinators.combine(
                                Arbitraries.of(edges()),
                                Arbitraries.of(-90_000_001L, -3_600_000L, -1L, 0L, 1L, 3_600_000L))
                        .as((edge, offset) -> edge.plusMillis(offset));
        Arbitrary<Instant> atEdges =
                Combinators.combine(Arbitraries.of(edges()), Arbitraries.of(-1L, 0L, 1L))
                        .as((edge, offset) -> edge.plus(offset, ChronoUnit.MICROS));
        return Arbitraries.oneOf(any, nearEdges, atEdges);
    }

    @Provide
    Arbitrary<Instant> quarters() {
        return Arbitraries.integers()
                .between(0, DAYS * 96)
                .map(quarter -> midnight(FIRST).plus(Duration.ofMinutes(15L * quarter)));
    }

    @Provide
    Arbitrary<Duration> allowances() {
        return Arbitraries.oneOf(
                Arbitraries.of(0, 1, 8, 24, 48, 72, 168).map(Duration::ofHours),
                Arbitraries.longs()
                        .between(0, 168 * 3_600_000_000L)
                        .map(micros -> Duration.of(micros, ChronoUnit.MICROS)));
    }

    @Provide
    Arbitrary<Duration> stretches() {
        return Arbitraries.longs()
                .between(0, 20 * 86_400_000_000L)
                .map(micros -> Duration.of(micros, ChronoUnit.MICROS));
    }

    @Provide
    Arbitrary<Duration> shortStretches() {
        return Arbitraries.integers()
                .between(0, 30 * 96)
                .map(quarters -> Duration.ofMinutes(15L * quarters));
    }

    private static List<Instant> edges() {
        List<Instant> edges = new ArrayList<>();
        for (WorkingCalendar calendar : WorkingCalendar.values()) {
            for (LocalDate day : PUBLISHED.of(calendar).keySet()) {
                if (day.isAfter(FIRST.plusDays(2)) && day.isBefore(FIRST.plusDays(DAYS))) {
                    edges.add(midnight(day));
                    edges.add(midnight(day.plusDays(1)));
                }
            }
        }
        Instant change = midnight(FIRST);
        Instant end = midnight(FIRST.plusDays(DAYS));
        while (change.isBefore(end)) {
            change = LONDON.getRules().nextTransition(change).getInstant();
            edges.add(change);
            edges.add(midnight(LocalDate.ofInstant(change, LONDON)));
        }
        return edges.stream().filter(end::isAfter).toList();
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(LONDON).toInstant();
    }

    private static WorkingTime workingDays(WorkingCalendar calendar, List<LocalDate> holidays) {
        return new WorkingDays(
                new AgencyCalendar(PUBLISHED, calendar, java.util.Set.copyOf(holidays)));
    }
}
