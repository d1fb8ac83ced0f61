package uk.gain.endtoend.actors;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** An auditor at the audit-service, who states a purpose with every look. */
public final class Auditor {

    private static final String PURPOSE = "purpose=LAWFULNESS_CHECK";

    private final Api api;

    Auditor(Api api) {
        this.api = api;
    }

    /** Everything in the trail about a referral, oldest first. */
    public List<JsonNode> trail(Referral referral) {
        return all(referral.path() + "/trail?" + PURPOSE + "&limit=200");
    }

    /** Entries found by what they say, e.g. {@code operation=DISCLOSURE&organisation=HMRC}. */
    public List<JsonNode> finds(String query) {
        return all("/api/entries?" + PURPOSE + "&limit=200&" + query);
    }

    public Answer triesToLookWithoutPurpose() {
        return api.triesToGet("/api/entries");
    }

    public Answer triesToProve(long index) {
        return api.triesToGet("/api/entries/" + index + "/proof?" + PURPOSE);
    }

    /** Every entry, hash and checkpoint derived again. */
    public JsonNode verifiesTheLog() {
        return api.get("/api/integrity?purpose=INTEGRITY_AND_SECURITY");
    }

    public String checkpoint() {
        return new String(api.bytes("/checkpoint"), StandardCharsets.UTF_8);
    }

    /** For everybody. */
    public byte[] logKey() {
        return api.bytes("/log-key");
    }

    public long sizeOfTheLog() {
        return checkpoint().lines().skip(1).mapToLong(Long::parseLong).findFirst().orElseThrow();
    }

    /** The three files that a stranger needs to check one entry. */
    public Evidence downloads(long index) {
        String entry = "/api/entries/" + index;
        return new Evidence(
                api.bytes("/log-key"),
                api.bytes(entry + "/proof?" + PURPOSE),
                api.bytes(entry + "/bytes?" + PURPOSE));
    }

    private List<JsonNode> all(String path) {
        List<JsonNode> found = new ArrayList<>();
        JsonNode page = api.get(path);
        page.path("items").forEach(found::add);
        while (page.hasNonNull("next")) {
            page = api.get(path + "&cursor=" + page.path("next").asString());
            page.path("items").forEach(found::add);
        }
        return found;
    }
}
