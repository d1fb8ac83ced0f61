package uk.gain.endtoend.actors;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import uk.gain.endtoend.exchange.Eventually;

/** An agency at the agency-gateway, by its system or by an officer. */
public final class Agency {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final String code;
    private final Api api;

    Agency(String code, Api api) {
        this.code = code;
        this.api = api;
    }

    public String code() {
        return code;
    }

    /** The requests in a state, in the order of arrival, page after page. */
    public List<Request> inbox(String state) {
        return everyPage("/api/requests?limit=200&state=" + state).stream()
                .map(Request::of)
                .toList();
    }

    /** Every request in the inbox, in the order of arrival, page after page. */
    public List<JsonNode> wholeInbox() {
        return everyPage("/api/requests?limit=200");
    }

    private List<JsonNode> everyPage(String first) {
        List<JsonNode> found = new ArrayList<>();
        JsonNode page = api.get(first);
        page.path("items").forEach(found::add);
        while (page.hasNonNull("next")) {
            page = api.get(first + "&cursor=" + page.path("next").asString());
            page.path("items").forEach(found::add);
        }
        return found;
    }

    /** The requests about these referrals, once all are in the inbox. */
    public List<Request> receives(List<Referral> referrals) {
        Set<UUID> ids = referrals.stream().map(Referral::id).collect(Collectors.toSet());
        return Eventually.eventually(
                () ->
                        wholeInbox().stream()
                                .map(Request::of)
                                .filter(request -> ids.contains(request.referralId()))
                                .toList(),
                found -> found.size() == ids.size());
    }

    /** The request about a referral, once it is in the inbox. */
    public Request receives(Referral referral) {
        return Eventually.eventually(
                        () ->
                                inbox("SENT").stream()
                                        .filter(it -> it.referralId().equals(referral.id()))
                                        .toList(),
                        found -> !found.isEmpty())
                .getFirst();
    }

    public JsonNode sees(Request request) {
        return api.get(request.path());
    }

    public JsonNode fetches(Request request) {
        return api.get(request.path() + "/content");
    }

    public void reportsOpened(Request request) {
        api.post(request.path() + "/opened", JSON.createObjectNode().put("officer", "desk-4711"));
    }

    public void acknowledges(Request request) {
        api.post(
                request.path() + "/acknowledgement",
                JSON.createObjectNode().putNull("agencyReference"));
    }

    public void answers(Request request, String answer) {
        api.post(request.path() + "/answer", JSON.createObjectNode().put("answer", answer));
    }

    public void refuses(Request request, String code, String reason) {
        ObjectNode refusal = JSON.createObjectNode().put("answer", "REFUSED");
        refusal.putObject("refusal").put("code", code).put("text", reason);
        api.post(request.path() + "/answer", refusal);
    }

    public void provides(Request request, String text) {
        api.post(request.path() + "/content", content(text));
    }

    /** With a document of this name, which holds this text. */
    public void provides(Request request, String text, String name, String document) {
        ObjectNode content = content(text);
        ((ObjectNode) content.path("items").path(0))
                .putArray("documents")
                .add(
                        api.post(
                                        request.path() + "/documents",
                                        "text/plain",
                                        name,
                                        document.getBytes(StandardCharsets.UTF_8))
                                .path("documentId")
                                .asString());
        api.post(request.path() + "/content", content);
    }

    private static ObjectNode content(String text) {
        ObjectNode content = JSON.createObjectNode().put("partial", false);
        ObjectNode item = content.putArray("items").addObject();
        item.putNull("subjectId");
        item.put("subjectRole", "SUSPECT").put("category", "TAX").put("text", text);
        item.putObject("grading")
                .put("source", "RELIABLE")
                .put("assessment", "KNOWN_INDIRECTLY_CORROBORATED")
                .put("handling", "PERMITTED");
        item.put("basis", "FACT")
                .put("asOf", "2026-11-01")
                .put("accuracy", "From our own register.");
        return content;
    }

    /** Takes the request from the inbox to an answer, with content when there is a hit. */
    public void works(Request request, String answer) {
        fetches(request);
        reportsOpened(request);
        acknowledges(request);
        answers(request, answer);
        if (answer.equals("HIT")) {
            provides(request, "Held by " + code);
        }
    }

    public JsonNode awaits(Request request, String state) {
        return Eventually.eventually(
                () -> sees(request), seen -> seen.path("state").asString().equals(state));
    }

    /** Names of everything that happened to the request, on both sides, oldest first. */
    public List<String> history(Request request) {
        return api.get(request.path() + "/history")
                .path("items")
                .valueStream()
                .map(entry -> entry.path("type").asString())
                .toList();
    }

    public void seeksClarification(Request request, String text) {
        act(request, "clarification", JSON.createObjectNode().put("text", text));
    }

    /** Answers the one open question of the co-ordinator. */
    public void answersQuestion(Request request, String text) {
        String question = sees(request).path("questionsToYou").path(0).asString();
        act(
                request,
                "question-answer",
                JSON.createObjectNode().put("questionId", question).put("text", text));
    }

    public void seeksTime(Request request, Instant until) {
        act(request, "extension", JSON.createObjectNode().put("respondBy", until.toString()));
    }

    /** The words of both sides, oldest first. */
    public List<String> reads(Request request) {
        return api.get(request.path() + "/messages")
                .path("items")
                .valueStream()
                .map(message -> message.path("text").asString(""))
                .toList();
    }

    /** Says what was done about the one recall or correction that is not confirmed. */
    public void confirms(Request request, String action) {
        String recall = sees(request).path("toConfirm").path(0).path("recallId").asString();
        act(
                request,
                "recall-confirmation",
                JSON.createObjectNode().put("recallId", recall).put("action", action));
    }

    public void correctsAnswer(Request request, String text) {
        ObjectNode correction = content(text);
        correction.remove("partial");
        correction
                .put("replaces", sees(request).path("contentGiven").path(0).asString())
                .put("code", "INACCURATE");
        act(request, "answer-correction", correction);
    }

    public void takesAnswerBack(Request request) {
        act(request, "answer-withdrawal", JSON.createObjectNode().put("code", "INACCURATE"));
    }

    private void act(Request request, String move, JsonNode body) {
        api.post(request.path() + "/" + move, body);
    }

    /** What the agency set about itself: in force, and asked for but not yet. */
    public JsonNode settings() {
        return api.get("/api/agency/settings");
    }

    public JsonNode asksForCapacity(int capacity) {
        ObjectNode settings = (ObjectNode) settings().path("inForce");
        return api.put("/api/agency/settings", settings.put("capacity", capacity));
    }

    public Answer triesToSee(Request request) {
        return api.triesToGet(request.path());
    }

    public Answer triesToFetch(Request request) {
        return api.triesToGet(request.path() + "/content");
    }

    public Answer triesToAnswer(Request request, String answer) {
        return api.triesToPost(
                request.path() + "/answer", JSON.createObjectNode().put("answer", answer));
    }
}
