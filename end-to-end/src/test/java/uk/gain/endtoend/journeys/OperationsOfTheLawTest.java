package uk.gain.endtoend.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gain.endtoend.exchange.Eventually.eventually;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.gain.endtoend.actors.Agency;
import uk.gain.endtoend.actors.Asking;
import uk.gain.endtoend.actors.Auditor;
import uk.gain.endtoend.actors.Coordinator;
import uk.gain.endtoend.actors.People;
import uk.gain.endtoend.actors.Referral;
import uk.gain.endtoend.actors.Request;
import uk.gain.endtoend.exchange.TestExchange;

/**
 * Guarantee: each operation that DPA 2018 s.62(1) wants logged, done over HTTP by whoever does it
 * in life, is found by an auditor's query for that operation, with who and when, and with whom
 * something was handed to.
 */
class OperationsOfTheLawTest {

    private final People people = new People(TestExchange.running());
    private final Coordinator coordinator = people.coordinator("tarian");
    private final Auditor auditor = people.auditor();

    @Test
    void collectionAlterationConsultationAndDisclosureAreFound() {
        Referral referral = coordinator.raises(Asking.of("NCA"));
        Agency nca = people.agency("NCA");
        Request request = nca.receives(referral);
        coordinator.chases(referral, "NCA", "Please");
        nca.works(request, "HIT");
        coordinator.awaits(referral, "NCA", "CONTENT_PROVIDED");
        coordinator.readsAnswer(referral, "NCA");

        found("COLLECTION", referral, "ReferralRaised", "coordinator.tarian", "NCA");
        found("ALTERATION", referral, "RequestChased", "coordinator.tarian", null);
        found("DISCLOSURE", referral, "RequestDelivered", "nca-system", "NCA");
        found("DISCLOSURE", referral, "ContentProvided", "nca-system", "TN");
        found("CONSULTATION", referral, "AccessEvent", "coordinator.tarian", null);
    }

    @Test
    void combinationIsFoundWhenTwoRegionsAskAboutOneSubject() {
        Coordinator elsewhere = people.coordinator("westmidlands");
        Referral ours = coordinator.raises(Asking.of("CH"));
        Referral theirs = elsewhere.raises(Asking.of("CH").by("WEST-MIDLANDS-POLICE"));

        found("COMBINATION", ours, "DeconflictionAlerted", null, null);
        found("COMBINATION", theirs, "DeconflictionAlerted", null, null);
    }

    @Test
    void erasureIsFoundWithoutWhatWasErased() {
        String draft = people.requester("southwales").drafts(Asking.of("CH"));
        people.requester("southwales").withdraws(draft);

        eventually(
                () -> {
                    List<JsonNode> erased = auditor.finds("operation=ERASURE&objectId=" + draft);
                    assertThat(erased).hasSize(1);
                    assertThat(erased.getFirst().at("/who/subject").asString())
                            .isEqualTo("requester.southwales");
                    assertThat(erased.getFirst().toString()).doesNotContain("Thornwhistle");
                });
    }

    /**
     * @param who absent where the exchange itself acts
     * @param recipient absent where nothing is handed to anybody
     */
    private void found(
            String operation,
            Referral referral,
            String event,
            @Nullable String who,
            @Nullable String recipient) {
        eventually(
                () ->
                        assertThat(
                                        auditor.finds(
                                                "operation="
                                                        + operation
                                                        + "&reference="
                                                        + referral.reference()))
                                .as("%s %s", operation, event)
                                .anySatisfy(
                                        entry -> {
                                            assertThat(entry.path("eventType").asString())
                                                    .isEqualTo(event);
                                            assertThat(entry.path("eventTime").asString())
                                                    .isNotEmpty();
                                            if (who != null) {
                                                assertThat(entry.at("/who/subject").asString())
                                                        .isEqualTo(who);
                                            }
                                            if (recipient != null) {
                                                assertThat(
                                                                entry.path("recipients")
                                                                        .valueStream()
                                                                        .map(JsonNode::asString))
                                                        .contains(recipient);
                                            }
                                        }));
    }
}
