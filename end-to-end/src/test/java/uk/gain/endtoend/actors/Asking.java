package uk.gain.endtoend.actors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import uk.gain.infrastructure.ProjectRoot;

/** What a referral is to say; from the samples, changed where a test needs it otherwise. */
public final class Asking {

    private final ObjectNode body;

    private Asking(ObjectNode body) {
        this.body = body;
    }

    /** After Operation Lava: 22 agencies. */
    public static Asking operationLava() {
        return sample("operation-lava.json");
    }

    /** The same to a few. */
    public static Asking of(String... agencies) {
        return operationLava().to(List.of(agencies));
    }

    public static Asking sample(String file) {
        Path path = ProjectRoot.find().resolve("deploy/local/samples").resolve(file);
        try {
            return new Asking((ObjectNode) JsonMapper.shared().readTree(Files.readString(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Asking to(List<String> agencies) {
        ArrayNode codes = body.putObject("recipients").putArray("agencies");
        agencies.forEach(codes::add);
        return this;
    }

    /** On behalf of a unit of another region. */
    public Asking by(String unit) {
        body.put("requestingUnit", unit);
        return this;
    }

    public Asking answeredBy(Instant limit) {
        body.put("respondBy", limit.toString());
        return this;
    }

    /** Names the first subject. */
    public Asking about(String name) {
        ObjectNode identifier =
                (ObjectNode)
                        body.path("content").path("subjects").path(0).path("identifiers").path(0);
        identifier.put("value", name);
        return this;
    }

    public Asking asking(String question) {
        ((ObjectNode) body.path("content")).put("question", question);
        return this;
    }

    public List<String> agencies() {
        return body.path("recipients")
                .path("agencies")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    public JsonNode body() {
        return body;
    }
}
