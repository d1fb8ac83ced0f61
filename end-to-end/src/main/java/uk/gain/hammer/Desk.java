package uk.gain.hammer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One agency's system, which fetches what came and answers it. One that calls for each request
 * follows the stream; one that works in bulk looks into the inbox now and then.
 */
final class Desk {

    private static final Duration LOOK_UP = Duration.ofMillis(50);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final String INBOX = "/api/requests?state=SENT&limit=200";
    private static final int MOST_AT_ONCE = 500;
    private static final int OK = 200;
    private static final int TRY_AGAIN = 503;
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
                        take(event, "requestId");
                    }
                });
    }

    /** Until every referral's request has come. */
    void looks() {
        int arrived = 0;
        while (arrived < goal.referrals()) {
            JsonNode page = gateway.get(INBOX);
            arrived += take(page);
            while (page.hasNonNull("next") && toDo.size() < 4 * MOST_AT_ONCE) {
                page = gateway.get(INBOX + "&cursor=" + page.path("next").asString());
                arrived += take(page);
            }
            Pause.of(BETWEEN_LOOKS);
        }
    }

    private int take(JsonNode page) {
        int fresh = 0;
        for (JsonNode item : page.path("items")) {
            if (take(item, "id")) {
                fresh++;
            }
        }
        return fresh;
    }

    /** False when it is known already. */
    private boolean take(JsonNode request, String id) {
        Ledger.Request arrived =
                new Ledger.Request(
                        UUID.fromString(request.path(id).asString()),
                        UUID.fromString(request.path("referralId").asString()),
                        agency,
                        System.nanoTime());
        boolean fresh = ledger.arrived(arrived);
        if (fresh) {
            toDo.add(arrived);
        }
        return fresh;
    }

    /** One of the agency's callers, until every request is answered. */
    void works() {
        try {
            while (done.get() < goal.referrals()) {
                Ledger.Request first = toDo.poll(LOOK_UP.toMillis(), TimeUnit.MILLISECONDS);
                if (first != null) {
                    switch (goal.mode()) {
                        case SINGLE -> answer(first);
                        case BULK -> {
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
        batch.forEach(request -> ids.add(request.id.toString()));
        long from = System.nanoTime();
        String contents =
                gateway.postForLines(
                        "/api/requests/fetch",
                        "application/json",
                        Caller.JSON.writeValueAsString(wanted));
        long fetched = System.nanoTime();
        List<Ledger.Request> readable = readable(batch, contents);
        if (readable.isEmpty()) {
            return;
        }
        StringBuilder answers = new StringBuilder();
        readable.forEach(
                request ->
                        answers.append(
                                "{\"requestId\":\"%s\",\"answer\":\"NO_HIT\"}\n"
                                        .formatted(request.id)));
        long answering = System.nanoTime();
        String results =
                gateway.postForLines(
                        "/api/requests/answers", "application/x-ndjson", answers.toString());
        long answered = System.nanoTime();
        latencies.took(Step.FETCH, from, fetched);
        latencies.took(Step.ANSWER, answering, answered);
        requireAll(readable, results);
        readable.forEach(request -> ledger.answered(request, answered));
        done.addAndGet(readable.size());
    }

    /** A key may come a moment later than its request: that one is fetched again. */
    private List<Ledger.Request> readable(List<Ledger.Request> batch, String contents) {
        Map<UUID, JsonNode> lines = new HashMap<>();
        contents.lines()
                .map(Caller.JSON::readTree)
                .forEach(line -> lines.put(UUID.fromString(line.path("id").asString()), line));
        List<Ledger.Request> readable = new ArrayList<>();
        for (Ledger.Request request : batch) {
            JsonNode line = lines.getOrDefault(request.id, MissingNode.getInstance());
            switch (line.path("status").asInt()) {
                case OK -> readable.add(request);
                case TRY_AGAIN -> toDo.add(request);
                default ->
                        throw new NotExact(
                                "%s: content of %s: status %s, %s"
                                        .formatted(
                                                agency,
                                                request.id,
                                                line.path("status"),
                                                line.at("/problem/type").asString("no problem")));
            }
        }
        return readable;
    }

    private void requireAll(List<Ledger.Request> batch, String results) {
        long accepted =
                results.lines().filter(line -> line.contains("\"result\":\"ACCEPTED\"")).count();
        if (accepted != batch.size()) {
            throw new NotExact(
                    "%s: %d of %d answers accepted: %s"
                            .formatted(agency, accepted, batch.size(), results));
        }
    }
}
