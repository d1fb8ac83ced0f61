package uk.gain.auditservice.sequencing.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import uk.gain.auditservice.entry.Operation;
import uk.gain.contract.LaterBody;
import uk.gain.contract.ReferralRequest;
import uk.gain.contract.ReferralResponse;
import uk.gain.contract.topics.Topics;

/** The contract may not grow an event that the log does not know how to call. */
class EventOperationsTest {

    @Test
    void everyEventOfACoordinatorIsAnOperation() {
        assertThat(events(ReferralRequest.getClassSchema()))
                .isNotEmpty()
                .noneMatch(event -> EventOperations.ofRequest(event) == Operation.UNKNOWN);
    }

    @Test
    void everyEventOfAnAgencyIsAnOperation() {
        assertThat(events(ReferralResponse.getClassSchema()))
                .isNotEmpty()
                .noneMatch(event -> EventOperations.ofResponse(event) == Operation.UNKNOWN);
    }

    @Test
    void everyTopicButTheLogsOwnIsRead() {
        assertThat(ContractHappenings.topics())
                .containsExactlyInAnyOrderElementsOf(
                        Topics.all().stream()
                                .filter(topic -> !topic.equals(Topics.TRAIL_CHECKPOINTS))
                                .toList());
    }

    private static List<String> events(Schema envelope) {
        return envelope.getField("body").schema().getTypes().stream()
                .map(Schema::getName)
                .filter(name -> !name.equals(LaterBody.class.getSimpleName()))
                .toList();
    }
}
