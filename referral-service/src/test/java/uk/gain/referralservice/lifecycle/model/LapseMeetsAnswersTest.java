package uk.gain.referralservice.lifecycle.model;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gain.referralservice.lifecycle.Given.NOW;
import static uk.gain.referralservice.lifecycle.Given.fact;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import uk.gain.platform.identity.Ids;

/**
 * A lapse that meets answers which are given and taken back: whichever side hears of what first,
 * both end in the same state. Every order in which steps and messages can follow each other.
 */
class LapseMeetsAnswersTest {

    private static final List<List<String>> AGENCIES =
            List.of(
                    List.of(),
                    List.of("answers"),
                    List.of("answers", "takes back"),
                    List.of("answers", "takes back", "answers"),
                    List.of("answers", "takes back", "answers", "takes back"));

    @Test
    void bothSidesAgreeInEveryOrder() {
        int[] orders = {0};
        for (List<String> agency : AGENCIES) {
            explore(
                    new World(agency),
                    new ArrayList<>(),
                    end -> {
                        orders[0]++;
                        assertThat(end.requesting.state())
                                .as("%s, in the order %s", agency, end.path)
                                .isEqualTo(end.gateway);
                    });
        }
        assertThat(orders[0]).as("orders tried").isGreaterThan(100);
    }

    @Test
    void anAnswerThatOutlivedTheLapseAndIsTakenBackLapsesAgain() {
        World world = new World(List.of("answers", "takes back"));
        for (String step :
                List.of(
                        "agency acts",
                        "lapses",
                        "agency is told",
                        "agency acts",
                        "hears",
                        "hears")) {
            world.step(step);
        }
        assertThat(world.requesting.state()).isEqualTo(RequestState.LAPSED);
        assertThat(world.gateway).isEqualTo(RequestState.ACKNOWLEDGED);
        world.step("agency is told");
        assertThat(world.gateway).isEqualTo(RequestState.LAPSED);
    }

    private static void explore(World from, List<String> path, Consumer<World> atTheEnd) {
        List<String> steps = from.possible();
        if (steps.isEmpty()) {
            atTheEnd.accept(from);
            return;
        }
        for (String step : steps) {
            World world = new World(from);
            world.step(step);
            List<String> further = new ArrayList<>(path);
            further.add(step);
            explore(world, further, atTheEnd);
        }
    }

    /** Both sides and what is on the way between them, in order on each way. */
    private static final class World {

        private final List<String> path = new ArrayList<>();
        private final Deque<String> script;
        private final Deque<Response> toUs = new ArrayDeque<>();
        private int toThem;
        private boolean lapseSaid;
        private final Set<RequestId> lapsed = new HashSet<>();
        private Request requesting = InState.of("A");

        /** As the agency-gateway decides: its table is in its own package's description. */
        private RequestState gateway = RequestState.ACKNOWLEDGED;

        World(List<String> script) {
            this.script = new ArrayDeque<>(script);
        }

        World(World other) {
            this.path.addAll(other.path);
            this.script = new ArrayDeque<>(other.script);
            this.toUs.addAll(other.toUs);
            this.toThem = other.toThem;
            this.lapseSaid = other.lapseSaid;
            this.lapsed.addAll(other.lapsed);
            this.requesting = other.requesting;
            this.gateway = other.gateway;
        }

        List<String> possible() {
            List<String> steps = new ArrayList<>();
            if (!script.isEmpty() && agencyCan(script.element())) {
                steps.add("agency acts");
            }
            if (!lapseSaid && requesting instanceof Request.Awaited) {
                steps.add("lapses");
            }
            if (toThem > 0) {
                steps.add("agency is told");
            }
            if (!toUs.isEmpty()) {
                steps.add("hears");
            }
            return steps;
        }

        private boolean agencyCan(String act) {
            return gateway
                    == (act.equals("answers") ? RequestState.ACKNOWLEDGED : RequestState.HIT);
        }

        void step(String step) {
            path.add(step);
            switch (step) {
                case "agency acts" -> {
                    boolean answers = script.remove().equals("answers");
                    gateway = answers ? RequestState.HIT : RequestState.ACKNOWLEDGED;
                    toUs.add(
                            answers
                                    ? new Response.Hit()
                                    : new Response.AnswerWithdrawn("INACCURATE", null));
                }
                case "agency is told" -> {
                    toThem--;
                    if (gateway == RequestState.ACKNOWLEDGED) {
                        gateway = RequestState.LAPSED;
                    }
                }
                case "lapses" -> {
                    lapseSaid = true;
                    lapsed.add(requesting.asked().id());
                    requesting = ((Request.Awaited) requesting).lapsed();
                    toThem++;
                }
                case "hears" -> hears(toUs.remove());
                default -> throw new IllegalArgumentException(step);
            }
        }

        private void hears(Response response) {
            RequestId id = requesting.asked().id();
            Hearing hearing = new Hearing(Map.of(id, requesting), lapsed, NOW, Ids::next);
            hearing.hear(
                    new RequestResponse(
                            id, fact(requesting.asked().referral(), "SAID", NOW), response));
            requesting = Objects.requireNonNull(hearing.heard().changed().iterator().next());
            for (ReferralEvent reply : hearing.replies()) {
                assertThat(reply).isInstanceOf(ReferralEvent.RequestLapsed.class);
                toThem++;
            }
        }
    }
}
