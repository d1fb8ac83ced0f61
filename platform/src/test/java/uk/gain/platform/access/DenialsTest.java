package uk.gain.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gain.platform.example.Eventually.eventually;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.gain.contract.ActorKind;
import uk.gain.contract.ActorRole;
import uk.gain.contract.Operation;
import uk.gain.contract.topics.Topics;
import uk.gain.platform.example.RunningExample;
import uk.gain.platform.example.TopicReader;
import uk.gain.platform.identity.Caller;

/** As many denials at once as the service has connections for everything else. */
@TestPropertySource(
        properties = {
            "spring.datasource.hikari.maximum-pool-size=8",
            "spring.datasource.hikari.connection-timeout=5000"
        })
class DenialsTest extends RunningExample {

    private static final int AT_ONCE = 8;

    @Autowired private AccessEvents accesses;
    @Autowired private PlatformTransactionManager transactions;
    @Autowired private JdbcClient jdbc;

    @Test
    void asManyDenialsAsThereAreConnectionsAreAllRecordedThoughTheirTransactionsAreUndone() {
        CyclicBarrier allInTransactions = new CyclicBarrier(AT_ONCE);
        List<String> objects =
                IntStream.range(0, AT_ONCE).mapToObj(_ -> UUID.randomUUID().toString()).toList();
        try (ExecutorService callers = Executors.newFixedThreadPool(AT_ONCE)) {
            CompletableFuture.allOf(
                            objects.stream()
                                    .map(
                                            object ->
                                                    CompletableFuture.runAsync(
                                                            () -> deny(object, allInTransactions),
                                                            callers))
                                    .toArray(CompletableFuture[]::new))
                    .join();
        }
        eventually(() -> assertThat(recorded()).containsAll(objects));
    }

    private void deny(String object, CyclicBarrier allInTransactions) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        transaction -> {
                            jdbc.sql("select 1").query(Integer.class).single();
                            await(allInTransactions);
                            accesses.recordDenied(
                                    new Caller(
                                            ActorKind.PERSON,
                                            ActorRole.COORDINATOR,
                                            "somebody",
                                            "TN"),
                                    Access.denied(
                                                    Operation.CONSULTATION,
                                                    "request",
                                                    "GET /api/requests/{id}",
                                                    "not-found")
                                            .of(object));
                            transaction.setRollbackOnly();
                        });
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> recorded() {
        return TopicReader.read(Topics.REFERRAL_ACCESS).stream()
                .map(ConsumerRecord::key)
                .collect(Collectors.toSet());
    }
}
