/**
 * Draft referrals: a force or a team submits one to its region's co-ordinator, who completes it,
 * returns it with a reason, or raises it.
 *
 * <pre>
 * state \ move  complete   return    raise   resubmit   withdraw
 * SUBMITTED     SUBMITTED  RETURNED  RAISED  -          WITHDRAWN
 * RETURNED      -          -         -       SUBMITTED  WITHDRAWN
 * RAISED        -          -         -       -          -
 * WITHDRAWN     -          -         -       -          -
 * </pre>
 *
 * <p>A dash: refused, with the moves that are available. The co-ordinator of the region completes,
 * returns and raises; any requester of the unit resubmits and withdraws. What identifies a subject
 * is sealed under keys of the draft's own; they are destroyed when the draft is withdrawn, and when
 * it is raised, because the referral then has the content under its own.
 */
@NullMarked
package uk.gain.referralservice.drafts;

import org.jspecify.annotations.NullMarked;
