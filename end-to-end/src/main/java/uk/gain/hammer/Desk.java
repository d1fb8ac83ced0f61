package uk.gain.hammer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One agency's system: follows the stream, fetches what came, answers it. */
final class Desk {

    private static final Duration LINGER = Duration.ofMillis(50);
    private static final int MOST_AT_ONCE = 500;
    private static final String NO_HIT = "{\"answer\":\"NO_HIT\"}";

    private final String agency;
    private final Caller gateway;
    private final Goal goal;
    private final Ledger ledger;
    private final Latencies latencies;
    private final BlockingQueue<Ledger.Request> toDo = new LinkedBlockingQueue<>();
    private final AtomicInteger done = new AtomicInteger();

    Desk(String agency, Caller gateway, Goal goal, Ledger ledger, Latencies latencies) {
        this.agency = agency;
        this.gateway = gateway;
        this.goal = goal;
        this.ledger = ledger;
        this.latencies = latencies;
    }

    /** Hears of each request as the agency's stream tells of it, from now on. */
    void follows() {
        gateway.follows(
                "/api/requests/stream",
                event -> {
                    if (event.path("state").asString().equals("SENT")) {
                        take(event, System.nanoTime());
                    }
                });
    }

    private void take(JsonNode event, long now) {
        Ledger.Request request =
                new Ledger.Request(
                        UUID.fromString(event.path("requestId").asString()),
                        UUID.fromString(event.path("referralId").asString()),
                        agency,
                        now);
        if (ledger.arrived(request)) {
            toDo.add(request);
        }
    }

    /** One of the agency's callers, until every request is answered. */
    void works() {
        try {
            while (done.get() < goal.referrals()) {
                Ledger.Request first = toDo.poll(LINGER.toMillis(), TimeUnit.MILLISECONDS);
                if (first != null) {
                    switch (goal.mode()) {
                        case SINGLE -> answer(first);
                        case BULK -> {
                            Pause.of(LINGER);
                            List<Ledger.Request> batch = new ArrayList<>(List.of(first));
                            toDo.drainTo(batch, MOST_AT_ONCE - 1);
                            answer(batch);
                        }
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(Ledger.Request request) {
        String path = "/api/requests/" + request.id;
        long from = System.nanoTime();
        gateway.bytes(path + "/content");
        long fetched = System.nanoTime();
        gateway.post(path + "/answer", NO_HIT);
        long answered = System.nanoTime();
        latencies.took(Step.FETCH, from, fetched);
        latencies.took(Step.ANSWER, fetched, answered);
        ledger.answered(request, answered);
        done.incrementAndGet();
    }

    private void answer(List<Ledger.Request> batch) {
        ObjectNode wanted = Caller.JSON.createObjectNode();
        ArrayNode ids = wanted.putArray("ids");
        StringBuilder answers = new StringBuilder();
        for (Ledger.Request request : batch) {
            ids.add(request.id.toString());
            answers.append("{\"requestId\":\"%s\",\"answer\":\"NO_HIT\"}\n".formatted(request.id));
        }
        long from = System.nanoTime();
        String contents =
                gateway.postForLines(
                        "/api/requests/fetch",
                        "application/json",
                        Caller.JSON.writeValueAsString(wanted));
        long fetched = System.nanoTime();
        String results =
                gateway.postForLines(
                        "/api/requests/answers", "application/x-ndjson", answers.toString());
        long answered = System.nanoTime();
        latencies.took(Step.FETCH, from, fetched);
        latencies.took(Step.ANSWER, fetched, answered);
        requireAll(batch, contents, "\"status\":200");
        requireAll(batch, results, "\"result\":\"ACCEPTED\"");
        batch.forEach(request -> ledger.answered(request, answered));
        done.addAndGet(batch.size());
    }

    private void requireAll(List<Ledger.Request> batch, String lines, String good) {
        long found = lines.lines().filter(line -> line.contains(good)).count();
        if (found != batch.size()) {
            throw new NotExact(
                    "%s: %d of %d lines say %s: %s"
                            .formatted(agency, found, batch.size(), good, lines));
        }
    }
}
