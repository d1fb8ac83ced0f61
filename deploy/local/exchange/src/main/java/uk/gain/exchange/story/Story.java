package uk.gain.exchange.story;

import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import uk.gain.infrastructure.ProjectRoot;

/**
 * One referral, after Operation Lava: raised to 22 agencies, answered by all but one, read, and
 * proven. Every step prints a line, and a step that does not go as promised ends the story.
 */
public final class Story {
    private static final String PASSWORD = "gain-demo";
    private static final String PURPOSE = "purpose=LAWFULNESS_CHECK";
    private static final Path SAMPLE = Path.of("deploy/local/samples/operation-lava.json");

    /** Longer than any simulated agency takes, except the one that never answers. */
    private static final Duration TIME_TO_ANSWER = Duration.ofSeconds(30);

    private static final Duration LIMIT = Duration.ofMinutes(4);

    private final Places places;
    private final PrintStream out;
    private final HttpClient http = HttpClient.newHttpClient();

    /** Where the story takes place, and the folder for the files it downloads. */
    public record Places(
            URI referralService, URI auditService, URI identityProvider, Path folder) {}

    public Story(Places places, PrintStream out) {
        this.places = places;
        this.out = out;
    }

    public void tell() {
        out.println();
        Api coordinator = signIn("coordinator.tarian", places.referralService());
        JsonNode referral = raise(coordinator);
        String path = "/api/referrals/" + referral.path("id").asString();
        JsonNode answered = followAnswers(coordinator, path);
        readOneHit(coordinator, path, answered);
        readHistory(coordinator, path);

        Api auditor = signIn("auditor", places.auditService());
        long proven = readTrail(auditor, path);
        new CheckingProof(auditor, places.folder(), out).of(proven, PURPOSE);
        out.println();
    }

    private Api signIn(String user, URI service) {
        String token = new SigningIn(places.identityProvider()).as(user, PASSWORD);
        step(user + " signs in with authorization code and PKCE");
        return new Api(http, service, () -> token);
    }

    private JsonNode raise(Api coordinator) {
        ObjectNode body = sample();
        Instant respondBy = Instant.now().plus(TIME_TO_ANSWER).truncatedTo(ChronoUnit.SECONDS);
        body.put("respondBy", respondBy.toString());
        JsonNode referral = coordinator.post("/api/referrals", body);
        int asked = referral.path("rollUp").path("asked").asInt();
        demand(asked == 22, "22 agencies were to be asked, but " + asked + " were");
        step(
                "%s is raised to %d agencies, to be answered by %s"
                        .formatted(referral.path("reference").asString(), asked, respondBy));
        return referral;
    }

    private JsonNode followAnswers(Api coordinator, String path) {
        String[] last = {""};
        JsonNode referral =
                eventually(
                        "21 of 22 answers, content for every hit, and one request overdue",
                        () -> {
                            JsonNode now = coordinator.get(path);
                            String text = now.path("rollUp").path("text").asString();
                            if (!text.equals(last[0])) {
                                step("roll-up: " + text);
                                last[0] = text;
                            }
                            return now;
                        },
                        Story::isSettled);
        JsonNode silent =
                requests(referral, request -> request.path("overdue").asBoolean()).getFirst();
        step(
                "overdue: "
                        + silent.path("agencyName").asString()
                        + ", which took delivery and said nothing");
        return referral;
    }

    private static boolean isSettled(JsonNode referral) {
        JsonNode rollUp = referral.path("rollUp");
        return rollUp.path("answered").asInt() == 21
                && rollUp.path("overdue").asInt() == 1
                && requests(referral, Story::isHit).stream()
                        .allMatch(request -> request.path("contentAvailable").asBoolean());
    }

    private static boolean isHit(JsonNode request) {
        return request.path("answer").asString("").equals("HIT");
    }

    private void readOneHit(Api coordinator, String path, JsonNode referral) {
        List<JsonNode> hits = requests(referral, Story::isHit);
        demand(!hits.isEmpty(), "nobody had a hit");
        JsonNode hit = hits.getFirst();
        JsonNode content =
                coordinator.get(path + "/requests/" + hit.path("id").asString() + "/content");
        JsonNode item = content.path("items").path(0);
        demand(item.hasNonNull("text"), "the content of a hit has no text");
        step(
                "%s sent, about %s: \"%s\""
                        .formatted(
                                hit.path("agencyName").asString(),
                                item.path("category").asString(),
                                item.path("text").asString()));
    }

    private void readHistory(Api coordinator, String path) {
        JsonNode history = coordinator.get(path + "/history");
        int entries = history.path("items").size();
        demand(entries > 22, "the history has only " + entries + " entries");
        step("the referral's history has " + entries + " entries");
    }

    /**
     * The index of the newest entry: the co-ordinator's own reading of the content is among them by
     * then.
     */
    private long readTrail(Api auditor, String path) {
        List<JsonNode> trail =
                eventually(
                        "reading of the content in the trail",
                        () -> auditor.pages(path + "/trail?" + PURPOSE + "&limit=100"),
                        entries -> entries.stream().anyMatch(Story::isConsultationByCoordinator));
        step(
                "the auditor states a purpose and sees the trail: "
                        + trail.size()
                        + " entries, the last of them");
        trail.subList(Math.max(0, trail.size() - 3), trail.size()).stream()
                .map(TrailLine::of)
                .forEach(line -> out.println("      " + line));
        return trail.getLast().path("index").asLong();
    }

    private static boolean isConsultationByCoordinator(JsonNode entry) {
        return entry.path("operation").asString("").equals("CONSULTATION")
                && entry.path("who").path("role").asString("").equals("COORDINATOR");
    }

    private static List<JsonNode> requests(JsonNode referral, Predicate<JsonNode> which) {
        return StreamSupport.stream(referral.path("requests").spliterator(), false)
                .filter(which)
                .toList();
    }

    private static ObjectNode sample() {
        Path file = ProjectRoot.find().resolve(SAMPLE);
        return (ObjectNode) Api.JSON.readTree(file.toFile());
    }

    private <T> T eventually(String what, Supplier<T> look, Predicate<T> enough) {
        Instant deadline = Instant.now().plus(LIMIT);
        while (true) {
            T found = look.get();
            if (enough.test(found)) {
                return found;
            }
            if (Instant.now().isAfter(deadline)) {
                throw new StoryFailed("No " + what + " within " + LIMIT.toMinutes() + " minutes");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(500));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoryFailed("The story was interrupted", e);
        }
    }

    private static void demand(boolean holds, String otherwise) {
        if (!holds) {
            throw new StoryFailed(otherwise);
        }
    }

    private void step(String line) {
        out.println("  · " + line);
    }
}
