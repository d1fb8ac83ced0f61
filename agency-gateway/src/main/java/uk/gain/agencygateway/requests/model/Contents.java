package uk.gain.agencygateway.requests.model;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Port: opens what was asked and seals what is answered. Keys and ciphers stay behind it. */
public interface Contents {

    /** Everything that the request's referral asks as of now. */
    Opening open(Request request);

    /** As above, for many at once. */
    default Map<RequestId, Opening> open(Collection<Request> requests) {
        return requests.stream().collect(Collectors.toMap(Request::id, this::open));
    }

    /**
     * The same, with the keys of these requests' answers looked up at once. For the transaction in
     * which it is asked for, and no longer: keys may be destroyed.
     */
    Contents readyToAnswer(Set<RequestId> requests);

    /** What a message says. */
    Reading open(SealedMessage message);

    /** Seals words under the request's answer key, bound to the occasion's event. */
    Sealing seal(Request request, String text, Occasion occasion);

    /** Seals content under the request's answer key, bound to the occasion's event. */
    Sealing seal(Request request, AnswerContent content, Occasion occasion);
}
