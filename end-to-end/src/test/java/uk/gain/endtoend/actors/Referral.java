package uk.gain.endtoend.actors;

import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A referral that was raised. */
public record Referral(UUID id, String reference) {

    static Referral of(JsonNode view) {
        return new Referral(
                UUID.fromString(view.path("id").asString()), view.path("reference").asString());
    }

    String path() {
        return "/api/referrals/" + id;
    }
}
