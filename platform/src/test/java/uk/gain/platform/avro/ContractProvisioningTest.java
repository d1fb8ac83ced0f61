package uk.gain.platform.avro;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.gain.contract.ReferralRequest;
import uk.gain.contract.topics.Topic;
import uk.gain.infrastructure.RealParts;

class ContractProvisioningTest {

    private static final int SERVICES = 8;
    private static final int TOPICS = 10;

    private final List<Topic<?>> topics =
            IntStream.range(0, TOPICS).<Topic<?>>mapToObj(_ -> topic()).toList();

    @Test
    void servicesThatStartTogetherAllGetTheirTopicsAndSchemas() throws Exception {
        CyclicBarrier together = new CyclicBarrier(SERVICES);
        try (ExecutorService starting = Executors.newFixedThreadPool(SERVICES)) {
            CompletableFuture.allOf(
                            IntStream.range(0, SERVICES)
                                    .mapToObj(
                                            _ ->
                                                    CompletableFuture.runAsync(
                                                            () -> start(together), starting))
                                    .toArray(CompletableFuture[]::new))
                    .get(2, TimeUnit.MINUTES);
        }
        CachedSchemaRegistryClient registry = registry();
        for (Topic<?> topic : topics) {
            assertThat(registry.getAllVersions(topic.subject())).containsExactly(1);
            assertThat(registry.getCompatibility(topic.subject())).isEqualTo("FULL_TRANSITIVE");
        }
    }

    private void start(CyclicBarrier together) {
        ContractProvisioning provisioning =
                new ContractProvisioning(
                        topics,
                        new TopicProvisioning(
                                Map.of("bootstrap.servers", RealParts.broker().bootstrapServers()),
                                new TopicSettings((short) 1, (short) 1, Duration.ofSeconds(1))),
                        registry(),
                        new Patience(Duration.ofMillis(10)));
        try {
            together.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        provisioning.provision(topics);
    }

    private static CachedSchemaRegistryClient registry() {
        return new CachedSchemaRegistryClient(RealParts.registry().url(), 100);
    }

    private static Topic<ReferralRequest> topic() {
        return new Topic<>(
                "starting-together-" + UUID.randomUUID(),
                ReferralRequest.class,
                "referralId",
                Topic.Writer.REFERRAL_SERVICE,
                1,
                new Topic.Retention.Timed(Optional.empty()));
    }
}
