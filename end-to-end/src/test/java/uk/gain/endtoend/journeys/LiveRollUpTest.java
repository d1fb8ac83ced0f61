package uk.gain.endtoend.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gain.endtoend.exchange.Eventually.eventually;

import java.util.Queue;
import org.junit.jupiter.api.Test;
import uk.gain.endtoend.actors.Agency;
import uk.gain.endtoend.actors.Asking;
import uk.gain.endtoend.actors.Coordinator;
import uk.gain.endtoend.actors.People;
import uk.gain.endtoend.actors.Referral;
import uk.gain.endtoend.exchange.TestExchange;

/** Guarantee: who watches a referral sees every answer come in, without asking again. */
class LiveRollUpTest {

    private final People people = new People(TestExchange.running());

    @Test
    void answersAreSeenAsTheyComeIn() {
        Coordinator coordinator = people.coordinator("tarian");
        Referral referral = coordinator.raises(Asking.of("CPS", "HMPPS"));
        Queue<String> told = coordinator.watches(referral);
        eventually(() -> assertThat(told).anyMatch(line -> line.contains("answered 0 of 2")));

        Agency cps = people.agency("CPS");
        cps.works(cps.receives(referral), "NO_HIT");
        eventually(() -> assertThat(told).anyMatch(line -> line.contains("answered 1 of 2")));

        Agency hmpps = people.agency("HMPPS");
        hmpps.works(hmpps.receives(referral), "HIT");
        eventually(
                () -> assertThat(told).anyMatch(line -> line.contains("answered 2 of 2, 1 hit")));
    }
}
