package uk.gain.agencygateway.requests;

import java.time.Instant;
import java.util.Optional;

/** What waits for an agency, without saying whom or what it is about. */
public interface WaitingRequests {

    /** Empty when nothing waits for the agency. */
    Optional<Waiting> of(String agency);

    /**
     * Requests whose next move is the agency's: not answered, and without an open question of its
     * own; or a hit without its content.
     *
     * @param count at least 1
     * @param mostUrgent {@code URGENT}, {@code PRIORITY} or {@code ROUTINE}
     * @param nearestLimit the earliest time by which one of them is to be answered
     */
    record Waiting(int count, String mostUrgent, Instant nearestLimit) {}
}
