/**
 * How many open requests an agency takes at once, and the queues of those that have to wait.
 *
 * <p>An agency's limit is its {@code capacity} in the directory: none, any number, or 0, which
 * stops everything. Open is what was sent and is not answered. A request for which there is no
 * place is QUEUED: kept, announced as held, unknown to the agency. It is released as places become
 * free, by an answer, a withdrawal, a lapse or a higher limit, in the order of urgency, MoRiLE tier
 * and age. Whoever must be safeguarded passes the queue, and the limit with it: it is sent at once,
 * and takes a place that others then wait for.
 *
 * <p>Nothing else is ever sent above the limit, whoever raises or releases at once and on however
 * many instances, because whoever takes a place first locks the agency's row in {@code
 * agency_places} and counts only then. Nobody who frees a place has to lock it: not to see that
 * place yet errs on the safe side, and the releasing looks again every second. It reads what is
 * there, in the database, so that nothing waits for an event that was lost.
 *
 * <p>Order of locks, so that nobody waits in a circle: referrals by id, then requests by id, then
 * agencies' places by code. Raising locks no referral and no request but its own, which nobody
 * knows yet, so its places come last too.
 */
@NullMarked
package uk.gain.referralservice.capacity;

import org.jspecify.annotations.NullMarked;
