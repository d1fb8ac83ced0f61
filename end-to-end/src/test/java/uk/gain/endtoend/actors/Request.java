package uk.gain.endtoend.actors;

import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A request in an agency's inbox. */
public record Request(UUID id, UUID referralId, String agency) {

    static Request of(JsonNode view) {
        return new Request(
                UUID.fromString(view.path("id").asString()),
                UUID.fromString(view.path("referralId").asString()),
                view.path("agency").asString());
    }

    String path() {
        return "/api/requests/" + id;
    }
}
