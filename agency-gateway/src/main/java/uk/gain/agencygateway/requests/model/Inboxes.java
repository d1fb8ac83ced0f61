package uk.gain.agencygateway.requests.model;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Port: the inboxes of all agencies, as they are filled from the referral-service. */
public interface Inboxes {

    /** Keeps what all requests of each referral share; a referral already kept stays as it is. */
    void keep(List<Referral> referrals);

    /**
     * Puts the requests into their inboxes. A request already there stays as it is and is not
     * spoken of again.
     *
     * @return receipt 1 for each of these that brought a request, numbered per referral; the
     *     referrals' rows stay locked until the transaction ends
     */
    List<Accepted> place(List<Placing> placings, Instant at, Supplier<UUID> eventIds);

    /**
     * Writes each event into the history of the requests concerned that arrived no later than it.
     */
    void note(List<Incoming> incoming);

    /** Keeps what the moves carry for all requests of their referral: words, content, urgency. */
    void keepMoves(List<Incoming.Moved> moves);

    /**
     * The requests concerned, each locked until the transaction ends, in the order of their ids.
     */
    List<Placed> lock(List<Incoming.Moved> moves);

    /**
     * Stores what the requests are now, and the events for the world. MUST be called in the
     * transaction that locked the requests.
     */
    void store(Collection<Request> after, List<RequestEvent> said);

    /** Whether the agencies of these requests can be reached is asked again at this time. */
    void question(Collection<RequestId> requests, Instant at);

    /**
     * Requests whose time to be asked about again has come, each locked until the transaction ends.
     * What somebody else is at is left out.
     */
    List<Request> lockQuestioned(Instant now, int limit);

    /** Nothing is to be asked about these requests any more. */
    void settle(Collection<RequestId> requests);

    /** What the referral asks as of now, as it came. */
    default Optional<SealedAsked> content(ReferralId referral) {
        return Optional.ofNullable(contents(Set.of(referral)).get(referral));
    }

    /** What each of the referrals asks as of now, as it came; all as of one moment. */
    Map<ReferralId, SealedAsked> contents(Set<ReferralId> referrals);

    /** Requests brought by one event. */
    record Placing(Incoming.Heading heading, List<Incoming.Recipient> recipients) {}

    /**
     * A request in its inbox.
     *
     * @param since sequence of the referral's event that brought it
     */
    record Placed(Request request, long since) {}
}
