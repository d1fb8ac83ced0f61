package uk.gain.endtoend.actors;

import java.util.List;
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

    public List<Request> inbox(String state) {
        return api.get("/api/requests?limit=200&state=" + state)
                .path("items")
                .valueStream()
                .map(Request::of)
                .toList();
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
        api.post(request.path() + "/content", content);
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
