package uk.gain.agencygateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import tools.jackson.databind.JsonNode;
import uk.gain.agencygateway.journey.AgencyClient.Answer;
import uk.gain.agencygateway.journey.CoordinatorsSide.Raised;
import uk.gain.contract.AccessEvent;
import uk.gain.contract.ReferralResponse;
import uk.gain.contract.topics.Topics;
import uk.gain.infrastructure.RealParts;

/** The running gateway with HMRC and DWP in its directory, and with what it publishes. */
abstract class RunningForHmrc extends RunningGateway {

    AgencyClient system;
    AgencyClient dwp;
    private TopicReader<ReferralResponse> responses;
    private TopicReader<AccessEvent> accesses;

    @BeforeAll
    void hmrcAndDwpJoin() throws Throwable {
        String broker = RealParts.broker().bootstrapServers();
        String registry = RealParts.registry().url();
        responses = new TopicReader<>(Topics.REFERRAL_RESPONSES, broker, registry);
        accesses = new TopicReader<>(Topics.GATEWAY_ACCESS, broker, registry);
        system = joins("HMRC");
        dwp = joins("DWP");
    }

    @AfterAll
    void closeReaders() {
        responses.close();
        accesses.close();
    }

    /** A request of HMRC whose content its system has fetched. */
    final Raised delivered() throws Throwable {
        Raised raised = coordinators.raises("HMRC");
        content(system, raised.path("HMRC"));
        return raised;
    }

    final List<ReferralResponse> of(UUID aggregate) {
        return responses.values().stream()
                .filter(response -> response.getAggregateId().equals(aggregate))
                .toList();
    }

    final List<AccessEvent> accessesOf(UUID request) {
        return accesses.values().stream()
                .filter(access -> request.toString().equals(access.getObjectId()))
                .toList();
    }

    static List<String> historyTypes(AgencyClient client, String path) {
        return client.get(path + "/history")
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("type").asString())
                .toList();
    }

    static List<String> actions(Answer answer) {
        return answer.json()
                .path("availableActions")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    static List<String> rules(Answer answer, int status) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        return rules(answer.json());
    }

    /** Field and rule of each error that a problem names. */
    static List<String> rules(JsonNode problem) {
        return problem.path("errors")
                .valueStream()
                .map(error -> error.path("field").asString() + " " + error.path("rule").asString())
                .toList();
    }
}
