package uk.gain.referralservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.gain.referralservice.lifecycle.Given;
import uk.gain.referralservice.lifecycle.application.Consulted;
import uk.gain.referralservice.lifecycle.application.CurrentContent;
import uk.gain.referralservice.lifecycle.application.FollowedReferral;
import uk.gain.referralservice.lifecycle.application.FollowingReferrals;
import uk.gain.referralservice.lifecycle.application.RaisingReferrals;
import uk.gain.referralservice.lifecycle.application.ReadingContent;
import uk.gain.referralservice.lifecycle.model.Coordinator;
import uk.gain.referralservice.lifecycle.model.Criterion;
import uk.gain.referralservice.lifecycle.model.Draft;
import uk.gain.referralservice.lifecycle.model.Examined;
import uk.gain.referralservice.lifecycle.model.Particulars;
import uk.gain.referralservice.lifecycle.model.Raised;
import uk.gain.referralservice.lifecycle.model.RaisingOutcome;
import uk.gain.referralservice.lifecycle.model.Recipients;

class RaisingManyTest extends RunningService {

    private static final Coordinator NORTH_EAST = new Coordinator("coordinator.northeast", "NE");

    @Autowired RaisingReferrals raising;
    @Autowired FollowingReferrals following;
    @Autowired ReadingContent reading;

    @Test
    void manyAreRaisedInTheirOrderWithoutGapsAndTheRefusedTakeNoNumber() {
        List<Draft> drafts =
                IntStream.range(0, 30).mapToObj(i -> i % 10 == 7 ? refused() : draft(i)).toList();

        List<RaisingOutcome> outcomes = raising.raise(NORTH_EAST, drafts, "test");

        assertThat(outcomes).hasSize(30);
        assertThat(IntStream.range(0, 30).filter(i -> outcomes.get(i) instanceof Examined.Refused))
                .containsExactly(7, 17, 27);
        List<Raised> raised = raised(outcomes);
        long first = raised.getFirst().reference().number();
        assertThat(raised)
                .extracting(each -> each.reference().number())
                .containsExactlyElementsOf(LongStream.range(first, first + 27).boxed().toList());
        Raised after = (Raised) raising.raise(NORTH_EAST, draft(99), "test");
        assertThat(after.reference().number()).isEqualTo(first + 27);
    }

    @Test
    void eachOfManyIsKeptAsItWasWrittenAndItsContentCanBeRead() {
        List<Draft> drafts = List.of(draft(1), draft(2));

        List<Raised> raised = raised(raising.raise(NORTH_EAST, drafts, "test"));

        for (Raised each : raised) {
            var followed =
                    ((Consulted.Shown<?>) following.view(NORTH_EAST, each.id(), "test")).value();
            assertThat(followed).isEqualTo(FollowedReferral.of(each));
            assertThat(reading.ofReferral(NORTH_EAST, each.id(), "test"))
                    .isEqualTo(
                            new Consulted.Shown<>(new CurrentContent(each.content(), List.of())));
        }
    }

    private static List<Raised> raised(List<RaisingOutcome> outcomes) {
        return outcomes.stream().filter(Raised.class::isInstance).map(Raised.class::cast).toList();
    }

    /** With characters that an array's text gives a meaning to. */
    private static Draft draft(int number) {
        return draft("NORTHUMBRIA-POLICE", "OCG \"{%d},\\".formatted(number));
    }

    private static Draft refused() {
        return draft("SOMEBODY-ELSE", null);
    }

    private static Draft draft(String unit, @Nullable String reference) {
        Particulars any = Given.particulars();
        return Given.draft(
                new Particulars(
                        unit,
                        reference,
                        any.classification(),
                        any.urgency(),
                        any.threatArea(),
                        List.of(
                                new Criterion(Criterion.Kind.MAPPED_OCG, reference, 3),
                                new Criterion(Criterion.Kind.VULNERABILITY, null, null)),
                        any.categories(),
                        true,
                        false,
                        null),
                new Recipients.Named(List.of("HMRC", "DWP")));
    }
}
