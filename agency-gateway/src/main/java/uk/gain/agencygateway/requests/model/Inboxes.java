package uk.gain.agencygateway.requests.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    /** The referral's content, as it came. */
    Optional<SealedReferral> content(ReferralId referral);

    /** Requests brought by one event. */
    record Placing(Incoming.Heading heading, List<Incoming.Recipient> recipients) {}
}
