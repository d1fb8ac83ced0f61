package uk.gain.endtoend.actors;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back over HTTP. */
public record Answer(int status, String body) {

    static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.body());
    }

    public boolean isGood() {
        return status / 100 == 2;
    }

    public JsonNode json() {
        return JsonMapper.shared().readTree(body);
    }

    /** The last segment of the problem's type. */
    public String problem() {
        return json().path("type").asString("").replaceFirst("^urn:gain:problem:", "");
    }
}
