package uk.gain.endtoend.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.gain.endtoend.actors.Agency;
import uk.gain.endtoend.actors.Asking;
import uk.gain.endtoend.actors.Coordinator;
import uk.gain.endtoend.actors.Evidence;
import uk.gain.endtoend.actors.People;
import uk.gain.endtoend.actors.Referral;
import uk.gain.endtoend.actors.Request;
import uk.gain.endtoend.exchange.TestExchange;

/**
 * Guarantee: each party takes away a proof of what it sent that a stranger's program checks, and
 * nobody takes another's.
 */
class ReceiptsForPartiesTest {

    private final People people = new People(TestExchange.running());
    private final Coordinator coordinator = people.coordinator("tarian");

    @Test
    void theRegionAndTheAgencyEachProveWhatTheySentAndNeitherTheOthers() {
        Referral referral = coordinator.raises(Asking.of("GLAA"));
        Agency glaa = people.agency("GLAA");
        Request request = glaa.receives(referral);
        glaa.works(request, "NO_HIT");
        coordinator.awaits(referral, "GLAA", "NO_HIT");
        UUID raised = newestEventBy("coordinator.tarian", referral);
        UUID answered = newestEventBy("glaa-system", referral);

        Evidence ofTheRegion = people.receiptsOf("coordinator.tarian").of(raised);
        assertThat(ofTheRegion.convincesAStranger()).isTrue();
        assertThat(ofTheRegion.withOneBitChanged().convincesAStranger()).isFalse();
        Evidence ofTheAgency =
                people.receiptsOfSystem("GLAA").of(answered, people.auditor().logKey());
        assertThat(ofTheAgency.convincesAStranger()).isTrue();

        assertThat(people.receiptsOf("coordinator.tarian").triesToTake(answered).status())
                .isEqualTo(404);
        assertThat(people.receiptsOfSystem("GLAA").triesToTake(raised).status()).isEqualTo(404);
    }

    private UUID newestEventBy(String subject, Referral referral) {
        return coordinator.history(referral).reversed().stream()
                .filter(each -> each.at("/actor/subject").asString().equals(subject))
                .map(each -> UUID.fromString(each.path("eventId").asString()))
                .findFirst()
                .orElseThrow();
    }
}
