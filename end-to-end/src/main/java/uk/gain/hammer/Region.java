package uk.gain.hammer;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The co-ordinators of one region, who raise and follow. */
final class Region {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final Caller service;
    private final Goal goal;
    private final Ledger ledger;
    private final Latencies latencies;
    private final AtomicInteger number = new AtomicInteger();

    /** Of its own, so that what others raised is not counted. */
    private final String operation =
            "HAMMER-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    Region(Caller service, Goal goal, Ledger ledger, Latencies latencies) {
        this.service = service;
        this.goal = goal;
        this.ledger = ledger;
        this.latencies = latencies;
    }

    /** One referral, which was due at that instant. */
    void raises(long due) {
        long called = System.nanoTime();
        JsonNode raised =
                Caller.JSON.readTree(
                        service.post("/api/referrals", referral(number.incrementAndGet())));
        long now = System.nanoTime();
        latencies.took(Step.RAISE, goal.rate() == 0 ? called : due, now);
        ledger.raised(
                UUID.fromString(raised.path("id").asString()),
                raised.path("reference").asString(),
                goal.rate() == 0 ? called : due);
    }

    /** A list of nominals, a referral for each of its rows; returns once all are raised. */
    void imports(Path list) {
        String path =
                "/api/imports/"
                        + Caller.JSON
                                .readTree(
                                        service.post(
                                                "/api/imports",
                                                Caller.JSON.writeValueAsString(common())))
                                .path("id")
                                .asString();
        try {
            service.put(path + "/file", "text/csv", BodyPublishers.ofFile(list));
        } catch (IOException e) {
            throw new NotExact("The list cannot be read", e);
        }
        while (true) {
            JsonNode shown = service.get(path);
            if (shown.path("state").asString().equals("FINISHED")) {
                long raised = shown.path("progress").path("raised").asLong();
                if (raised != goal.referrals()) {
                    throw new NotExact("%d of %d rows raised".formatted(raised, goal.referrals()));
                }
                return;
            }
            Pause.of(BETWEEN_LOOKS);
        }
    }

    /** Page by page, none of them kept. */
    void eachReferral(Consumer<JsonNode> referral) {
        String list = "/api/referrals?limit=200&operation=" + operation;
        JsonNode page = service.get(list);
        page.path("items").forEach(referral);
        while (page.hasNonNull("next")) {
            page = service.get(list + "&cursor=" + page.path("next").asString());
            page.path("items").forEach(referral);
        }
    }

    /**
     * As a page that shows the referral would: looks at its roll-up whenever it is said to change.
     */
    void follows(Consumer<UUID> answered) {
        service.listens(
                "/api/referrals/changes",
                line -> {
                    if (line.startsWith("data:") && line.contains("referralId")) {
                        UUID id =
                                UUID.fromString(
                                        Caller.JSON
                                                .readTree(line.substring("data:".length()))
                                                .path("referralId")
                                                .asString());
                        Thread.ofVirtual().start(() -> looks(id, answered));
                    }
                });
    }

    private void looks(UUID referral, Consumer<UUID> answered) {
        JsonNode rollUp = service.get("/api/referrals/" + referral + "/roll-up");
        if (rollUp.path("answered").asInt() == goal.agencies()) {
            answered.accept(referral);
        }
    }

    private ObjectNode common() {
        ObjectNode common = Caller.JSON.createObjectNode();
        common.put("classification", "OFFICIAL_SENSITIVE")
                .put("urgency", "ROUTINE")
                .put("holdsNoInterceptProduct", true)
                .put("operation", operation);
        goal.asked().forEach(common.putObject("recipients").putArray("agencies")::add);
        content(common);
        return common;
    }

    private String referral(int i) {
        ObjectNode referral = common();
        referral.put("requestingUnit", "SOUTH-WALES-POLICE")
                .put("requestingUnitReference", "HAMMER/" + i)
                .put("threatArea", "DRUG_TRAFFICKING")
                .put("safeguarding", false)
                .put("covert", false);
        referral.putArray("criteria")
                .addObject()
                .put("kind", "MAPPED_OCG")
                .put("reference", "OCG-%06d".formatted(900_000 + i % 1_000))
                .put("morileTier", 1 + i % 5);
        referral.putArray("categories").add("TAX");
        ObjectNode subject =
                ((ObjectNode) referral.path("content")).putArray("subjects").addObject();
        subject.put("kind", "PERSON").put("role", "SUSPECT");
        subject.putArray("identifiers")
                .addObject()
                .put("kind", "NAME")
                .put("value", "Hammered Sample" + Integer.toString(i, 36));
        return Caller.JSON.writeValueAsString(referral);
    }

    private static void content(ObjectNode common) {
        common.putObject("content")
                .put("question", "Is anything held about this nominal of a mapped group?")
                .put("purpose", "To know every mapped group as partners know it.")
                .put("necessity", "No police record tells what partners hold.")
                .put("proportionality", "Nominals of mapped groups only.")
                .put("officerInTheCase", "DC Sample, Fictional Team, oic@tarian.example");
    }
}
