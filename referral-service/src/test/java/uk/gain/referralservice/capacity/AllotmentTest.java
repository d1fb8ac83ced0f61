package uk.gain.referralservice.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.gain.referralservice.capacity.model.Allotment;
import uk.gain.referralservice.capacity.model.Applicant;
import uk.gain.referralservice.capacity.model.Pace;
import uk.gain.referralservice.capacity.model.Rank;
import uk.gain.referralservice.capacity.model.Room;
import uk.gain.referralservice.capacity.model.Waiting;
import uk.gain.referralservice.clock.model.WorkingTimes;
import uk.gain.referralservice.clock.seeding.PublishedCalendars;
import uk.gain.referralservice.directory.model.AgencyCode;
import uk.gain.referralservice.lifecycle.Given;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.RequestId;
import uk.gain.referralservice.lifecycle.model.Urgency;

class AllotmentTest {

    private static final AgencyCode HMRC = new AgencyCode("HMRC");
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @Property
    void placesGoToTheSafeguardedThenToTheFirstInRankAndNobodyPassesTheQueue(
            @ForAll("applicants") List<Applicant> applicants,
            @ForAll @IntRange(max = 12) int limit,
            @ForAll @IntRange(max = 12) int open,
            @ForAll boolean somebodyWaits) {
        Set<RequestId> held =
                Allotment.held(applicants, Map.of(HMRC, new Room(limit, open, somebodyWaits)));
        List<Applicant> safeguarded = applicants.stream().filter(Applicant::safeguarding).toList();
        List<Applicant> others =
                applicants.stream().filter(applicant -> !applicant.safeguarding()).toList();
        int places =
                somebodyWaits ? 0 : Math.max(0, Math.max(0, limit - open) - safeguarded.size());

        assertThat(safeguarded).noneMatch(applicant -> held.contains(applicant.request()));
        assertThat(others.size() - held.size()).isEqualTo(Math.min(others.size(), places));
        for (Applicant waits : others) {
            for (Applicant sent : others) {
                if (held.contains(waits.request()) && !held.contains(sent.request())) {
                    assertThat(sent.rank()).isLessThan(waits.rank());
                }
            }
        }
    }

    @Property
    void theOrderIsUrgencyThenTierThenAge(
            @ForAll("applicants") @Size(min = 2) List<Applicant> applicants) {
        List<Rank> ranks = applicants.stream().map(Applicant::rank).sorted().toList();
        for (int i = 1; i < ranks.size(); i++) {
            Rank sooner = ranks.get(i - 1);
            Rank later = ranks.get(i);
            assertThat(sooner.urgency()).isLessThanOrEqualTo(later.urgency());
            if (sooner.urgency() == later.urgency()) {
                assertThat(sooner.tier()).isLessThanOrEqualTo(later.tier());
                if (sooner.tier() == later.tier()) {
                    assertThat(sooner.since()).isBeforeOrEqualTo(later.since());
                }
            }
        }
    }

    @Property
    void releasedAreTheFirstThatThereIsAPlaceForAndNobodyBeforeSomebodyElse(
            @ForAll @IntRange(max = 20) int waiting,
            @ForAll @IntRange(max = 20) int free,
            @ForAll Set<@IntRange(max = 19) Integer> notAtHand) {
        List<Waiting> queue = IntStream.range(0, waiting).mapToObj(AllotmentTest::waiting).toList();
        Set<RequestId> atHand = new HashSet<>();
        IntStream.range(0, waiting)
                .filter(i -> !notAtHand.contains(i))
                .forEach(i -> atHand.add(queue.get(i).request()));

        List<Waiting> released = Allotment.released(queue, free, atHand);

        assertThat(released).isEqualTo(queue.subList(0, released.size()));
        assertThat(released.size()).isLessThanOrEqualTo(free);
        assertThat(released).allMatch(each -> atHand.contains(each.request()));
        assertThat(
                        released.size() == free
                                || released.size() == queue.size()
                                || notAtHand.contains(released.size()))
                .isTrue();
    }

    /** Raising, answering, withdrawing and other limits in any order, as one agency sees them. */
    @Property
    void whateverHappensNothingIsSentAboveTheLimitAndNothingWaitsWhileThereIsAPlace(
            @ForAll @Size(max = 60) List<@IntRange(max = 39) Integer> happenings,
            @ForAll("applicants") List<Applicant> arrivals) {
        OneAgency agency = new OneAgency(3);
        List<Applicant> coming = new ArrayList<>(arrivals);
        for (int happening : happenings) {
            switch (happening / 10) {
                case 0 -> {
                    int many = Math.min(coming.size(), 1 + happening);
                    agency.raises(List.copyOf(coming.subList(0, many)));
                    coming.subList(0, many).clear();
                }
                case 1 -> agency.answers(happening % 10);
                case 2 -> agency.withdraws(happening % 10);
                default -> agency.limit = happening % 10;
            }
            agency.releases();
        }
    }

    @Test
    void whoeverHasNoLimitLetsNobodyWait() {
        assertThat(Allotment.held(List.of(applicant(Urgency.ROUTINE, 6, 0, false)), Map.of()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 2026-11-23T10:00:00Z", "3, 2026-11-25T10:00:00Z"})
    void theExpectedDateFollowsTheMeasuredPace(int position, Instant expected) {
        assertThat(new Pace(7, NOW.minus(Duration.ofDays(7))).expected(position, NOW))
                .isEqualTo(expected);
    }

    @Test
    void anHourOfAnswersCountsAsADayAndNoAnswersSayNothing() {
        assertThat(new Pace(2, NOW.minus(Duration.ofHours(1))).expected(1, NOW))
                .isEqualTo(NOW.plus(Duration.ofHours(12)));
        assertThat(new Pace(0, null).expected(1, NOW)).isNull();
    }

    @Test
    void aLimitThatWasSetStaysWhileItIsStillToCome() {
        Instant tomorrow = NOW.plus(Duration.ofDays(1));
        WorkingTimes times = PublishedCalendars.times();
        assertThat(urgent(tomorrow).respondBy(NOW, Given.HMRC, times)).isEqualTo(tomorrow);
        assertThat(urgent(NOW).respondBy(NOW, Given.HMRC, times))
                .isEqualTo(NOW.plus(Duration.ofHours(8)));
        assertThat(urgent(null).respondBy(NOW, Given.HMRC, times))
                .isEqualTo(NOW.plus(Duration.ofHours(8)));
    }

    @Provide
    Arbitrary<List<Applicant>> applicants() {
        return Combinators.combine(
                        Arbitraries.of(Urgency.class),
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 5))
                .as((urgency, tier, minutes, one) -> applicant(urgency, tier, minutes, one == 0))
                .list()
                .ofMaxSize(30);
    }

    private static Applicant applicant(
            Urgency urgency, int tier, int minutes, boolean safeguarding) {
        UUID request = UUID.randomUUID();
        return new Applicant(
                new RequestId(request),
                HMRC,
                new Rank(urgency, tier, NOW.plus(Duration.ofMinutes(minutes)), request),
                safeguarding);
    }

    private static Waiting waiting(int number) {
        return new Waiting(
                new RequestId(new UUID(0, number)),
                new ReferralId(new UUID(1, number)),
                "HMRC",
                Urgency.ROUTINE,
                null);
    }

    private static Waiting urgent(@Nullable Instant limit) {
        return new Waiting(
                new RequestId(new UUID(0, 1)),
                new ReferralId(new UUID(1, 1)),
                "HMRC",
                Urgency.URGENT,
                limit);
    }

    /** Sends and queues as the rules say, and checks what must hold at every step. */
    private static final class OneAgency {

        private int limit;
        private final List<Applicant> open = new ArrayList<>();
        private final List<Applicant> queue = new ArrayList<>();

        OneAgency(int limit) {
            this.limit = limit;
        }

        void raises(List<Applicant> arrivals) {
            int before = open.size();
            Set<RequestId> held =
                    Allotment.held(
                            arrivals, Map.of(HMRC, new Room(limit, before, !queue.isEmpty())));
            for (Applicant arrival : arrivals) {
                (held.contains(arrival.request()) ? queue : open).add(arrival);
            }
            boolean others =
                    open.subList(before, open.size()).stream()
                            .anyMatch(sent -> !sent.safeguarding());
            assertThat(!others || open.size() <= limit).isTrue();
        }

        void answers(int which) {
            if (!open.isEmpty()) {
                open.remove(which % open.size());
            }
        }

        void withdraws(int which) {
            if (!queue.isEmpty()) {
                queue.remove(which % queue.size());
            }
        }

        void releases() {
            queue.sort(Comparator.comparing(Applicant::rank));
            List<Waiting> waiting = queue.stream().map(OneAgency::waiting).toList();
            Set<RequestId> atHand = new HashSet<>();
            queue.forEach(each -> atHand.add(each.request()));
            Room room = new Room(limit, open.size(), !queue.isEmpty());
            int released = Allotment.released(waiting, room.free(), atHand).size();
            open.addAll(queue.subList(0, released));
            queue.subList(0, released).clear();
            assertThat(released == 0 || open.size() <= limit).as("above the limit").isTrue();
            assertThat(queue.isEmpty() || open.size() >= limit).as("stuck").isTrue();
        }

        private static Waiting waiting(Applicant applicant) {
            return new Waiting(
                    applicant.request(),
                    new ReferralId(new UUID(1, 1)),
                    "HMRC",
                    applicant.rank().urgency(),
                    null);
        }
    }
}
