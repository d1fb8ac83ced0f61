package uk.gain.agencygateway.requests.application;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.agencygateway.requests.model.Accesses;
import uk.gain.agencygateway.requests.model.Colleagues;
import uk.gain.agencygateway.requests.model.HistoryEntry;
import uk.gain.agencygateway.requests.model.Party;
import uk.gain.agencygateway.requests.model.Request;
import uk.gain.agencygateway.requests.model.RequestId;
import uk.gain.agencygateway.requests.model.RequestState;
import uk.gain.agencygateway.requests.model.Requests;

/** An agency looks at its inbox: everything but the content. */
@Service
@Transactional(readOnly = true)
public class ReadingRequests {

    private final Requests requests;
    private final Colleagues colleagues;
    private final Accesses accesses;
    private final Clock clock;

    ReadingRequests(Requests requests, Colleagues colleagues, Accesses accesses, Clock clock) {
        this.requests = requests;
        this.colleagues = colleagues;
        this.accesses = accesses;
        this.clock = clock;
    }

    public List<Requests.Arrival> list(Party reader, Requests.Listing listing) {
        return requests.list(reader.agency(), listing, clock.instant());
    }

    /** What can be answered now, {@code limit} at most, the earliest limit first. */
    public List<Request> answerable(Party reader, int limit) {
        return requests.answerable(reader.agency(), limit);
    }

    /** How many requests are in each state; states without any are left out. */
    public Map<RequestState, Integer> counts(Party reader) {
        return requests.counts(reader.agency());
    }

    /** Subjects of the officers of the reader's agency, in order. */
    public List<String> officers(Party reader) {
        return colleagues.officers(reader.agency());
    }

    /** Empty when the agency has no such request. */
    public Optional<Request> view(Party reader, RequestId id) {
        Optional<Request> request = requests.find(reader.agency(), id);
        if (request.isEmpty()) {
            accesses.deniedReading(reader, id);
        }
        return request;
    }

    /**
     * What can be said of a request's content without handing it out: nothing is delivered. Empty
     * when the agency has no such request.
     */
    public Optional<Requests.Peeked> peek(Party reader, RequestId id) {
        Optional<Requests.Peeked> peeked = requests.peek(reader.agency(), id);
        if (peeked.isEmpty()) {
            accesses.deniedReading(reader, id);
        }
        return peeked;
    }

    /** Empty when the agency has no such request. */
    public Optional<List<HistoryEntry>> history(Party reader, RequestId id) {
        return view(reader, id).map(_ -> requests.history(reader.agency(), id));
    }
}
