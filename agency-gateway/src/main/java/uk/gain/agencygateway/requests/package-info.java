/**
 * Requests: one referral as sent to one agency, from its arrival in the agency's inbox to the
 * answer and its content.
 *
 * <p>States and moves; an empty cell is refused with {@code action-not-available}. The same table
 * is walked cell by cell in {@code RequestStatesTest}.
 *
 * <pre>
 * state             FETCH by a system   FETCH by an officer   OPEN       ACKNOWLEDGE    ANSWER   PROVIDE_CONTENT       REFUSE_CONTENT
 * SENT              DELIVERED           OPENED
 * DELIVERED         ·                   OPENED                OPENED     ACKNOWLEDGED   H N R
 * OPENED            ·                   ·                                ACKNOWLEDGED   H N R
 * ACKNOWLEDGED      ·                   · (1)                 · (1)                     H N R
 * HIT               ·                   · (1)                 · (1)                              PROVIDED or PARTIAL   CONTENT_REFUSED
 * NO_HIT            ·                   · (1)                 · (1)
 * REFUSED           ·                   · (1)                 · (1)
 * CONTENT_PARTIAL   ·                   · (1)                 · (1)                              PROVIDED or PARTIAL
 * CONTENT_PROVIDED  ·                   · (1)                 · (1)
 * CONTENT_REFUSED   ·                   · (1)                 · (1)
 *
 * H N R  HIT, NO_HIT or REFUSED
 * ·      allowed, the state stays
 * (1)    when no human was known to have seen it, that is recorded; OPEN is refused when one was
 * </pre>
 *
 * <p>A request held back by its agency's capacity is not here until it is released. What
 * co-ordinators do later about a referral is kept in the history of the requests concerned.
 */
@NullMarked
package uk.gain.agencygateway.requests;

import org.jspecify.annotations.NullMarked;
