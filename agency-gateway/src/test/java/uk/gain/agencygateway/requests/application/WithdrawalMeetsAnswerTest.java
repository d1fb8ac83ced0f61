package uk.gain.agencygateway.requests.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.gain.agencygateway.requests.model.Action;
import uk.gain.agencygateway.requests.model.ActionNotAvailable;
import uk.gain.agencygateway.requests.model.AgencyCode;
import uk.gain.agencygateway.requests.model.Command;
import uk.gain.agencygateway.requests.model.Incoming;
import uk.gain.agencygateway.requests.model.Move;
import uk.gain.agencygateway.requests.model.Outcome;
import uk.gain.agencygateway.requests.model.ReferralId;
import uk.gain.agencygateway.requests.model.RefusalCode;
import uk.gain.agencygateway.requests.model.Request;
import uk.gain.agencygateway.requests.model.RequestEvent;
import uk.gain.agencygateway.requests.model.RequestId;
import uk.gain.agencygateway.requests.model.RequestState;
import uk.gain.platform.identity.Ids;

/**
 * A withdrawal and an answer that meet are put in one order by the request's row: the first to
 * commit counts, and the exchange says which it was.
 */
class WithdrawalMeetsAnswerTest {

    private static final AgencyCode HMRC = new AgencyCode("HMRC");
    private static final int REFERRALS = 50;
    private static final int AGENCIES = 20;
    private static final long SEED = 20_261_122;

    private final Gateway gateway = new Gateway(Clock.systemUTC());
    private final ReferralId referral = new ReferralId(Ids.next());

    @Test
    void aWithdrawalThatWaitsForAnAnswerComesTooLate() throws Exception {
        RequestId request = delivered();
        meet(() -> answer(request), () -> withdraw(Set.of(request)));
        assertThat(gateway.request(HMRC, request).state()).isEqualTo(RequestState.NO_HIT);
        assertThat(types(request))
                .containsExactly("RequestDelivered", "RequestNoHit", "WithdrawalTooLate");
    }

    @Test
    void anAnswerThatWaitsForAWithdrawalIsRefusedAndToldSo() throws Exception {
        RequestId request = delivered();
        List<Outcome> outcomes = new ArrayList<>();
        meet(() -> withdraw(Set.of(request)), () -> outcomes.addAll(answer(request)));
        Request withdrawn = gateway.request(HMRC, request);
        assertThat(withdrawn.state()).isEqualTo(RequestState.WITHDRAWN);
        assertThat(outcomes).containsExactly(new ActionNotAvailable(withdrawn, Action.ANSWER));
        assertThat(types(request)).containsExactly("RequestDelivered", "WithdrawalTaken");
    }

    @Test
    void aThousandRequestsEndEachInOneState() throws Exception {
        List<AgencyCode> agencies =
                IntStream.range(0, AGENCIES).mapToObj(i -> new AgencyCode("A" + i)).toList();
        Map<RequestId, AgencyCode> requests = new HashMap<>();
        Map<RequestId, Outcome> told = new ConcurrentHashMap<>();
        Random random = new Random(SEED);
        List<Runnable> work = new ArrayList<>();
        for (int i = 0; i < REFERRALS; i++) {
            ReferralId each = new ReferralId(Ids.next());
            gateway.raises(each, agencies)
                    .forEach((agency, request) -> requests.put(request, agency));
            Incoming withdrawn = gateway.moved(each, Set.of(), new Move.ReferralWithdrawn());
            work.add(after(random, () -> gateway.hears(List.of(withdrawn))));
        }
        for (AgencyCode agency : agencies) {
            List<RequestId> own = new ArrayList<>(requests.keySet());
            own.removeIf(request -> !agency.equals(requests.get(request)));
            gateway.delivers(agency, Set.copyOf(own));
            Collections.shuffle(own, random);
            // Some one by one, some in batches, in no order of their ids.
            for (int from = 0; from < own.size(); ) {
                int to = Math.min(own.size(), from + 1 + random.nextInt(4));
                List<Command> batch =
                        own.subList(from, to).stream().map(id -> command(id, random)).toList();
                work.add(after(random, () -> carryOut(agency, batch, told)));
                from = to;
            }
        }
        Collections.shuffle(work, random);
        runAll(work);

        int withdrawn = 0;
        for (Map.Entry<RequestId, AgencyCode> each : requests.entrySet()) {
            withdrawn += endsInOneState(each.getKey(), each.getValue(), told) ? 1 : 0;
        }
        System.out.printf(
                "%d requests: %d withdrawn, %d answered first%n",
                requests.size(), withdrawn, requests.size() - withdrawn);
        assertThat(requests).hasSize(REFERRALS * AGENCIES);
        assertThat(withdrawn).isStrictlyBetween(0, requests.size());
    }

    /** True when it is withdrawn, false when it is answered; anything else fails. */
    private boolean endsInOneState(RequestId id, AgencyCode agency, Map<RequestId, Outcome> told) {
        Request request = gateway.request(agency, id);
        List<RequestEvent> events = gateway.told.of(id);
        assertThat(events)
                .extracting(RequestEvent::sequence)
                .containsExactlyElementsOf(
                        Stream.iterate(1L, next -> next + 1).limit(events.size()).toList());
        assertThat(request.progress().sequence()).isEqualTo(events.size());
        Outcome outcome = Objects.requireNonNull(told.get(id));
        if (request.state() == RequestState.WITHDRAWN) {
            assertThat(events)
                    .extracting(RequestEvent::type)
                    .containsExactly("RequestDelivered", "WithdrawalTaken");
            assertThat(outcome).isEqualTo(new ActionNotAvailable(request, Action.ANSWER));
            return true;
        }
        assertThat(request).isInstanceOf(Request.Answered.class);
        assertThat(events).hasSize(3);
        assertThat(events.get(1)).isEqualTo(outcome);
        assertThat(events.get(2)).isInstanceOf(RequestEvent.WithdrawalTooLate.class);
        assertThat(events.get(2).after()).isEqualTo(request);
        return false;
    }

    private static Command command(RequestId id, Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> new Command.AnswerHit(id);
            case 1 -> new Command.AnswerNoHit(id);
            default -> new Command.Refuse(id, RefusalCode.NO_CAPACITY, null);
        };
    }

    private void carryOut(AgencyCode agency, List<Command> batch, Map<RequestId, Outcome> told) {
        List<Outcome> outcomes = gateway.carryOut(agency, batch);
        for (int i = 0; i < batch.size(); i++) {
            told.put(batch.get(i).request(), outcomes.get(i));
        }
    }

    private static Runnable after(Random random, Runnable work) {
        long pause = Duration.ofMillis(random.nextInt(8)).toNanos();
        return () -> {
            LockSupport.parkNanos(pause);
            work.run();
        };
    }

    private static void runAll(List<Runnable> work) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            List<Future<?>> running = new ArrayList<>();
            work.forEach(each -> running.add(threads.submit(each)));
            for (Future<?> each : running) {
                each.get(2, TimeUnit.MINUTES);
            }
        }
    }

    /** The first has done its work and not committed when the second comes and has to wait. */
    private void meet(Runnable first, Runnable second) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        AtomicBoolean waited = new AtomicBoolean();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<?> one =
                    threads.submit(
                            () ->
                                    gateway.transactions.executeWithoutResult(
                                            _ -> {
                                                first.run();
                                                done.countDown();
                                                waited.set(somebodyComesToWait());
                                            }));
            assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
            Future<?> other = threads.submit(second);
            one.get(60, TimeUnit.SECONDS);
            other.get(60, TimeUnit.SECONDS);
        }
        assertThat(waited).as("the second had to wait for the first").isTrue();
    }

    private boolean somebodyComesToWait() {
        for (int i = 0; i < 3000; i++) {
            if (waiting() > 0) {
                return true;
            }
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
        return false;
    }

    private int waiting() {
        return gateway.database
                .jdbc()
                .sql(
                        """
                        select count(*)
                        from pg_locks
                        where not granted
                        """)
                .query(Integer.class)
                .single();
    }

    private RequestId delivered() {
        RequestId request =
                Objects.requireNonNull(gateway.raises(referral, List.of(HMRC)).get(HMRC));
        gateway.delivers(HMRC, Set.of(request));
        return request;
    }

    private List<Outcome> answer(RequestId request) {
        return gateway.carryOut(HMRC, List.of(new Command.AnswerNoHit(request)));
    }

    private void withdraw(Set<RequestId> requests) {
        gateway.hears(List.of(gateway.moved(referral, requests, new Move.ReferralWithdrawn())));
    }

    private List<String> types(RequestId request) {
        return gateway.told.of(request).stream().map(RequestEvent::type).toList();
    }
}
