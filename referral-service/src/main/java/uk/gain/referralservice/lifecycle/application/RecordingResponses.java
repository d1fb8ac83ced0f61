package uk.gain.referralservice.lifecycle.application;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.referralservice.lifecycle.model.HistoryEntry;
import uk.gain.referralservice.lifecycle.model.Move;
import uk.gain.referralservice.lifecycle.model.Request;
import uk.gain.referralservice.lifecycle.model.RequestId;
import uk.gain.referralservice.lifecycle.model.RequestResponse;
import uk.gain.referralservice.lifecycle.model.Requests;
import uk.gain.referralservice.lifecycle.model.Response;
import uk.gain.referralservice.lifecycle.model.Sealed;
import uk.gain.referralservice.lifecycle.model.SealedAnswer;

/**
 * Follows what agencies say about their requests. A list is applied as one: either every response
 * takes effect, in its order, or none does.
 */
@Service
public class RecordingResponses {

    private final Requests requests;
    private final Clock clock;

    RecordingResponses(Requests requests, Clock clock) {
        this.requests = requests;
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
        Map<RequestId, Request> held =
                new HashMap<>(
                        requests.holdForUpdate(
                                responses.stream()
                                        .map(RequestResponse::request)
                                        .collect(Collectors.toSet())));
        List<SealedAnswer> answers = new ArrayList<>();
        List<HistoryEntry> entries = new ArrayList<>();
        Instant now = clock.instant();
        for (RequestResponse response : responses) {
            Request before = held.get(response.request());
            if (before == null || !before.asked().referral().equals(response.fact().referral())) {
                throw ResponseNotApplicable.unknownRequest(response);
            }
            Request after = moved(before, response);
            held.put(response.request(), after);
            answers.addAll(sealedIn(response));
            entries.add(
                    new HistoryEntry(
                            response.fact(), response.request(), after.asked().agency(), now));
        }
        requests.record(held.values(), answers, entries);
    }

    private static Request moved(Request before, RequestResponse response) {
        return switch (response.response().applyTo(before, response.fact().at())) {
            case Move.Moved(Request to) -> to;
            case Move.NotAllowed(Request request, _) ->
                    throw ResponseNotApplicable.notAllowed(request, response);
        };
    }

    private static List<SealedAnswer> sealedIn(RequestResponse response) {
        @Nullable Sealed sealed =
                switch (response.response()) {
                    case Response.ContentProvided(_, Sealed content) -> content;
                    case Response.Refused(_, var reason) -> reason;
                    case Response.ContentRefused(_, var reason) -> reason;
                    case Response.Accepted(),
                            Response.Delivered(),
                            Response.Opened(_),
                            Response.Acknowledged(),
                            Response.Hit(),
                            Response.NoHit(),
                            Response.Noted() ->
                            null;
                };
        return sealed == null
                ? List.of()
                : List.of(
                        new SealedAnswer(
                                response.fact().referral(),
                                response.request(),
                                response.fact().at(),
                                sealed));
    }
}
