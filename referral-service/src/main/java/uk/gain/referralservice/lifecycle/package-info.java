/**
 * The life of a referral and of its requests, seen from the requesting side.
 *
 * <p>The agency-gateway decides what an agency may do and says so on {@code referral-responses};
 * here those facts are followed. What is allowed so far (a dash: the table does not allow it, so
 * the response is parked for the operator, because the two sides then disagree):
 *
 * <pre>
 * state \ response  delivered  opened  acknowledged  hit  no hit  refused  content  content refused
 * SENT              DELIVERED  OPENED  ACKNOWLEDGED  -    -       -        -        -
 * DELIVERED         same       OPENED  ACKNOWLEDGED  HIT  NO_HIT  REFUSED  -        -
 * OPENED            same       same    ACKNOWLEDGED  HIT  NO_HIT  REFUSED  -        -
 * ACKNOWLEDGED      same       same    same          HIT  NO_HIT  REFUSED  -        -
 * HIT               same       same    same          -    -       -        (1)      CONTENT_REFUSED
 * CONTENT_PARTIAL   same       same    same          -    -       -        (1)      CONTENT_REFUSED
 * NO_HIT, REFUSED, CONTENT_PROVIDED, CONTENT_REFUSED
 *                   same       same    same          -    -       -        -        -
 *
 * (1) CONTENT_PARTIAL when more follows, otherwise CONTENT_PROVIDED
 * </pre>
 *
 * <p>"Same": a receipt is a fact of its own. It is kept whatever the state, and never takes a
 * request back. Acceptance (receipt 1) changes no state. Overdue is a flag, not a state. Responses
 * this version does not act on are kept in the history.
 */
@NullMarked
package uk.gain.referralservice.lifecycle;

import org.jspecify.annotations.NullMarked;
