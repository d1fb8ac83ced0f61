package uk.gain.endtoend.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gain.endtoend.exchange.Eventually.eventually;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.gain.endtoend.actors.Agency;
import uk.gain.endtoend.actors.Answer;
import uk.gain.endtoend.actors.Asking;
import uk.gain.endtoend.actors.Auditor;
import uk.gain.endtoend.actors.Coordinator;
import uk.gain.endtoend.actors.People;
import uk.gain.endtoend.actors.Referral;
import uk.gain.endtoend.actors.Request;
import uk.gain.endtoend.exchange.TestExchange;

/** Guarantee: what is not yours is not there, and that you tried is on record. */
class OnlyOnesOwnTest {

    private final People people = new People(TestExchange.running());
    private final Coordinator coordinator = people.coordinator("tarian");
    private final Auditor auditor = people.auditor();

    @Test
    void anAgencySeesItsOwnRequestsOnly() {
        Referral referral = coordinator.raises(Asking.of("DVLA", "DVSA"));
        Agency dvla = people.agency("DVLA");
        Agency dvsa = people.agency("DVSA");
        Request ofDvla = dvla.receives(referral);
        Request ofDvsa = dvsa.receives(referral);

        assertThat(dvsa.inbox("SENT")).extracting(Request::agency).containsOnly("DVSA");
        assertThat(
                        List.of(
                                dvsa.triesToSee(ofDvla),
                                dvsa.triesToFetch(ofDvla),
                                dvsa.triesToAnswer(ofDvla, "NO_HIT")))
                .extracting(Answer::status)
                .containsOnly(404);
        assertThat(dvla.sees(ofDvla).path("state").asString()).isEqualTo("SENT");

        dvsa.works(ofDvsa, "NO_HIT");
        eventuallyDenied("DVSA", ofDvla.id().toString());
    }

    @Test
    void aCoordinatorSeesTheirRegionsReferralsOnly() {
        Referral referral = coordinator.raises(Asking.of("CH"));
        Coordinator elsewhere = people.coordinator("northwest");

        assertThat(elsewhere.triesToSee(referral).status()).isEqualTo(404);
        assertThat(elsewhere.referencesListed()).doesNotContain(referral.reference());
        assertThat(coordinator.referencesListed()).contains(referral.reference());
        eventuallyDenied("NW", referral.id().toString());
    }

    @Test
    void anAuditorWithoutAPurposeSeesNothing() {
        assertThat(auditor.triesToLookWithoutPurpose().status()).isIn(400, 422);
    }

    @Test
    void theAuditorsOwnLooksAreInTheTrail() {
        Referral referral = coordinator.raises(Asking.of("HMLR"));
        eventually(() -> assertThat(auditor.trail(referral)).isNotEmpty());
        eventually(
                () ->
                        assertThat(auditor.finds("actor=auditor"))
                                .anyMatch(entry -> entry.toString().contains("/trail")));
    }

    private void eventuallyDenied(String organisation, String objectId) {
        eventually(
                () -> {
                    List<JsonNode> denied =
                            auditor.finds(
                                    "outcome=DENIED&organisation="
                                            + organisation
                                            + "&objectId="
                                            + objectId);
                    assertThat(denied).isNotEmpty();
                });
    }
}
