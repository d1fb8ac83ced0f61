package uk.gain.simulatedagencies;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One agency at work. What a request needs next is read from its state at the exchange, never
 * remembered, so that a restart of either side changes nothing.
 */
final class SimulatedAgency implements Runnable {

    /** Requests that a call before did not settle are looked for every so many rounds. */
    private static final int ROUNDS_UNTIL_ALL = 8;

    private static final List<String> OPEN_STATES =
            List.of("DELIVERED", "OPENED", "ACKNOWLEDGED", "HIT");

    private final Habits habits;
    private final Gateway gateway;
    private final Duration pollInterval;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.shared();
    private final Map<String, JsonNode> atHand = new LinkedHashMap<>();

    SimulatedAgency(Habits habits, Gateway gateway, Duration pollInterval, Clock clock) {
        this.habits = habits;
        this.gateway = gateway;
        this.pollInterval = pollInterval;
        this.clock = clock;
    }

    @Override
    public void run() {
        try {
            for (int round = 0; ; round++) {
                lookInto("SENT");
                if (round % ROUNDS_UNTIL_ALL == 0) {
                    for (String state : OPEN_STATES) {
                        lookInto(state);
                    }
                }
                work();
                Thread.sleep(pollInterval);
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookInto(String state) throws InterruptedException {
        String page = "/api/requests?limit=200&state=" + state;
        if (gateway.get(page) instanceof Reply.Done(JsonNode found)) {
            for (JsonNode request : found.path("items")) {
                atHand.put(request.path("id").asString(), request);
            }
        }
    }

    private void work() throws InterruptedException {
        for (JsonNode request : List.copyOf(atHand.values())) {
            Optional<JsonNode> next = Optional.of(request);
            while (next.isPresent()) {
                next = step(next.get());
            }
        }
    }

    /** Takes one request one step further; empty when it has to wait or nothing is left to do. */
    private Optional<JsonNode> step(JsonNode request) throws InterruptedException {
        String at = "/api/requests/" + request.path("id").asString();
        String reference = request.path("reference").asString();
        return switch (request.path("state").asString()) {
            case "SENT" ->
                    gateway.get(at + "/content") instanceof Reply.Done
                            ? settled(request, gateway.get(at))
                            : Optional.empty();
            case "DELIVERED" ->
                    habits.verdict(reference) == Verdict.SILENCE
                            ? forget(request)
                            : settled(request, gateway.post(at + "/opened", desk()));
            case "OPENED" ->
                    settled(request, gateway.post(at + "/acknowledgement", ownReference()));
            case "ACKNOWLEDGED" ->
                    isDue(request)
                            ? answered(
                                    request, gateway.post(at + "/answer", habits.answer(reference)))
                            : Optional.empty();
            case "HIT" -> settled(request, gateway.post(at + "/content", content(reference)));
            default -> forget(request);
        };
    }

    private boolean isDue(JsonNode request) {
        Instant received = Instant.parse(request.path("receivedAt").asString());
        Duration delay = habits.delay(request.path("reference").asString());
        return !clock.instant().isBefore(received.plus(delay));
    }

    private Optional<JsonNode> answered(JsonNode request, Reply reply) {
        Optional<JsonNode> after = settled(request, reply);
        if (after.isPresent()) {
            System.out.printf(
                    "%s %s answered %s: %s%n",
                    clock.instant(),
                    habits.agency(),
                    request.path("reference").asString(),
                    after.get().path("state").asString());
        }
        return after;
    }

    private Optional<JsonNode> settled(JsonNode request, Reply reply) {
        return switch (reply) {
            case Reply.Done(JsonNode after) -> {
                atHand.put(request.path("id").asString(), after);
                yield Optional.of(after);
            }
            case Reply.Declined _ -> forget(request);
            case Reply.Unsettled _ -> Optional.empty();
        };
    }

    /** The next look into the inbox finds it again, should there be anything left to do. */
    private Optional<JsonNode> forget(JsonNode request) {
        atHand.remove(request.path("id").asString());
        return Optional.empty();
    }

    private JsonNode desk() {
        return json.createObjectNode().put("officer", "desk-1");
    }

    private JsonNode ownReference() {
        return json.createObjectNode().putNull("agencyReference");
    }

    private JsonNode content(String reference) {
        return habits.content(reference, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
