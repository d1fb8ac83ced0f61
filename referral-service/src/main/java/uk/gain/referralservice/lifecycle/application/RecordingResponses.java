package uk.gain.referralservice.lifecycle.application;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.platform.identity.Ids;
import uk.gain.referralservice.lifecycle.model.Hearing;
import uk.gain.referralservice.lifecycle.model.Move;
import uk.gain.referralservice.lifecycle.model.ReferralEvents;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.Request;
import uk.gain.referralservice.lifecycle.model.RequestId;
import uk.gain.referralservice.lifecycle.model.RequestResponse;
import uk.gain.referralservice.lifecycle.model.Requests;
import uk.gain.referralservice.lifecycle.model.Response;

/**
 * Follows what agencies say about their requests, and says what must be said in reply. A list is
 * applied as one: either every response takes effect, in its order, or none does.
 */
@Service
public class RecordingResponses {

    private final Requests requests;
    private final ReferralEvents events;
    private final Clock clock;

    RecordingResponses(Requests requests, ReferralEvents events, Clock clock) {
        this.requests = requests;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Applies the responses in their order.
     *
     * @throws ResponseNotApplicable when one speaks of a request that was never sent, or says what
     *     the state table does not allow
     */
    @Transactional
    public void record(List<RequestResponse> responses) {
        events.hold(referralsToSpeakOf(responses));
        Hearing hearing =
                new Hearing(
                        hold(responses),
                        requests.lapsed(takenBack(responses)),
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        Ids::next);
        for (RequestResponse response : responses) {
            switch (hearing.hear(response)) {
                case Hearing.Unknown _ -> throw ResponseNotApplicable.unknownRequest(response);
                case Move.NotAllowed(Request request, _) ->
                        throw ResponseNotApplicable.notAllowed(request, response);
                case Move.Moved _ -> {
                    // Kept with the others below.
                }
            }
        }
        requests.record(hearing.heard());
        events.record(hearing.replies());
    }

    /**
     * A question stops the clock, and an answer that is taken back may let its request lapse again,
     * which is said: referrals are locked before their requests.
     */
    private static Set<ReferralId> referralsToSpeakOf(List<RequestResponse> responses) {
        return responses.stream()
                .filter(
                        response ->
                                response.response() instanceof Response.ClarificationSought
                                        || response.response() instanceof Response.AnswerWithdrawn)
                .map(response -> response.fact().referral())
                .collect(Collectors.toSet());
    }

    private static Set<RequestId> takenBack(List<RequestResponse> responses) {
        return responses.stream()
                .filter(response -> response.response() instanceof Response.AnswerWithdrawn)
                .map(RequestResponse::request)
                .collect(Collectors.toSet());
    }

    private Map<RequestId, Request> hold(List<RequestResponse> responses) {
        return requests.holdForUpdate(
                responses.stream().map(RequestResponse::request).collect(Collectors.toSet()));
    }
}
