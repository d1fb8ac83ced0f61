package uk.gain.referralservice.lifecycle.model;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gain.referralservice.lifecycle.Given.NOW;
import static uk.gain.referralservice.lifecycle.Given.asked;
import static uk.gain.referralservice.lifecycle.Given.sealed;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RequestTest {

    private static final Asked ASKED = asked(NOW);
    private static final Instant LATER = NOW.plusSeconds(5);

    /** The table of the package's description, every cell of it. */
    @ParameterizedTest
    @CsvSource({
        "Sent,            Delivered, Opened, Acknowledged, -,   -,     -,       -,               -,              -",
        "Delivered,       Delivered, Opened, Acknowledged, Hit, NoHit, Refused, -,               -,              -",
        "Opened,          Opened, Opened, Acknowledged,    Hit, NoHit, Refused, -,               -,              -",
        "Acknowledged,    Acknowledged, Acknowledged, Acknowledged, Hit, NoHit, Refused, -,      -,              -",
        "Hit,             Hit, Hit, Hit,                   -,   -,     -,       ContentProvided, ContentPartial, ContentRefused",
        "NoHit,           NoHit, NoHit, NoHit,             -,   -,     -,       -,               -,              -",
        "Refused,         Refused, Refused, Refused,       -,   -,     -,       -,               -,              -",
        "ContentProvided, ContentProvided, ContentProvided, ContentProvided, -, -, -, -,         -,              -",
        "ContentPartial,  ContentPartial, ContentPartial, ContentPartial, -, -, -, ContentProvided, ContentPartial, ContentRefused",
        "ContentRefused,  ContentRefused, ContentRefused, ContentRefused, -, -, -, -,            -,              -"
    })
    void theStateTableHolds(
            String from,
            String delivered,
            String opened,
            String acknowledged,
            String hit,
            String noHit,
            String refused,
            String content,
            String partial,
            String contentRefused) {
        Request request = inState(from);
        assertThat(after(request, new Response.Delivered())).isEqualTo(delivered);
        assertThat(after(request, new Response.Opened("officer"))).isEqualTo(opened);
        assertThat(after(request, new Response.Acknowledged())).isEqualTo(acknowledged);
        assertThat(after(request, new Response.Hit())).isEqualTo(hit);
        assertThat(after(request, new Response.NoHit())).isEqualTo(noHit);
        assertThat(after(request, new Response.Refused(RefusalCode.NO_CAPACITY, null)))
                .isEqualTo(refused);
        assertThat(after(request, new Response.ContentProvided(false, sealedNow())))
                .isEqualTo(content);
        assertThat(after(request, new Response.ContentProvided(true, sealedNow())))
                .isEqualTo(partial);
        assertThat(after(request, new Response.ContentRefused(RefusalCode.NO_CAPACITY, null)))
                .isEqualTo(contentRefused);
    }

    @ParameterizedTest
    @MethodSource("everyState")
    void acceptanceAndWhatIsOnlyNotedChangeNoState(String state) {
        assertThat(after(inState(state), new Response.Accepted())).isEqualTo(state);
        assertThat(after(inState(state), new Response.Noted())).isEqualTo(state);
    }

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
    void anAnswerIsTheFourthReceipt() {
        Request noHit = moved(inState("Delivered"), new Response.NoHit());
        assertThat(noHit.receipts().answeredAt()).isEqualTo(LATER);
    }

    @Test
    void upToAndIncludingItsLimitARequestIsInTime() {
        assertThat(inState("Sent").overdue(NOW)).isFalse();
    }

    @Test
    void afterItsLimitAnUnansweredRequestIsOverdue() {
        for (String state : List.of("Sent", "Delivered", "Opened", "Acknowledged")) {
            assertThat(inState(state).overdue(NOW.plusNanos(1000))).as(state).isTrue();
        }
    }

    @Test
    void anAnsweredRequestIsNeverOverdue() {
        for (String state : List.of("Hit", "NoHit", "Refused", "ContentPartial")) {
            assertThat(inState(state).overdue(NOW.plusSeconds(1))).as(state).isFalse();
        }
    }

    static List<String> everyState() {
        return List.of(
                "Sent",
                "Delivered",
                "Opened",
                "Acknowledged",
                "Hit",
                "NoHit",
                "Refused",
                "ContentProvided",
                "ContentPartial",
                "ContentRefused");
    }

    private static Request inState(String state) {
        return switch (state) {
            case "Sent" -> new Request.Sent(ASKED, Receipts.NONE);
            case "Delivered" -> new Request.Delivered(ASKED, Receipts.NONE);
            case "Opened" -> new Request.Opened(ASKED, Receipts.NONE);
            case "Acknowledged" -> new Request.Acknowledged(ASKED, Receipts.NONE);
            case "Hit" -> new Request.Hit(ASKED, Receipts.NONE);
            case "NoHit" -> new Request.NoHit(ASKED, Receipts.NONE);
            case "Refused" -> new Request.Refused(ASKED, Receipts.NONE, RefusalCode.OUT_OF_REMIT);
            case "ContentProvided" -> new Request.ContentProvided(ASKED, Receipts.NONE);
            case "ContentPartial" -> new Request.ContentPartial(ASKED, Receipts.NONE);
            case "ContentRefused" ->
                    new Request.ContentRefused(ASKED, Receipts.NONE, RefusalCode.OUT_OF_REMIT);
            default -> throw new IllegalArgumentException(state);
        };
    }

    private static String after(Request request, Response response) {
        return switch (response.applyTo(request, LATER)) {
            case Move.Moved(Request to) -> to.getClass().getSimpleName();
            case Move.NotAllowed _ -> "-";
        };
    }

    private static Request moved(Request request, Response response) {
        return ((Move.Moved) response.applyTo(request, LATER)).to();
    }

    private static Sealed sealedNow() {
        return sealed(UUID.randomUUID());
    }
}
