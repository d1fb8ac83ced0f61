package uk.gain.agencygateway.requests.application;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import uk.gain.agencygateway.requests.model.Opening;
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

    /** What came of asking for one. */
    @Transactional
    public Fetched fetch(Party reader, RequestId id) {
        return fetch(reader, List.of(id), this::recordOne).getFirst();
    }

    /** One answer per id, in their order; an id that is given twice is answered once. */
    @Transactional
    public List<Fetched> fetchTogether(Party reader, List<RequestId> ids) {
        return fetch(reader, ids, this::recordMany);
    }

    private List<Fetched> fetch(Party reader, List<RequestId> ids, Recording recording) {
        Map<RequestId, Request> own =
                requests.lock(reader.agency(), Set.copyOf(ids)).stream()
                        .collect(Collectors.toMap(Request::id, Function.identity()));
        Map<RequestId, Opening> opened =
                contents.open(own.values().stream().filter(Request::servesContent).toList());
        Showings showings = new Showings(reader, clock.instant());
        List<Fetched> fetched =
                ids.stream()
                        .distinct()
                        .map(id -> fetched(id, own.get(id), opened.get(id), showings))
                        .toList();
        requests.record(showings.facts);
        requests.fetched(showings.versions);
        recording.of(reader, fetched, showings.shown);
        return fetched;
    }

    private static Fetched fetched(
            RequestId id, @Nullable Request request, @Nullable Opening opening, Showings showings) {
        if (request == null) {
            return new NotFound(id);
        }
        return switch (opening) {
            case null -> new NotServed(request);
            case KeyNotHere notHere -> notHere;
            case KeyDestroyed destroyed -> destroyed;
            case Asked asked -> showings.show(request, asked);
        };
    }

    /** How what came of it is recorded: who was shown what, and who reached for what is not. */
    private interface Recording {
        void of(Party reader, List<Fetched> fetched, List<Request> shown);
    }

    private void recordOne(Party reader, List<Fetched> fetched, List<Request> shown) {
        shown.forEach(request -> accesses.shown(reader, request));
        notServed(fetched).forEach(request -> accesses.refused(reader, request));
        notFound(fetched).forEach(id -> accesses.denied(reader, id, Action.FETCH));
    }

    private void recordMany(Party reader, List<Fetched> fetched, List<Request> shown) {
        accesses.shownTogether(reader, shown);
        accesses.refusedTogether(reader, notServed(fetched), notFound(fetched));
    }

    private static List<Request> notServed(List<Fetched> fetched) {
        return fetched.stream()
                .flatMap(
                        one ->
                                one instanceof NotServed(var request)
                                        ? Stream.of(request)
                                        : Stream.empty())
                .toList();
    }

    private static List<RequestId> notFound(List<Fetched> fetched) {
        return fetched.stream()
                .flatMap(one -> one instanceof NotFound(var id) ? Stream.of(id) : Stream.empty())
                .toList();
    }

    /** What showing makes true, gathered to be stored by the set. */
    private static final class Showings {

        private final Party reader;
        private final Instant now;
        private final List<RequestEvent> facts = new ArrayList<>();
        private final Map<RequestId, Long> versions = new HashMap<>();
        private final List<Request> shown = new ArrayList<>();

        Showings(Party reader, Instant now) {
            this.reader = reader;
            this.now = now;
        }

        Shown show(Request request, Asked asked) {
            List<RequestEvent> made =
                    Showing.of(request, reader, () -> new Occasion(Ids.next(), now, reader));
            facts.addAll(made);
            if (!request.held() || request.matters().moreToFetch()) {
                versions.put(request.id(), asked.version());
            }
            shown.add(request);
            Request after = made.isEmpty() ? request : made.getLast().after();
            return new Shown(after.fetched(), asked);
        }
    }
}
