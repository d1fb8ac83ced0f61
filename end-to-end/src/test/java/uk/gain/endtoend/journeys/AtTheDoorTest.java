package uk.gain.endtoend.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.gain.endtoend.actors.Agency;
import uk.gain.endtoend.actors.Answer;
import uk.gain.endtoend.actors.Asking;
import uk.gain.endtoend.actors.Coordinator;
import uk.gain.endtoend.actors.People;
import uk.gain.endtoend.actors.Referral;
import uk.gain.endtoend.actors.Request;
import uk.gain.endtoend.exchange.TestExchange;

/** Guarantee: what may not be asked is refused with every reason; what is repeated is done once. */
class AtTheDoorTest {

    private final People people = new People(TestExchange.running());
    private final Coordinator coordinator = people.coordinator("tarian");

    @Test
    void aReferralThatBreaksRulesIsRefusedWithEachFieldNamed() {
        Answer refusal = coordinator.triesToRaise(Asking.sample("refused.json"));
        assertThat(refusal.status()).isEqualTo(422);
        assertThat(refusal.problem()).isEqualTo("referral-refused");
        List<String> fields =
                refusal.json()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("field").asString())
                        .toList();
        assertThat(fields)
                .anyMatch(field -> field.equals("classification"))
                .anyMatch(field -> field.equals("criteria"))
                .anyMatch(field -> field.equals("holdsNoInterceptProduct"))
                .anyMatch(field -> field.equals("respondBy"))
                .anyMatch(field -> field.startsWith("recipients"))
                .anyMatch(field -> field.startsWith("content.subjects[0]"));
    }

    @Test
    void everyoneWhoHoldsWhatIsWantedIsAsked() {
        Referral wide = coordinator.raises(Asking.sample("wide.json"));
        assertThat(coordinator.sees(wide).path("rollUp").path("asked").asInt()).isPositive();
    }

    @Test
    void theSameReferralSentTwiceIsRaisedOnceAndAnsweredTheSame() {
        UUID key = UUID.randomUUID();
        Asking asking = Asking.of("GLAA");
        Answer first = coordinator.raises(asking, key);
        Answer second = coordinator.raises(asking, key);
        assertThat(second).isEqualTo(first);
        String reference = first.json().path("reference").asString();
        assertThat(coordinator.referencesListed()).containsOnlyOnce(reference);
    }

    @Test
    void whatIsNotAvailableIsRefusedWithWhatIs() {
        Referral referral = coordinator.raises(Asking.of("SIA"));
        Agency sia = people.agency("SIA");
        Request request = sia.receives(referral);
        sia.works(request, "NO_HIT");
        Answer again = sia.triesToAnswer(request, "HIT");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.problem()).isEqualTo("action-not-available");
        assertThat(again.body()).contains("NO_HIT");
    }
}
