package uk.gain.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import uk.gain.infrastructure.KafkaBroker;
import uk.gain.infrastructure.Part;
import uk.gain.infrastructure.PostgresServer;
import uk.gain.infrastructure.SchemaRegistry;

/**
 * Starts the parts together as far as they can be: what needs a database waits for PostgreSQL; the
 * services wait by themselves for broker and registry. The first failure stops everything.
 */
final class StartingParts {
    private final Ports ports;
    private final boolean simulatedAgencies;
    private final DataFolder folder;
    private final Services services;
    private final Progress progress;
    private final List<Part> ready = new ArrayList<>();
    private final CompletableFuture<Void> firstFailure = new CompletableFuture<>();
    private boolean givenUp;

    StartingParts(Settings settings, DataFolder folder, Progress progress) {
        this.ports = settings.ports();
        this.simulatedAgencies = settings.simulatedAgencies();
        this.folder = folder;
        this.services = new Services(folder, ports);
        this.progress = progress;
    }

    List<Part> start() {
        folder.cipherKeyset();
        CompletableFuture<PostgresServer> postgres = starting(this::postgres);
        CompletableFuture<?> identity = starting(services::identityProvider);
        CompletableFuture<?> broker = starting(this::broker);
        CompletableFuture<?> registry =
                postgres.thenCompose(server -> starting(() -> registry(server)));
        CompletableFuture<?> referral =
                postgres.thenCompose(
                        server ->
                                starting(
                                        () ->
                                                services.referralService(
                                                        server.database("referral"))));
        CompletableFuture<?> gateway =
                postgres.thenCompose(
                        server ->
                                starting(() -> services.agencyGateway(server.database("gateway"))));
        CompletableFuture<?> witness = starting(services::witness);
        CompletableFuture<?> audit =
                postgres.thenCombine(witness, (server, _) -> server)
                        .thenCompose(
                                server ->
                                        starting(
                                                () ->
                                                        services.auditService(
                                                                server.database("audit"))))
                        .thenRun(services::introduceLogToWitness);
        CompletableFuture<?> agencies =
                CompletableFuture.allOf(identity, gateway)
                        .thenCompose(
                                both ->
                                        simulatedAgencies
                                                ? starting(services::simulatedAgencies)
                                                : CompletableFuture.completedFuture(null));
        return awaitAll(
                List.of(
                        postgres, identity, broker, registry, referral, gateway, witness, audit,
                        agencies));
    }

    private PostgresServer postgres() {
        return PostgresServer.start(
                new PostgresServer.Settings(
                        folder.of("postgres"), ports.postgres(), folder.log("postgres")));
    }

    private KafkaBroker broker() {
        return KafkaBroker.start(
                new KafkaBroker.Settings(
                        folder.of("broker"),
                        ports.broker(),
                        ports.controller(),
                        folder.log("broker")));
    }

    private SchemaRegistry registry(PostgresServer server) {
        return SchemaRegistry.start(
                new SchemaRegistry.Settings(
                        server.database("registry"),
                        ports.registry(),
                        folder.of("registry"),
                        folder.log("registry")));
    }

    private <P extends Part> CompletableFuture<P> starting(Supplier<P> part) {
        Instant begun = Instant.now();
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        P started = part.get();
                        keep(started, Duration.between(begun, Instant.now()));
                        return started;
                    } catch (RuntimeException e) {
                        firstFailure.completeExceptionally(e);
                        throw e;
                    }
                },
                step -> Thread.ofVirtual().start(step));
    }

    private void keep(Part started, Duration after) {
        synchronized (ready) {
            if (!givenUp) {
                ready.add(started);
                progress.ready(started.name(), after, addressOf(started));
                return;
            }
        }
        started.stop();
    }

    /**
     * The first failure is enough; the parts that are still starting are ended as soon as they
     * have.
     */
    private List<Part> awaitAll(List<CompletableFuture<?>> starts) {
        CompletableFuture<Void> all =
                CompletableFuture.allOf(starts.toArray(CompletableFuture[]::new));
        try {
            CompletableFuture.anyOf(all, firstFailure).join();
            synchronized (ready) {
                return List.copyOf(ready);
            }
        } catch (CompletionException e) {
            synchronized (ready) {
                givenUp = true;
                StoppingParts.stop(ready);
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static String addressOf(Part part) {
        return part.port() == 0 ? "" : "127.0.0.1:" + part.port();
    }
}
