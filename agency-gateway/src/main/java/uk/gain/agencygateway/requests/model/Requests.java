package uk.gain.agencygateway.requests.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Port: the requests of every agency. An agency reaches its own and no others. */
public interface Requests {

    /**
     * The agency's requests among these, each locked until the transaction ends, in the order of
     * their ids so that two batches never wait for each other.
     */
    List<Request> lock(AgencyCode agency, Set<RequestId> ids);

    Optional<Request> find(AgencyCode agency, RequestId id);

    /** The agency's requests in the order of arrival, {@code limit} at most. */
    List<Arrival> list(AgencyCode agency, Listing listing);

    /** How many of the agency's requests are in each state; states without any are left out. */
    Map<RequestState, Integer> counts(AgencyCode agency);

    /** Everything recorded about the agency's request, oldest first. */
    List<HistoryEntry> history(AgencyCode agency, RequestId id);

    /**
     * Every message about the agency's request, in the order in which the gateway learned of it.
     */
    List<SealedMessage> messages(AgencyCode agency, RequestId id);

    /** The agency has fetched the content as of this version. MUST hold the request's lock. */
    void fetched(RequestId id, long version);

    /**
     * Stores what the requests are now, and the events for the world. MUST be called in the
     * transaction that locked the requests.
     */
    void record(List<RequestEvent> events);

    /** A request with its stable place in the inbox. */
    record Arrival(long position, Request request) {}

    /**
     * Which part of the inbox.
     *
     * @param state absent for every state
     * @param after position of the last request already seen; 0 for the beginning
     */
    record Listing(@Nullable RequestState state, long after, int limit) {}
}
