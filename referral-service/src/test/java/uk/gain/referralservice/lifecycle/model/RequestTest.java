package uk.gain.referralservice.lifecycle.model;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gain.referralservice.lifecycle.Given.NOW;
import static uk.gain.referralservice.lifecycle.Given.asked;
import static uk.gain.referralservice.lifecycle.Given.fact;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the state tables do not say: receipts and time. */
class RequestTest {

    private static final Asked ASKED = asked(NOW);
    private static final Instant LATER = NOW.plusSeconds(5);

    @Test
    void noReceiptIsInferredFromAnother() {
        Request opened = moved(new Request.Sent(ASKED, Receipts.NONE), new Response.Opened("ann"));
        assertThat(opened)
                .isEqualTo(new Request.Opened(ASKED, new Receipts(null, null, LATER, "ann", null)));
    }

    @Test
    void theFirstStatementOfAReceiptCounts() {
        Receipts first = new Receipts(NOW, NOW, NOW, "ann", null);
        Request request = new Request.Opened(ASKED, first);
        assertThat(moved(request, new Response.Accepted()).receipts()).isEqualTo(first);
        assertThat(moved(request, new Response.Delivered()).receipts()).isEqualTo(first);
        assertThat(moved(request, new Response.Opened("bob")).receipts()).isEqualTo(first);
    }

    @Test
    void aReceiptThatComesAfterTheAnswerIsKept() {
        Request hit = new Request.Hit(ASKED, new Receipts(NOW, NOW, null, null, NOW));
        assertThat(moved(hit, new Response.Opened("ann")))
                .isEqualTo(new Request.Hit(ASKED, new Receipts(NOW, NOW, LATER, "ann", NOW)));
    }

    @Test
    void anAnswerIsTheFourthReceiptAlsoWhereItChangesNothing() {
        for (String code : List.of("D", "L", "X+")) {
            assertThat(moved(InState.of(code), new Response.NoHit()).receipts().answeredAt())
                    .as(code)
                    .isEqualTo(LATER);
        }
    }

    @Test
    void anAnswerTakenBackIsNoReceiptAnyMore() {
        for (String code : List.of("H", "NH", "RF", "CC", "CP", "CR", "X+", "CL")) {
            assertThat(
                            moved(InState.of(code), new Response.AnswerWithdrawn("OTHER", null))
                                    .receipts()
                                    .answeredAt())
                    .as(code)
                    .isNull();
        }
    }

    @Test
    void upToAndIncludingItsLimitARequestIsInTime() {
        assertThat(InState.of("S").overdue(InState.LIMIT)).isFalse();
    }

    @Test
    void afterItsLimitARequestThatIsWaitedForIsOverdue() {
        for (String code : List.of("S", "D", "O", "A", "CD")) {
            assertThat(InState.of(code).overdue(InState.LIMIT.plusNanos(1000))).as(code).isTrue();
        }
    }

    @Test
    void whatIsNotWaitedForIsNeverOverdue() {
        for (String code : List.of("Q", "H", "NH", "RF", "CP", "W", "X", "L", "U", "CL")) {
            assertThat(InState.of(code).overdue(InState.LIMIT.plusSeconds(1))).as(code).isFalse();
        }
    }

    /** In time when it asked, it stays in time; late when it asked, it stays late. */
    @Test
    void theClockOfAnOpenQuestionStands() {
        Request stopped = InState.of("CS");
        assertThat(stopped.overdue(InState.LIMIT.plusSeconds(1))).isFalse();
        Request late = stopped.with(stopped.asked().by(InState.STOPPED.minusNanos(1000)));
        assertThat(late.overdue(NOW)).isTrue();
        Request justInTime = stopped.with(stopped.asked().by(InState.STOPPED));
        assertThat(justInTime.overdue(NOW)).isFalse();
    }

    private static Request moved(Request request, Response response) {
        return ((Move.Moved)
                        response.applyTo(request, fact(request.asked().referral(), "SAID", LATER)))
                .to();
    }
}
