package uk.gain.endtoend.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.gain.endtoend.actors.Agency;
import uk.gain.endtoend.actors.People;
import uk.gain.endtoend.exchange.Eventually;
import uk.gain.endtoend.exchange.TestExchange;

/** Guarantee: what an agency asks for about itself goes to the directory's owner and comes back. */
class AgencySettingsTest {

    private final People people = new People(TestExchange.running());

    @Test
    void anAgencysWishComesBackAsAVersionOfTheDirectory() {
        Agency agency = people.agency("NCA");
        long before = agency.settings().path("version").asLong();

        JsonNode asked = agency.asksForCapacity(4711);
        assertThat(asked.path("inForce").path("capacity").asInt(-1)).isNotEqualTo(4711);
        assertThat(asked.path("askedFor").path("settings").path("capacity").asInt())
                .isEqualTo(4711);

        JsonNode listed =
                Eventually.eventually(
                        agency::settings, standing -> standing.path("askedFor").isNull());
        assertThat(listed.path("inForce").path("capacity").asInt()).isEqualTo(4711);
        assertThat(listed.path("version").asLong()).isEqualTo(before + 1);
    }
}
