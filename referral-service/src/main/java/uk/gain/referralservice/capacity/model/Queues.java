package uk.gain.referralservice.capacity.model;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import uk.gain.referralservice.directory.model.AgencyCode;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.RequestId;
import uk.gain.referralservice.lifecycle.model.Urgency;

/** Those that wait, and how many places are taken. */
public interface Queues {

    /**
     * Holds the agencies' places until the transaction ends: nobody else takes one meanwhile. What
     * is counted after it counts.
     */
    void lock(Collection<AgencyCode> agencies);

    /** The room of each of these agencies, whose limits these are. */
    Map<AgencyCode, Room> rooms(Map<AgencyCode, Integer> limits);

    /** Those of the agencies for which somebody waits. */
    List<AgencyCode> withQueue(Collection<AgencyCode> agencies);

    /** The first in the agency's queue, in their order, at most so many. */
    List<Waiting> first(AgencyCode agency, int atMost);

    /** 1 for the next to be sent, for each queued request of the referral. */
    Map<RequestId, Place> positions(ReferralId referral);

    /** The position a request of this kind would have in each of these queues. */
    Map<AgencyCode, Integer> positions(Collection<AgencyCode> agencies, Urgency urgency, int tier);

    /** How fast each of these answered since that moment. */
    Map<AgencyCode, Pace> paces(Collection<AgencyCode> agencies, Instant since);

    /** A position in an agency's queue. */
    record Place(AgencyCode agency, int position) {}
}
