package uk.gain.agencygateway.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gain.agencygateway.journey.Eventually.eventually;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.gain.agencygateway.journey.AgencyClient.Answer;
import uk.gain.agencygateway.journey.CoordinatorsSide.Raised;

/** A command that is sent again under its key, over HTTP. */
class RepeatedCommandsTest extends RunningForHmrc {

    private static final int REPEATS = 100;
    private static final String NO_HIT = "{\"answer\":\"NO_HIT\"}";

    @Autowired PlatformTransactionManager transactions;

    @Test
    void aHundredAtOnceTakeEffectOnceAndAreAnsweredAlikeOrToldToWait() throws Throwable {
        Raised raised = delivered();
        String path = raised.path("HMRC") + "/answer";
        String key = UUID.randomUUID().toString();
        CountDownLatch start = new CountDownLatch(1);
        ConcurrentLinkedQueue<Answer> answers = new ConcurrentLinkedQueue<>();
        List<Thread> callers =
                IntStream.range(0, REPEATS)
                        .mapToObj(
                                _ ->
                                        Thread.ofVirtual()
                                                .start(
                                                        () -> {
                                                            awaits(start);
                                                            answers.add(
                                                                    system.post(path, NO_HIT, key));
                                                        }))
                        .toList();
        start.countDown();
        for (Thread caller : callers) {
            caller.join();
        }
        assertThat(answers).hasSize(REPEATS);
        List<Answer> carriedOut =
                answers.stream().filter(answer -> answer.status() == 200).toList();
        assertThat(carriedOut).isNotEmpty();
        assertThat(carriedOut.stream().map(Answer::text).distinct()).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .allSatisfy(
                        answer -> {
                            assertThat(answer.status()).isEqualTo(409);
                            assertThat(answer.problem()).isEqualTo("command-in-progress");
                        });
        assertThat(system.post(path, NO_HIT, key).text()).isEqualTo(carriedOut.getFirst().text());
        eventually(
                () ->
                        assertThat(of(raised.request("HMRC")))
                                .extracting(one -> one.getBody().getClass().getSimpleName())
                                .containsExactly("RequestDelivered", "RequestNoHit"));
    }

    @Test
    void whileTheFirstIsRunningARepeatIsToldSoAndWhenToComeBack() throws Throwable {
        Raised raised = delivered();
        String path = raised.path("HMRC") + "/answer";
        String key = UUID.randomUUID().toString();
        var running = new AtomicReference<CompletableFuture<Answer>>();
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        _ -> {
                            holds(raised.request("HMRC"));
                            running.set(
                                    CompletableFuture.supplyAsync(
                                            () -> system.post(path, NO_HIT, key)));
                            tellsToWait(path, key);
                        });
        Answer first = running.get().join();
        assertThat(first.status()).isEqualTo(200);
        assertThat(system.post(path, NO_HIT, key).text()).isEqualTo(first.text());
    }

    /** Until this transaction ends, no command about the request gets any further. */
    private void holds(UUID request) {
        jdbc.sql("select 1 from request where request_id = :id for update")
                .param("id", request)
                .query(Integer.class)
                .single();
    }

    private void tellsToWait(String path, String key) {
        try {
            eventually(
                    () -> {
                        assertThat(claimed(key)).isTrue();
                    });
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
        Answer repeat = system.post(path, NO_HIT, key);
        assertThat(repeat.status()).isEqualTo(409);
        assertThat(repeat.problem()).isEqualTo("command-in-progress");
        assertThat(repeat.http().headers().firstValue("Retry-After")).hasValue("1");
    }

    private boolean claimed(String key) {
        return jdbc.sql(
                        """
                        select exists (
                            select 1
                            from pg_locks
                            where locktype = 'advisory'
                              and granted
                              and (classid::bigint << 32 | objid::bigint)
                                  = hashtextextended('hmrc-system' || chr(10) || :key, 4741494))
                        """)
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    @Test
    void anotherBodyUnderTheSameKeyIsRefusedAndChangesNothing() throws Throwable {
        Raised raised = delivered();
        String path = raised.path("HMRC");
        String key = UUID.randomUUID().toString();
        assertThat(system.post(path + "/acknowledgement", "{}", key).status()).isEqualTo(200);
        Answer other = system.post(path + "/answer", NO_HIT, key);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("idempotency-key-reused");
        assertThat(system.get(path).json().path("state").asString()).isEqualTo("ACKNOWLEDGED");
    }

    private static void awaits(CountDownLatch start) {
        try {
            start.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
