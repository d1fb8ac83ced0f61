package uk.gain.referralservice.lifecycle.model;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gain.referralservice.lifecycle.Given.NOW;
import static uk.gain.referralservice.lifecycle.Given.fact;
import static uk.gain.referralservice.lifecycle.Given.sealed;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.gain.platform.identity.Ids;

class HearingTest {

    private static final Instant ASKED_AT = NOW.minusSeconds(60);

    @Test
    void theClockStopsWhenTheAgencyAskedAndOnce() {
        Hearing hearing = about("D");
        RequestResponse first = hears(hearing, new Response.ClarificationSought(words()), ASKED_AT);
        hears(hearing, new Response.ClarificationSought(words()), NOW);
        assertThat(hearing.replies())
                .singleElement()
                .isInstanceOfSatisfying(
                        ReferralEvent.ClockStopped.class,
                        stopped -> {
                            assertThat(stopped.question()).isEqualTo(first.fact().eventId());
                            assertThat(stopped.occasion().at()).isEqualTo(ASKED_AT);
                            assertThat(stopped.occasion().by()).isEqualTo(Fact.Party.EXCHANGE);
                        });
        assertThat(hearing.heard().messages()).hasSize(2);
        assertThat(hearing.heard().changed())
                .singleElement()
                .satisfies(
                        request -> {
                            assertThat(request.matters().clockStoppedAt()).isEqualTo(ASKED_AT);
                            assertThat(((Request.ClarificationSought) request).questions())
                                    .hasSize(2);
                        });
    }

    @Test
    void whatWasAnsweredByTokensAloneIsSentAgainWhenTheAgencyTakesItBack() {
        Hearing hearing = about("S");
        hears(hearing, new Response.Noted(), NOW);
        hears(hearing, new Response.NoHit(), NOW);
        assertThat(hearing.heard().changed())
                .singleElement()
                .satisfies(
                        request -> {
                            assertThat(request).isInstanceOf(Request.NoHit.class);
                            assertThat(request.held()).isFalse();
                        });
        hears(hearing, new Response.AnswerWithdrawn("INACCURATE", null), NOW);
        assertThat(hearing.heard().changed())
                .singleElement()
                .satisfies(
                        request -> {
                            assertThat(request).isInstanceOf(Request.Sent.class);
                            assertThat(request.receipts().answeredAt()).isNull();
                        });
    }

    @Test
    void noClockIsStoppedInTheFuture() {
        Hearing hearing = about("D");
        hears(hearing, new Response.ClarificationSought(words()), NOW.plusSeconds(1));
        assertThat(hearing.replies().getFirst().occasion().at()).isEqualTo(NOW);
    }

    @Test
    void aQuestionAboutWhatLapsedOrWasRecalledIsKeptAndStopsNothing() {
        for (String code : List.of("L", "X+")) {
            Hearing hearing = about(code);
            hears(hearing, new Response.ClarificationSought(words()), NOW);
            assertThat(hearing.replies()).isEmpty();
            assertThat(hearing.heard().messages()).hasSize(1);
        }
    }

    @Test
    void anAnswerEndsTheOpenQuestionAndTheStandingClock() {
        Hearing hearing = about("CS");
        hears(hearing, new Response.Hit(), NOW);
        assertThat(hearing.heard().changed().iterator().next().matters()).isEqualTo(Matters.NONE);
    }

    @Test
    void whatCameBeforeIsTakenBackAndWhatComesAfterIsNot() {
        Hearing hearing = about("H");
        RequestResponse before = hears(hearing, new Response.ContentProvided(false, words()), NOW);
        RequestResponse takenBack =
                hears(hearing, new Response.AnswerWithdrawn("INACCURATE", null), NOW);
        hears(hearing, new Response.Hit(), NOW);
        hears(hearing, new Response.ContentProvided(false, words()), NOW);
        assertThat(hearing.heard().recalled())
                .singleElement()
                .satisfies(
                        recalled -> {
                            assertThat(recalled.id()).isEqualTo(takenBack.fact().eventId());
                            assertThat(recalled.replaces())
                                    .containsExactly(contentOf(before).eventId());
                        });
        assertThat(hearing.heard().answers()).hasSize(2);
    }

    @Test
    void aCorrectionReplacesWhatItNames() {
        UUID replaced = UUID.randomUUID();
        Hearing hearing = about("CC");
        hears(hearing, new Response.AnswerCorrected(replaced, "INACCURATE", words()), NOW);
        assertThat(hearing.heard().recalled().getFirst().replaces()).containsExactly(replaced);
        assertThat(hearing.heard().recalled().getFirst().kind())
                .isEqualTo(AnswerRecall.Kind.CORRECTED);
        assertThat(hearing.heard().answers()).hasSize(1);
    }

    @Test
    void whatIsNotAllowedAndWhoIsNotKnownAreTold() {
        Hearing hearing = about("S");
        Request request = InState.of("S");
        assertThat(hearing.hear(said(request, new Response.Hit(), NOW)))
                .isInstanceOf(Move.NotAllowed.class);
        assertThat(
                        hearing.hear(
                                new RequestResponse(
                                        new RequestId(UUID.randomUUID()),
                                        fact(request.asked().referral(), "REQUEST_HIT", NOW),
                                        new Response.Hit())))
                .isEqualTo(new Hearing.Unknown());
        assertThat(
                        hearing.hear(
                                new RequestResponse(
                                        request.asked().id(),
                                        fact(
                                                new ReferralId(UUID.randomUUID()),
                                                "REQUEST_DELIVERED",
                                                NOW),
                                        new Response.Delivered())))
                .as("of another referral")
                .isEqualTo(new Hearing.Unknown());
    }

    private static Hearing about(String code) {
        Request request = InState.of(code);
        return new Hearing(Map.of(request.asked().id(), request), Set.of(), NOW, Ids::next);
    }

    private static RequestResponse hears(Hearing hearing, Response response, Instant at) {
        RequestResponse said = said(InState.of("S"), response, at);
        assertThat(hearing.hear(said)).isInstanceOf(Move.Moved.class);
        return said;
    }

    private static RequestResponse said(Request request, Response response, Instant at) {
        return new RequestResponse(
                request.asked().id(), fact(request.asked().referral(), "SAID", at), response);
    }

    private static Sealed contentOf(RequestResponse said) {
        return ((Response.ContentProvided) said.response()).content();
    }

    private static Sealed words() {
        return sealed(UUID.randomUUID());
    }
}
