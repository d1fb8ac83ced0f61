package uk.gain.agencygateway.requests.model;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a move of the co-ordinator's side does to a request. A move that comes too late for the
 * state changes nothing: the two sides meet on the way, and each knows from the other's events
 * which came first. Only a withdrawal is decided here, and answered.
 */
public final class Hearing {

    private Hearing() {}

    /**
     * What came of it.
     *
     * @param after equal to what it was when the move came too late
     * @param said what the exchange decided and says about it; absent unless the move asks for that
     */
    public record Heard(Request after, @Nullable RequestEvent said) {

        private static Heard of(Request after) {
            return new Heard(after, null);
        }

        private static Heard of(RequestEvent said) {
            return new Heard(said.after(), said);
        }
    }

    public static Heard of(
            Request request, Move move, Incoming.Heading heading, Supplier<Occasion> occasions) {
        UUID event = heading.eventId();
        Matters matters = request.matters();
        return switch (move) {
            case Move.ClarificationAsked _ ->
                    request.live() instanceof Request.Ended
                            ? Heard.of(request)
                            : Heard.of(changed(request, matters.asked(event)));
            case Move.ClarificationGiven(UUID question) ->
                    request instanceof Request.ClarificationSought sought
                            ? Heard.of(sought.answered(question))
                            : Heard.of(request);
            case Move.ClockStopped(UUID question) ->
                    request instanceof Request.ClarificationSought sought
                                    && sought.questions().contains(question)
                            ? Heard.of(sought.stopped(heading.occurredAt()))
                            : Heard.of(request);
            case Move.ClockRestarted(Instant respondBy) ->
                    Heard.of(running(until(request, respondBy)));
            case Move.RequestExtended(Instant respondBy, UUID sought) ->
                    Heard.of(changed(until(request, respondBy), matters.extensionDecided(sought)));
            case Move.ExtensionDeclined(UUID sought) ->
                    Heard.of(changed(request, matters.extensionDecided(sought)));
            case Move.RequestChased _ ->
                    request instanceof Request.Unanswered
                            ? Heard.of(changed(request, matters.chased(heading.occurredAt())))
                            : Heard.of(request);
            case Move.ReferralReprioritised reprioritised ->
                    Heard.of(reprioritised(request, reprioritised));
            case Move.InformationAdded _ ->
                    request.held() && request.servesContent()
                            ? Heard.of(changed(request, matters.moreToFetch(true)))
                            : Heard.of(request);
            case Move.ReferralCorrected _ ->
                    request.held() && request.servesContent()
                            ? Heard.of(changed(request, matters.corrected(event)))
                            : Heard.of(request);
            case Move.ReferralWithdrawn _ ->
                    switch (request) {
                        case Request.Unanswered unanswered ->
                                Heard.of(unanswered.withdraw(event, occasions.get()));
                        case Request.Answered answered ->
                                Heard.of(answered.withdrawnTooLate(event, occasions.get()));
                        case Request.Ended _, Request.Closed _ -> Heard.of(request);
                    };
            case Move.ReferralRecalled _ -> Heard.of(request.recall(event));
            case Move.ReferralClosed _ ->
                    request instanceof Request.Live live
                            ? Heard.of(live.close())
                            : Heard.of(request);
            case Move.ReferralReopened _ -> Heard.of(request.live());
            case Move.RequestLapsed _ ->
                    request instanceof Request.Unanswered unanswered
                            ? Heard.of(unanswered.lapse())
                            : Heard.of(request);
        };
    }

    private static Request changed(Request request, Matters matters) {
        return request.with(request.progress().with(matters));
    }

    /** Kept also where it does not count now: the answer may be taken back. */
    private static Request until(Request request, Instant respondBy) {
        return request.with(request.particulars().until(respondBy));
    }

    private static Request running(Request request) {
        return request instanceof Request.ClarificationSought sought ? sought.running() : request;
    }

    private static Request reprioritised(Request request, Move.ReferralReprioritised move) {
        Particulars before = request.particulars();
        Instant limit = move.limits().getOrDefault(request.id(), before.respondBy());
        return request.with(before.with(move.urgency(), move.safeguarding(), limit));
    }
}
