package uk.gain.endtoend.actors;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import tools.jackson.databind.JsonNode;
import uk.gain.endtoend.exchange.Eventually;

/** A co-ordinator at the referral-service. */
public final class Coordinator {

    private final Api api;

    Coordinator(Api api) {
        this.api = api;
    }

    public Referral raises(Asking asking) {
        return Referral.of(api.post("/api/referrals", asking.body()));
    }

    /** With a key of the co-ordinator's own, so that a repeat is known as one. */
    public Answer raises(Asking asking, UUID key) {
        return api.post("/api/referrals", asking.body(), key);
    }

    public Answer triesToRaise(Asking asking) {
        return api.triesToPost("/api/referrals", asking.body());
    }

    public JsonNode sees(Referral referral) {
        return api.get(referral.path());
    }

    public String rollUp(Referral referral) {
        return sees(referral).path("rollUp").path("text").asString();
    }

    /** What the co-ordinator's screen is told while it is left open. */
    public Queue<String> watches(Referral referral) {
        Queue<String> told = new ConcurrentLinkedQueue<>();
        api.listen(referral.path() + "/roll-up", told::add);
        return told;
    }

    /** One agency's request, as the co-ordinator sees it. */
    public JsonNode request(Referral referral, String agency) {
        return sees(referral)
                .path("requests")
                .valueStream()
                .filter(request -> request.path("agency").asString().equals(agency))
                .findFirst()
                .orElseThrow();
    }

    public JsonNode awaits(Referral referral, String agency, String state) {
        return Eventually.eventually(
                () -> request(referral, agency),
                request -> request.path("state").asString().equals(state));
    }

    public List<JsonNode> history(Referral referral) {
        return api.get(referral.path() + "/history").path("items").valueStream().toList();
    }

    public JsonNode reads(Referral referral) {
        return api.get(referral.path() + "/content");
    }

    public JsonNode readsAnswer(Referral referral, String agency) {
        return api.get(answer(referral, agency));
    }

    public Answer triesToSee(Referral referral) {
        return api.triesToGet(referral.path());
    }

    public Answer triesToReadAnswer(Referral referral, String agency) {
        return api.triesToGet(answer(referral, agency));
    }

    /** By the request's id, which somebody else knows. */
    public Answer triesToReadAnswerOf(Referral referral, String requestId) {
        return api.triesToGet(referral.path() + "/requests/" + requestId + "/content");
    }

    /** Says what all rows have in common, sends the file, and returns where to follow it. */
    public String imports(JsonNode common, String csv) {
        String path = "/api/imports/" + api.post("/api/imports", common).path("id").asString();
        api.put(path + "/file", "text/csv", csv);
        return path;
    }

    public JsonNode followsImport(String path) {
        return api.get(path);
    }

    public List<String> readsReport(String path) {
        return new String(api.bytes(path + "/report"), StandardCharsets.UTF_8).lines().toList();
    }

    public List<String> referencesListed() {
        return api.get("/api/referrals?limit=200")
                .path("items")
                .valueStream()
                .map(referral -> referral.path("reference").asString())
                .toList();
    }

    private String answer(Referral referral, String agency) {
        String request = request(referral, agency).path("id").asString();
        return referral.path() + "/requests/" + request + "/content";
    }
}
