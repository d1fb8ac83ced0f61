package uk.gain.hammer;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import uk.gain.exchange.LocalExchange;
import uk.gain.exchange.Ports;
import uk.gain.exchange.Settings;
import uk.gain.exchange.story.SigningIn;
import uk.gain.infrastructure.Database;
import uk.gain.infrastructure.PostgresServer;

/** Starts an exchange, hammers it, checks it, and says what it cost. */
public final class Hammer {

    private static final String SECRET = "gain-demo";
    private static final int RAISING_AT_ONCE = 8;
    private static final int WRONG_USE = 2;

    private final PrintStream out;
    private final Goal goal;
    private final LocalExchange exchange;
    private final Ledger ledger = new Ledger();
    private final Latencies latencies = new Latencies();
    private final Region region;
    private final Map<UUID, Long> seen = new ConcurrentHashMap<>();

    Hammer(PrintStream out, Goal goal, LocalExchange exchange) {
        this.out = out;
        this.goal = goal;
        this.exchange = exchange;
        SigningIn signingIn = new SigningIn(exchange.identityProvider());
        this.region =
                new Region(
                        new Caller(
                                exchange.referralService(),
                                () -> signingIn.as("coordinator.tarian", SECRET)),
                        goal,
                        ledger,
                        latencies);
    }

    /** The options of {@link Goal#USAGE}, after the file of nominals that bulk mode imports. */
    public static void main(String[] arguments) {
        Goal goal;
        try {
            goal = Goal.of(List.of(arguments).subList(1, arguments.length));
        } catch (IllegalArgumentException e) {
            System.err.println("hammer: " + e.getMessage());
            System.err.print(Goal.USAGE);
            System.exit(WRONG_USE);
            return;
        }
        int code = 0;
        try (LocalExchange exchange =
                LocalExchange.start(new Settings(goal.data(), Ports.free(), true, false))) {
            new Hammer(System.out, goal, exchange).run(Path.of(arguments[0]));
        } catch (NotExact e) {
            System.out.println("NOT EXACT: " + e.getMessage());
            code = 1;
        }
        System.exit(code);
    }

    /** Throws when anything is not exact; the file is imported in bulk mode only. */
    void run(Path nominals) {
        out.printf(
                Locale.ROOT,
                "%s%n%,d exchanges: %,d referrals to %d agencies, %s calls, %d clients, %s%n",
                machine(),
                goal.requests(),
                goal.referrals(),
                goal.agencies(),
                goal.mode().name().toLowerCase(Locale.ROOT),
                goal.clients(),
                goal.rate() == 0 ? "closed model" : goal.rate() + " referrals a second");
        Optional<Flames> flames = goal.flames().map(folder -> Flames.lit(folder, exchange.parts()));
        Costs before = Costs.now(exchange.parts());
        long begun = System.nanoTime();
        hammer(nominals);
        double answered = (System.nanoTime() - begun) / 1e9;
        awaitVisible(begun + goal.timeout().toNanos());
        double visible = (System.nanoTime() - begun) / 1e9;
        Costs after = Costs.now(exchange.parts());
        flames.ifPresent(it -> it.drawn().forEach(graph -> out.println("flames: " + graph)));
        SigningIn signingIn = new SigningIn(exchange.identityProvider());
        long entries =
                new TrailCheck(
                                new Caller(
                                        exchange.auditService(),
                                        () -> signingIn.as("auditor", SECRET)),
                                ledger)
                        .holds(Duration.ofMinutes(5));
        double proven = (System.nanoTime() - begun) / 1e9;
        ledger.tell(latencies);
        out.printf(
                Locale.ROOT,
                "all answered after %.1f s, all visible to the co-ordinator after %.1f s, read and"
                        + " proven after %.1f s (%,d log entries)%n%n",
                answered,
                visible,
                proven,
                entries);
        out.println(latencies.table());
        out.println(after.tableSince(before, goal.requests()));
        double rate = goal.requests() / visible;
        out.printf(Locale.ROOT, "RATE  %.0f exchanges/s%n", rate);
        if (goal.floor()) {
            double floor = floor();
            out.printf(Locale.ROOT, "FLOOR %.0f exchanges/s; ratio %.3f%n", floor, rate / floor);
        }
        out.printf(
                Locale.ROOT,
                "EXACT: %,d requests, none lost, doubled, reordered or unproven%n",
                goal.requests());
    }

    private void hammer(Path nominals) {
        if (goal.rate() > 0) {
            region.follows(id -> seen.putIfAbsent(id, System.nanoTime()));
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> work = new ArrayList<>();
            for (String agency : goal.asked()) {
                Desk desk = new Desk(agency, system(agency), goal, ledger, latencies);
                switch (goal.mode()) {
                    case SINGLE -> desk.follows();
                    case BULK -> work.add(threads.submit(desk::looks));
                }
                for (int i = 0; i < goal.clients() / goal.agencies(); i++) {
                    work.add(threads.submit(desk::works));
                }
            }
            work.addAll(raising(threads, nominals));
            long end = System.nanoTime() + goal.timeout().toNanos();
            for (Future<?> each : work) {
                each.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            }
        } catch (ExecutionException e) {
            throw new NotExact("A caller failed: " + e.getMessage(), e);
        } catch (TimeoutException e) {
            throw new NotExact(
                    "Only %,d of %,d answered in %d s"
                            .formatted(
                                    ledger.requestsAnswered(),
                                    goal.requests(),
                                    goal.timeout().toSeconds()),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotExact("Interrupted", e);
        }
    }

    private List<Future<?>> raising(ExecutorService threads, Path nominals) {
        List<Future<?>> work = new ArrayList<>();
        if (goal.rate() > 0) {
            work.add(threads.submit(() -> raiseByTheClock(threads)));
        } else if (goal.mode() == Goal.Mode.BULK) {
            work.add(threads.submit(() -> region.imports(nominals)));
        } else {
            AtomicInteger begun = new AtomicInteger();
            for (int i = 0; i < RAISING_AT_ONCE; i++) {
                work.add(
                        threads.submit(
                                () -> {
                                    while (begun.getAndIncrement() < goal.referrals()) {
                                        region.raises(System.nanoTime());
                                    }
                                }));
            }
        }
        return work;
    }

    /** Each at its instant, whether or not those before it are answered for. */
    private void raiseByTheClock(ExecutorService threads) {
        long begun = System.nanoTime();
        List<Future<?>> raised = new ArrayList<>();
        for (int i = 0; i < goal.referrals(); i++) {
            long due = begun + i * 1_000_000_000L / goal.rate();
            Pause.of(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
            raised.add(threads.submit(() -> region.raises(due)));
        }
        for (Future<?> each : raised) {
            try {
                each.get();
            } catch (ExecutionException e) {
                throw new NotExact("A referral was not raised: " + e.getMessage(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new NotExact("Interrupted", e);
            }
        }
    }

    /** By the lists that co-ordinators look at; nothing lost, nothing doubled. */
    private void awaitVisible(long end) {
        while (true) {
            Set<String> references = new HashSet<>();
            AtomicInteger complete = new AtomicInteger();
            region.eachReferral(
                    referral -> {
                        if (!references.add(referral.path("reference").asString())) {
                            throw new NotExact("A reference is doubled: " + referral);
                        }
                        JsonNode rollUp = referral.path("rollUp");
                        if (rollUp.path("asked").asInt() != goal.agencies()) {
                            throw new NotExact("Not every agency is asked: " + referral);
                        }
                        if (rollUp.path("answered").asInt() == goal.agencies()) {
                            complete.incrementAndGet();
                        }
                    });
            if (references.size() != goal.referrals()) {
                throw new NotExact(
                        "%d referrals are there, %d were raised"
                                .formatted(references.size(), goal.referrals()));
            }
            if (complete.get() == goal.referrals()) {
                break;
            }
            if (System.nanoTime() > end) {
                throw new NotExact(
                        "Only %d of %d referrals show every answer"
                                .formatted(complete.get(), goal.referrals()));
            }
            Pause.of(Duration.ofMillis(250));
        }
        timeSeen();
    }

    /** From a referral's last answer; only the open model looks at each. */
    private void timeSeen() {
        Map<UUID, Long> lastAnswers = new ConcurrentHashMap<>();
        ledger.requests()
                .forEach(
                        request ->
                                lastAnswers.merge(request.referral, request.answered, Math::max));
        seen.forEach(
                (referral, at) -> {
                    Long from = lastAnswers.get(referral);
                    if (from != null && ledger.knows(referral)) {
                        latencies.took(Step.SEEN, from, at);
                    }
                });
    }

    private double floor() {
        PostgresServer postgres = (PostgresServer) exchange.part("PostgreSQL 18");
        Database database = postgres.database("floor");
        return new Floor(database, "127.0.0.1:" + exchange.part("Kafka broker").port())
                .measure(goal.requests());
    }

    /** Over connections with its certificate, to which its tokens are bound. */
    private Caller system(String agency) {
        String client = agency.toLowerCase(Locale.ROOT) + "-system";
        HttpClient http =
                Caller.connecting()
                        .sslContext(exchange.certificates().system(client).connections())
                        .build();
        return new Caller(http, exchange.agencyGatewayForSystems(), () -> token(http, client));
    }

    private String token(HttpClient http, String client) {
        try {
            String answer =
                    http.send(
                                    HttpRequest.newBuilder(
                                                    URI.create(
                                                            exchange.identityProviderForSystems()
                                                                    + "/oauth2/token"))
                                            .header(
                                                    "Content-Type",
                                                    "application/x-www-form-urlencoded")
                                            .POST(
                                                    BodyPublishers.ofString(
                                                            "grant_type=client_credentials&client_id="
                                                                    + client))
                                            .build(),
                                    BodyHandlers.ofString())
                            .body();
            return Caller.JSON.readTree(answer).path("access_token").asString();
        } catch (IOException e) {
            throw new NotExact("No token for " + client, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotExact("Interrupted", e);
        }
    }

    private static String machine() {
        String model = "unknown processor";
        try {
            model =
                    Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                            .filter(line -> line.startsWith("model name"))
                            .map(line -> line.substring(line.indexOf(':') + 1).strip())
                            .findFirst()
                            .orElse(model);
        } catch (IOException e) {
            model = "unreadable /proc/cpuinfo";
        }
        return "%d cores, %s, Java %s, fsync and synchronous_commit on"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        model,
                        Runtime.version().feature());
    }
}
