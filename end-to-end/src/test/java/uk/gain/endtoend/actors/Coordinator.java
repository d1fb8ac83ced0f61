package uk.gain.endtoend.actors;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import uk.gain.endtoend.exchange.Eventually;

/** A co-ordinator at the referral-service. */
public final class Coordinator {

    private static final JsonMapper JSON = JsonMapper.shared();

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

    /** The one document of an agency's answer, once it has arrived. */
    public String downloads(Referral referral, String agency) {
        String document =
                readsAnswer(referral, agency)
                        .path("items")
                        .path(0)
                        .path("documents")
                        .path(0)
                        .path("documentId")
                        .asString();
        return new String(
                api.bytes(
                        referral.path()
                                + "/requests/"
                                + request(referral, agency).path("id").asString()
                                + "/documents/"
                                + document),
                StandardCharsets.UTF_8);
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

    /** Every request that is not answered yet. */
    public void withdraws(Referral referral) {
        act(referral, "withdrawal", body("code", "NO_LONGER_NEEDED"));
    }

    public void recalls(Referral referral, String reason) {
        act(referral, "recall", body("code", "SUBJECT_MISIDENTIFIED").put("text", reason));
    }

    public void adds(Referral referral, String question) {
        ObjectNode body = JSON.createObjectNode();
        body.putObject("content").put("question", question);
        act(referral, "information", body);
    }

    /** The whole content stands in the place of what was sent. */
    public void corrects(Referral referral, Asking asking) {
        ObjectNode body = body("code", "INACCURATE");
        body.set("content", asking.body().path("content"));
        act(referral, "correction", body);
    }

    public void closes(Referral referral, String outcome) {
        act(referral, "closure", closure(outcome));
    }

    public Answer triesToClose(Referral referral, String outcome) {
        return api.triesToPost(referral.path() + "/closure", closure(outcome));
    }

    public void reopens(Referral referral) {
        act(referral, "reopening", body("code", "ANSWER_CORRECTED"));
    }

    /** Answers the agency's one open question. */
    public void clarifies(Referral referral, String agency, String text) {
        String question = request(referral, agency).path("openQuestions").path(0).asString();
        act(referral, agency, "clarification", body("questionId", question).put("text", text));
    }

    public void asks(Referral referral, String agency, String text) {
        act(referral, agency, "question", body("text", text));
    }

    public void chases(Referral referral, String agency, String text) {
        act(referral, agency, "chaser", body("text", text));
    }

    public void givesTime(Referral referral, String agency, Instant until) {
        act(referral, agency, "extension", body("respondBy", until.toString()));
    }

    /** Says what was done about the one correction or withdrawal of the agency's answer. */
    public void confirmsAnswerRecall(Referral referral, String agency, String action) {
        String recall = request(referral, agency).at("/answerRecalls/0/id").asString();
        act(
                referral,
                agency,
                "answer-recall-confirmation",
                body("recallId", recall).put("action", action));
    }

    public List<JsonNode> messages(Referral referral) {
        return api.get(referral.path() + "/messages").path("items").valueStream().toList();
    }

    private void act(Referral referral, String move, JsonNode body) {
        api.post(referral.path() + "/" + move, body);
    }

    private void act(Referral referral, String agency, String move, JsonNode body) {
        String request = request(referral, agency).path("id").asString();
        api.post(referral.path() + "/requests/" + request + "/" + move, body);
    }

    private static ObjectNode closure(String outcome) {
        ObjectNode body = JSON.createObjectNode();
        body.putArray("outcomes").addObject().put("kind", outcome);
        return body;
    }

    private static ObjectNode body(String field, String value) {
        return JSON.createObjectNode().put(field, value);
    }

    private String answer(Referral referral, String agency) {
        String request = request(referral, agency).path("id").asString();
        return referral.path() + "/requests/" + request + "/content";
    }
}
