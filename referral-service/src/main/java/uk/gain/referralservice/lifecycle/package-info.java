/**
 * The life of a referral and of its requests, seen from the requesting side.
 *
 * <p>The agency-gateway decides what an agency may do and says so on {@code referral-responses};
 * here those facts are followed. A co-ordinator decides what is done about a referral and says so
 * on {@code referral-requests}. The tables below are complete: {@code StateTablesTest} reads them
 * from this description and tries every cell.
 *
 * <pre>
 * code  state                          code  state
 * Q     QUEUED                         CC    CONTENT_PROVIDED
 * S     SENT                           CP    CONTENT_PARTIAL
 * D     DELIVERED                      CR    CONTENT_REFUSED
 * O     OPENED                         W     WITHDRAWN, never delivered
 * A     ACKNOWLEDGED                   W+    WITHDRAWN, but delivered before
 * CS    CLARIFICATION_SOUGHT           X     RECALLED, never delivered
 * CD    CLARIFIED                      X+    RECALLED, delivered before
 * H     HIT                            L     LAPSED
 * NH    NO_HIT                         U     UNDELIVERABLE
 * RF    REFUSED                        CL    CLOSED, from NO_HIT
 *
 * .  allowed, the state stays          -  not allowed
 *
 * what the agency's side says
 *                         Q  S  D  O  A  CS CD H  NH RF CC CP CR W  W+ X  X+ L  U  CL
 * accepted                -  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .
 * delivered               -  D  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  -  .
 * opened                  -  O  O  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  -  .
 * acknowledged            -  A  A  A  .  .  .  .  .  .  .  .  .  -  -  .  .  .  -  .
 * hit                     -  -  H  H  H  H  H  -  -  -  -  -  -  -  -  .  .  H  -  -
 * no hit (8)              -  NH NH NH NH NH NH -  -  -  -  -  -  -  -  .  .  NH -  -
 * refused                 -  -  RF RF RF RF RF -  -  -  -  -  -  -  -  .  .  RF -  -
 * content                 -  -  -  -  -  -  -  CC -  -  -  CC -  -  -  .  .  -  -  -
 * content, more follows   -  -  -  -  -  -  -  CP -  -  -  .  -  -  -  .  .  -  -  -
 * content refused         -  -  -  -  -  -  -  CR -  -  -  CR -  -  -  .  .  -  -  -
 * clarification sought    -  -  CS CS CS .  CS -  -  -  -  -  -  -  -  .  .  .  -  -
 * clarification answered  -  -  .  .  .  .  .  .  .  .  .  .  .  -  -  .  .  .  -  .
 * extension sought        -  -  .  .  .  .  .  -  -  -  -  -  -  -  -  .  .  .  -  -
 * answer corrected        -  -  -  -  -  -  -  -  -  -  .  .  -  -  -  .  .  -  -  -
 * answer withdrawn (8)    -  -  -  -  -  -  -  A  A  A  A  A  A  -  -  .  .  -  -  .
 * recall confirmed        -  -  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  -  .
 * consent decided         -  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .
 * withdrawal taken (1)    -  W  W  W  W  W  W  -  -  -  -  -  -  -  -  W  .  W  -  -
 * withdrawal too late (1) -  -  -  -  -  -  -  .  .  .  .  .  .  -  -  .  .  -  -  .
 * undeliverable           -  U  -  -  -  -  -  -  -  -  -  -  -  -  -  U  -  U  -  -
 * anything else           .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .
 *
 * what the co-ordinator does, where the referral has this one request
 *                         Q  S  D  O  A  CS CD H  NH RF CC CP CR W  W+ X  X+ L  U  CL
 * CLARIFY (2)             -  -  -  -  -  CD -  -  -  -  -  -  -  -  -  -  -  -  -  -
 * ASK                     -  -  .  .  .  .  .  .  .  .  .  .  .  -  -  -  -  -  -  -
 * CHASE                   -  .  .  .  .  .  .  -  -  -  -  -  -  -  -  -  -  -  -  -
 * EXTEND                  -  .  .  .  .  .  .  -  -  -  -  -  -  -  -  -  -  -  -  -
 * DECLINE_EXTENSION (3)   -  .  .  .  .  .  .  -  -  -  -  -  -  -  -  -  -  -  -  -
 * CONFIRM_ANSWER_RECALL   .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .    (4)
 * WITHDRAW (5)            W  .  .  .  .  .  .  -  -  -  -  -  -  -  -  -  -  -  -  -
 * RECALL                  X  X  X  X  X  X  X  X  X  X  X  X  X  -  X  -  -  X  -  X
 * ADD_INFORMATION         .  .  .  .  .  .  .  .  .  .  .  .  .  -  -  -  -  -  -  -
 * CORRECT                 .  .  .  .  .  .  .  .  .  .  .  .  .  -  .  -  -  .  -  .
 * REPRIORITISE (6)        .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  -
 * CLOSE                   -  -  -  -  -  -  -  -  CL CL CL CL CL CL CL CL CL CL CL -
 * ADD_OUTCOMES            -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  .
 * REOPEN                  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  NH
 *
 * what the exchange itself does
 *                         Q  S  D  O  A  CS CD H  NH RF CC CP CR W  W+ X  X+ L  U  CL
 * release                 S  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -
 * legal gateway ended (7) W  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -
 * lapse                   -  L  L  L  L  L  L  -  -  -  -  -  -  -  -  -  -  -  -  -
 *
 * (1) of the withdrawal that was asked for; of any other it is never allowed
 * (2) of its only open question; while another is open, the state stays
 * (3) where the agency asked for more time; otherwise it is never allowed
 * (4) where content of its answer was corrected or taken back, and nobody has said yet what was done
 *     about it; otherwise it is never allowed
 * (5) once, until the agency's side has decided
 * (6) limits follow; with a safeguarding flag, what is QUEUED is released
 * (7) when its turn came, no rule permitted it any more: it is not sent
 * (8) an agency that compares blind first answers without the content; what it answered so is SENT
 *     again when it takes that back
 * </pre>
 *
 * <p>What the first table does not allow is parked for the operator, because the two sides then
 * disagree; what the second does not allow is refused with what is available. "The state stays": a
 * receipt is a fact of its own. It is kept whatever the state, and never takes a request back.
 * Acceptance (receipt 1) changes no state. CLOSED remembers what it was, and what comes later moves
 * on inside, so that both sides agree when it is opened again. A recall wins over everything: what
 * was on the way is kept, and the state stays RECALLED. Overdue, chased, extended and escalated are
 * flags, not states. Responses that nothing acts on are kept in the history.
 */
@NullMarked
package uk.gain.referralservice.lifecycle;

import org.jspecify.annotations.NullMarked;
