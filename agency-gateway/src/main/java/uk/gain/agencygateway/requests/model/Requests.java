package uk.gain.agencygateway.requests.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Port: the requests of every agency. An agency reaches its own and no others. */
public interface Requests {

    /**
     * The agency's requests among these, each locked until the transaction ends, in the order of
     * their ids so that two batches never wait for each other.
     */
    List<Request> lock(AgencyCode agency, Set<RequestId> ids);

    Optional<Request> find(AgencyCode agency, RequestId id);

    /** As above, with how much of the content there is. */
    Optional<Peeked> peek(AgencyCode agency, RequestId id);

    /**
     * The agency's requests that fit, in the order of arrival, {@code limit} at most.
     *
     * @param now what is overdue is overdue at this instant
     */
    List<Arrival> list(AgencyCode agency, Listing listing, Instant now);

    /**
     * Hands out new work that is handed to nobody else: safeguarding first, then by urgency, then
     * by the limit, then by arrival. What somebody else is at right now is passed over.
     *
     * @param until until when nobody else is handed it, unless its content is fetched before
     */
    Optional<Request> lease(AgencyCode agency, Instant now, Instant until);

    /** The agency's requests that it can answer now, those with the earliest limit first. */
    List<Request> answerable(AgencyCode agency, int limit);

    /** How many of the agency's requests are in each state; states without any are left out. */
    Map<RequestState, Integer> counts(AgencyCode agency);

    /** Everything recorded about the agency's request, oldest first. */
    List<HistoryEntry> history(AgencyCode agency, RequestId id);

    /**
     * Every message about the agency's request, in the order in which the gateway learned of it.
     */
    List<SealedMessage> messages(AgencyCode agency, RequestId id);

    /** The agency has fetched the content of these as of these versions. MUST hold their locks. */
    void fetched(Map<RequestId, Long> versions);

    /**
     * Stores what the requests are now, and the events for the world. MUST be called in the
     * transaction that locked the requests.
     */
    void record(List<RequestEvent> events);

    /** A request with its stable place in the inbox. */
    record Arrival(long position, Request request) {}

    /**
     * A request and how much of its content there is.
     *
     * @param version sequence of the referral's last event that brought content
     */
    record Peeked(Request request, long version) {}

    /**
     * Which part of the inbox.
     *
     * @param after position of the last request already seen; 0 for the beginning
     */
    record Listing(Filter filter, long after, int limit) {}
}
