package uk.gain.agencygateway.requests.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.agencygateway.requests.model.Accesses;
import uk.gain.agencygateway.requests.model.Action;
import uk.gain.agencygateway.requests.model.Asked;
import uk.gain.agencygateway.requests.model.Contents;
import uk.gain.agencygateway.requests.model.Fetched;
import uk.gain.agencygateway.requests.model.KeyDestroyed;
import uk.gain.agencygateway.requests.model.KeyNotHere;
import uk.gain.agencygateway.requests.model.NotFound;
import uk.gain.agencygateway.requests.model.NotServed;
import uk.gain.agencygateway.requests.model.Occasion;
import uk.gain.agencygateway.requests.model.Party;
import uk.gain.agencygateway.requests.model.Request;
import uk.gain.agencygateway.requests.model.RequestEvent;
import uk.gain.agencygateway.requests.model.RequestId;
import uk.gain.agencygateway.requests.model.Requests;
import uk.gain.agencygateway.requests.model.Showing;
import uk.gain.agencygateway.requests.model.Shown;
import uk.gain.platform.identity.Ids;

/**
 * An agency reads what is asked. The receipts and the access event commit before the content
 * leaves: if they cannot be stored, it is not served.
 */
@Service
public class FetchingContent {

    private final Requests requests;
    private final Contents contents;
    private final Accesses accesses;
    private final Clock clock;

    FetchingContent(Requests requests, Contents contents, Accesses accesses, Clock clock) {
        this.requests = requests;
        this.contents = contents;
        this.accesses = accesses;
        this.clock = clock;
    }

    /** One answer per id, in their order. */
    @Transactional
    public List<Fetched> fetch(Party reader, List<RequestId> ids) {
        Map<RequestId, Request> own =
                requests.lock(reader.agency(), Set.copyOf(ids)).stream()
                        .collect(Collectors.toMap(Request::id, Function.identity()));
        return ids.stream().distinct().map(id -> fetch(reader, id, own.get(id))).toList();
    }

    private Fetched fetch(Party reader, RequestId id, @Nullable Request request) {
        if (request == null) {
            accesses.denied(reader, id, Action.FETCH);
            return new NotFound(id);
        }
        if (!request.servesContent()) {
            accesses.refused(reader, request);
            return new NotServed(request);
        }
        return switch (contents.open(request)) {
            case KeyNotHere notHere -> notHere;
            case KeyDestroyed destroyed -> destroyed;
            case Asked asked -> show(reader, request, asked);
        };
    }

    private Shown show(Party reader, Request request, Asked asked) {
        Instant now = clock.instant();
        List<RequestEvent> facts =
                Showing.of(request, reader, () -> new Occasion(Ids.next(), now, reader));
        requests.record(facts);
        if (!request.held() || request.matters().moreToFetch()) {
            requests.fetched(request.id(), asked.version());
        }
        accesses.shown(reader, request);
        Request after = facts.isEmpty() ? request : facts.getLast().after();
        return new Shown(after.fetched(), asked);
    }
}
