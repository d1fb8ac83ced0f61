package uk.gain.agencygateway.requests.model;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gain.agencygateway.requests.model.Examples.NOON;
import static uk.gain.agencygateway.requests.model.Examples.OFFICER;
import static uk.gain.agencygateway.requests.model.Examples.RESPOND_BY;
import static uk.gain.agencygateway.requests.model.Examples.SYSTEM;
import static uk.gain.agencygateway.requests.model.Examples.at;
import static uk.gain.agencygateway.requests.model.Examples.in;
import static uk.gain.agencygateway.requests.model.Examples.sent;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReceiptsTest {

    @Test
    void aSystemThatFetchesMakesTheRequestDeliveredAndNothingElse() {
        Occasion occasion = occasion(SYSTEM);
        assertThat(Showing.of(sent(), SYSTEM, () -> occasion))
                .isEqualTo(
                        List.of(
                                new RequestEvent.Delivered(
                                        occasion,
                                        new Request.Delivered(
                                                sent().particulars(),
                                                Examples.progress(
                                                        sent().receipts().delivered(NOON), 1)))));
    }

    @Test
    void anOfficerWhoReadsFirstMakesTheRequestDeliveredAndThenOpened() {
        List<RequestEvent> facts = Showing.of(sent(), OFFICER, () -> occasion(OFFICER));
        assertThat(facts)
                .extracting(RequestEvent::type)
                .containsExactly("RequestDelivered", "RequestOpened");
        assertThat(facts).extracting(RequestEvent::sequence).containsExactly(1L, 2L);
        assertThat(facts.getLast().after().receipts().openedBy()).isEqualTo(OFFICER.subject());
    }

    @Test
    void readingAgainMakesNoNewFact() {
        Request opened = in(RequestState.OPENED);
        assertThat(Showing.of(opened, OFFICER, () -> occasion(OFFICER))).isEmpty();
        assertThat(Showing.of(opened, SYSTEM, () -> occasion(SYSTEM))).isEmpty();
    }

    @Test
    void anOfficerWhoReadsOnlyAfterTheAnswerIsStillRecordedAndTheAnswerStays() {
        List<RequestEvent> facts =
                Showing.of(in(RequestState.NO_HIT), OFFICER, () -> occasion(OFFICER));
        assertThat(facts).extracting(RequestEvent::type).containsExactly("RequestOpened");
        assertThat(facts.getLast().after()).isInstanceOf(Request.NoHit.class);
        assertThat(facts.getLast().after().receipts().openedAt()).isEqualTo(NOON);
    }

    @Test
    void theFirstPersonWhoSawItIsKept() {
        Request.Opened opened = (Request.Opened) in(RequestState.OPENED);
        assertThat(opened.openedBy("somebody-later", at(NOON))).isEmpty();
    }

    @Test
    void noReceiptIsInferredFromAnother() {
        Request.Delivered delivered = (Request.Delivered) in(RequestState.DELIVERED);
        Receipts receipts = delivered.hit(at(NOON)).after().receipts();
        assertThat(receipts.answeredAt()).isEqualTo(NOON);
        assertThat(receipts.openedAt()).isNull();
        assertThat(receipts.acknowledgedAt()).isNull();
    }

    @Test
    void anUnansweredRequestIsOverdueAfterRespondByAndNotAtIt() {
        assertThat(sent().overdueAt(RESPOND_BY)).isFalse();
        assertThat(sent().overdueAt(RESPOND_BY.plusNanos(1))).isTrue();
    }

    @Test
    void anAnsweredRequestIsNeverOverdue() {
        assertThat(in(RequestState.NO_HIT).overdueAt(Instant.MAX)).isFalse();
        assertThat(in(RequestState.CONTENT_PARTIAL).overdueAt(Instant.MAX)).isFalse();
    }

    private static Occasion occasion(Party reader) {
        return new Occasion(new UUID(1, 1), NOON, reader);
    }
}
