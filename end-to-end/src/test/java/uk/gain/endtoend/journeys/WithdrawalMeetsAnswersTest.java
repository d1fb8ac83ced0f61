package uk.gain.endtoend.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gain.endtoend.exchange.Eventually.eventually;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.gain.endtoend.actors.Agency;
import uk.gain.endtoend.actors.Answer;
import uk.gain.endtoend.actors.Asking;
import uk.gain.endtoend.actors.Coordinator;
import uk.gain.endtoend.actors.People;
import uk.gain.endtoend.actors.Referral;
import uk.gain.endtoend.actors.Request;
import uk.gain.endtoend.exchange.TestExchange;

/**
 * Guarantee: a withdrawal that meets an answer on the way ends in one state on both sides, and
 * whoever answered is told whether it counts.
 */
class WithdrawalMeetsAnswersTest {

    private static final int REFERRALS = 50;
    private static final int AGENCIES = 20;
    private static final long SEED = 20_261_122;

    /** From one referral's turn to the next. */
    private static final Duration TURN = Duration.ofMillis(300);

    /**
     * Its answers come at any time within this from a referral's turn. Its withdrawal comes in the
     * first half of it: once the co-ordinator knows every answer, there is nothing to withdraw.
     */
    private static final Duration SPREAD = Duration.ofMillis(1500);

    private static final int AT_ONCE = 32;

    private final People people = new People(TestExchange.running());
    private final Coordinator coordinator = people.coordinator("tarian");
    private final List<Agency> agencies =
            Asking.operationLava().agencies().stream().limit(AGENCIES).map(people::agency).toList();
    private final Random random = new Random(SEED);

    @Test
    void aThousandRequestsEndInTheSameStateOnBothSides() throws Exception {
        List<Referral> referrals = raised();
        Map<Request, Agency> requests = fetched(referrals);
        assertThat(requests).hasSize(REFERRALS * AGENCIES);

        Map<UUID, Answer> told = answersMeetWithdrawals(referrals, requests);

        Map<UUID, String> ended = agreed(referrals, requests);
        ended.forEach(
                (request, state) ->
                        assertThat(Objects.requireNonNull(told.get(request)).status())
                                .as("what was said to the agency whose request ended %s", state)
                                .isEqualTo(state.equals("WITHDRAWN") ? 409 : 200));
        Map<String, Long> ways =
                new TreeMap<>(
                        ended.values().stream()
                                .collect(
                                        Collectors.groupingBy(
                                                state -> state, Collectors.counting())));
        System.out.printf(
                "%d requests in which a withdrawal met an answer ended the same on both sides: %s%n",
                ended.size(), ways);
        assertThat(ways).containsOnlyKeys("NO_HIT", "WITHDRAWN");
    }

    private List<Referral> raised() throws Exception {
        List<String> codes = agencies.stream().map(Agency::code).toList();
        return together(
                IntStream.range(0, REFERRALS)
                        .<Callable<Referral>>mapToObj(
                                _ -> () -> coordinator.raises(Asking.operationLava().to(codes)))
                        .toList());
    }

    /** Every request is in its agency's hands before anybody answers or withdraws. */
    private Map<Request, Agency> fetched(List<Referral> referrals) throws Exception {
        Map<Request, Agency> requests = new ConcurrentHashMap<>();
        together(
                agencies.stream()
                        .<Callable<Agency>>map(
                                agency ->
                                        () -> {
                                            for (Request request : agency.receives(referrals)) {
                                                agency.fetches(request);
                                                requests.put(request, agency);
                                            }
                                            return agency;
                                        })
                        .toList());
        return requests;
    }

    /** What each agency was told about its answer to each of its requests. */
    private Map<UUID, Answer> answersMeetWithdrawals(
            List<Referral> referrals, Map<Request, Agency> requests) throws Exception {
        Map<UUID, Answer> told = new ConcurrentHashMap<>();
        Map<UUID, Long> turns = new HashMap<>();
        List<Callable<Boolean>> work = new ArrayList<>();
        Semaphore free = new Semaphore(AT_ONCE);
        long start = System.nanoTime() + TURN.toNanos();
        for (Referral referral : referrals) {
            turns.put(referral.id(), start + TURN.toNanos() * turns.size());
            work.add(in(turns, referral.id(), 0.5, free, () -> coordinator.withdraws(referral)));
        }
        requests.keySet().stream()
                .sorted(Comparator.comparing(Request::id))
                .forEach(
                        request -> {
                            Agency agency = Objects.requireNonNull(requests.get(request));
                            work.add(
                                    in(
                                            turns,
                                            request.referralId(),
                                            1.0,
                                            free,
                                            () ->
                                                    told.put(
                                                            request.id(),
                                                            agency.triesToAnswer(
                                                                    request, "NO_HIT"))));
                        });
        together(work);
        return told;
    }

    /** At some time in this part of the referral's turn, as soon as there is room. */
    private Callable<Boolean> in(
            Map<UUID, Long> turns, UUID referral, double part, Semaphore free, Runnable work) {
        long due =
                Objects.requireNonNull(turns.get(referral))
                        + (long) (random.nextDouble() * part * SPREAD.toNanos());
        return () -> {
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            free.acquire();
            try {
                work.run();
            } finally {
                free.release();
            }
            return true;
        };
    }

    /** The state of each request, once both sides say the same and nothing is on its way. */
    private Map<UUID, String> agreed(List<Referral> referrals, Map<Request, Agency> requests) {
        Map<UUID, String> agreed = new HashMap<>();
        eventually(
                () -> {
                    List<JsonNode> asked =
                            referrals.stream()
                                    .flatMap(
                                            referral ->
                                                    coordinator
                                                            .sees(referral)
                                                            .path("requests")
                                                            .valueStream())
                                    .toList();
                    assertThat(asked).noneMatch(it -> it.path("withdrawalAsked").asBoolean());
                    Map<UUID, String> answering = states(answering(referrals));
                    assertThat(states(asked)).isEqualTo(answering);
                    assertThat(Set.copyOf(answering.values())).doesNotContain("DELIVERED");
                    agreed.putAll(answering);
                });
        assertThat(agreed).hasSameSizeAs(requests);
        return agreed;
    }

    private List<JsonNode> answering(List<Referral> referrals) {
        Set<String> ids =
                referrals.stream()
                        .map(referral -> referral.id().toString())
                        .collect(Collectors.toSet());
        return agencies.stream()
                .flatMap(agency -> agency.wholeInbox().stream())
                .filter(request -> ids.contains(request.path("referralId").asString()))
                .toList();
    }

    private static Map<UUID, String> states(List<JsonNode> requests) {
        return requests.stream()
                .collect(
                        Collectors.toMap(
                                request -> UUID.fromString(request.path("id").asString()),
                                request -> request.path("state").asString()));
    }

    private static <T> List<T> together(List<Callable<T>> work) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = work.stream().map(threads::submit).toList();
            List<T> results = new ArrayList<>();
            for (Future<T> each : running) {
                results.add(each.get(5, TimeUnit.MINUTES));
            }
            return results;
        }
    }
}
