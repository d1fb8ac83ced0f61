/**
 * Requests: one referral as sent to one agency, from its arrival in the agency's inbox to the
 * answer, and everything that both sides do about it until the referral is closed.
 *
 * <p>The tables below are complete, and they are what {@code RequestStatesTest} walks, cell by
 * cell: it reads them here. A cell holds the state afterwards; {@code same} means that it is
 * allowed, or kept, and the state stays; {@code -} means that an agency is refused with {@code
 * action-not-available}, and that what is heard changes nothing, because it came too late for the
 * state. {@code (unheld)} marks a request whose content never reached the agency, {@code
 * (compared)} one of which an agency that compares blind first has the tokens; CLOSED stands for
 * what was closed with content provided.
 *
 * <p>An agency fetches the content, reports who opened it, takes the request on. OPEN is refused
 * when it is known already that a person saw it.
 *
 * <pre>
 * state                 FETCH_BY_SYSTEM  FETCH_BY_OFFICER  OPEN    ACKNOWLEDGE
 * SENT                  DELIVERED        OPENED            -       -
 * SENT(compared)        -                -                 -       -
 * DELIVERED             same             OPENED            OPENED  ACKNOWLEDGED
 * OPENED                same             same              -       ACKNOWLEDGED
 * ACKNOWLEDGED          same             same              same    -
 * CLARIFICATION_SOUGHT  same             same              same    -
 * CLARIFIED             same             same              same    -
 * HIT                   same             same              same    -
 * NO_HIT                same             same              same    -
 * NO_HIT(unheld)        -                -                 -       -
 * REFUSED               same             same              same    -
 * CONTENT_PROVIDED      same             same              same    -
 * CONTENT_PARTIAL       same             same              same    -
 * CONTENT_REFUSED       same             same              same    -
 * WITHDRAWN             same             same              same    -
 * WITHDRAWN(unheld)     -                -                 -       -
 * RECALLED              -                -                 same    -
 * RECALLED(unheld)      -                -                 -       -
 * LAPSED                same             same              same    -
 * LAPSED(unheld)        -                -                 -       -
 * UNDELIVERABLE         -                -                 -       -
 * CLOSED                same             same              same    -
 * </pre>
 *
 * <p>It answers, and after a hit it gives content, all of it or a part, or none.
 *
 * <pre>
 * state                 HIT  NO_HIT          REFUSE   PROVIDE           PARTIAL          REFUSE_CONTENT
 * SENT                  -    -               -        -                 -                -
 * SENT(compared)        -    NO_HIT(unheld)  -        -                 -                -
 * DELIVERED             HIT  NO_HIT          REFUSED  -                 -                -
 * OPENED                HIT  NO_HIT          REFUSED  -                 -                -
 * ACKNOWLEDGED          HIT  NO_HIT          REFUSED  -                 -                -
 * CLARIFICATION_SOUGHT  HIT  NO_HIT          REFUSED  -                 -                -
 * CLARIFIED             HIT  NO_HIT          REFUSED  -                 -                -
 * HIT                   -    -               -        CONTENT_PROVIDED  CONTENT_PARTIAL  CONTENT_REFUSED
 * NO_HIT                -    -               -        -                 -                -
 * NO_HIT(unheld)        -    -               -        -                 -                -
 * REFUSED               -    -               -        -                 -                -
 * CONTENT_PROVIDED      -    -               -        -                 -                -
 * CONTENT_PARTIAL       -    -               -        CONTENT_PROVIDED  same             -
 * CONTENT_REFUSED       -    -               -        -                 -                -
 * WITHDRAWN             -    -               -        -                 -                -
 * WITHDRAWN(unheld)     -    -               -        -                 -                -
 * RECALLED              -    -               -        -                 -                -
 * RECALLED(unheld)      -    -               -        -                 -                -
 * LAPSED                -    -               -        -                 -                -
 * LAPSED(unheld)        -    -               -        -                 -                -
 * UNDELIVERABLE         -    -               -        -                 -                -
 * CLOSED                -    -               -        -                 -                -
 * </pre>
 *
 * <p>It asks and is asked, confirms, corrects. ANSWER_QUESTION needs a question of the co-ordinator
 * that is not answered, CONFIRM_RECALL a recall or correction that is not confirmed, and
 * SEEK_EXTENSION is refused while an earlier one is not decided; the table says what each state
 * allows where that is so. It passes the request on to an officer while an answer, or content of
 * one, is still to be given; whose work it is changes nothing about who may act.
 *
 * <pre>
 * state                 SEEK_CLARIFICATION    ANSWER_QUESTION  SEEK_EXTENSION  CONFIRM_RECALL  CORRECT_ANSWER  WITHDRAW_ANSWER  PASS_ON
 * SENT                  -                     -                -               -               -               -                -
 * SENT(compared)        -                     -                -               -               -               -                -
 * DELIVERED             CLARIFICATION_SOUGHT  same             same            same            -               -                same
 * OPENED                CLARIFICATION_SOUGHT  same             same            same            -               -                same
 * ACKNOWLEDGED          CLARIFICATION_SOUGHT  same             same            same            -               -                same
 * CLARIFICATION_SOUGHT  same                  same             same            same            -               -                same
 * CLARIFIED             CLARIFICATION_SOUGHT  same             same            same            -               -                same
 * HIT                   -                     same             -               same            -               ACKNOWLEDGED     same
 * NO_HIT                -                     same             -               same            -               ACKNOWLEDGED     -
 * NO_HIT(unheld)        -                     -                -               -               -               SENT             -
 * REFUSED               -                     same             -               same            -               ACKNOWLEDGED     -
 * CONTENT_PROVIDED      -                     same             -               same            same            ACKNOWLEDGED     -
 * CONTENT_PARTIAL       -                     same             -               same            same            ACKNOWLEDGED     same
 * CONTENT_REFUSED       -                     same             -               same            -               ACKNOWLEDGED     -
 * WITHDRAWN             -                     -                -               same            -               -                -
 * WITHDRAWN(unheld)     -                     -                -               -               -               -                -
 * RECALLED              -                     -                -               same            -               -                -
 * RECALLED(unheld)      -                     -                -               -               -               -                -
 * LAPSED                -                     -                -               same            -               -                -
 * LAPSED(unheld)        -                     -                -               -               -               -                -
 * UNDELIVERABLE         -                     -                -               -               -               -                -
 * CLOSED                -                     -                -               same            same            same             -
 * </pre>
 *
 * <p>What is heard of the co-ordinator about questions and time. The one open question of the
 * agency is the one that is answered; every limit is kept, also where it does not count now.
 *
 * <pre>
 * state                 ClarificationAsked  ClarificationGiven  ClockStopped  ClockRestarted
 * SENT                  same                -                   -             same
 * SENT(compared)        same                -                   -             same
 * DELIVERED             same                -                   -             same
 * OPENED                same                -                   -             same
 * ACKNOWLEDGED          same                -                   -             same
 * CLARIFICATION_SOUGHT  same                CLARIFIED           same          same
 * CLARIFIED             same                -                   -             same
 * HIT                   same                -                   -             same
 * NO_HIT                same                -                   -             same
 * NO_HIT(unheld)        same                -                   -             same
 * REFUSED               same                -                   -             same
 * CONTENT_PROVIDED      same                -                   -             same
 * CONTENT_PARTIAL       same                -                   -             same
 * CONTENT_REFUSED       same                -                   -             same
 * WITHDRAWN             -                   -                   -             same
 * WITHDRAWN(unheld)     -                   -                   -             same
 * RECALLED              -                   -                   -             same
 * RECALLED(unheld)      -                   -                   -             same
 * LAPSED                -                   -                   -             same
 * LAPSED(unheld)        -                   -                   -             same
 * UNDELIVERABLE         -                   -                   -             same
 * CLOSED                same                -                   -             same
 * </pre>
 *
 * <pre>
 * state                 RequestExtended  ExtensionDeclined  RequestChased  ReferralReprioritised
 * SENT                  same             -                  same           same
 * SENT(compared)        same             -                  same           same
 * DELIVERED             same             same               same           same
 * OPENED                same             same               same           same
 * ACKNOWLEDGED          same             same               same           same
 * CLARIFICATION_SOUGHT  same             same               same           same
 * CLARIFIED             same             same               same           same
 * HIT                   same             same               -              same
 * NO_HIT                same             same               -              same
 * NO_HIT(unheld)        same             -                  -              same
 * REFUSED               same             same               -              same
 * CONTENT_PROVIDED      same             same               -              same
 * CONTENT_PARTIAL       same             same               -              same
 * CONTENT_REFUSED       same             same               -              same
 * WITHDRAWN             same             -                  -              same
 * WITHDRAWN(unheld)     same             -                  -              same
 * RECALLED              same             -                  -              same
 * RECALLED(unheld)      same             -                  -              same
 * LAPSED                same             -                  -              same
 * LAPSED(unheld)        same             -                  -              same
 * UNDELIVERABLE         same             -                  -              same
 * CLOSED                same             same               -              same
 * </pre>
 *
 * <p>What is heard about content and about the end. A withdrawal is decided here, by the order in
 * which the gateway commits: where it ends the request, that is said as WithdrawalTaken; where the
 * agency answered first, as WithdrawalTooLate.
 *
 * <pre>
 * state                 InformationAdded  ReferralCorrected  ReferralWithdrawn  RequestLapsed
 * SENT                  -                 -                  WITHDRAWN(unheld)  LAPSED(unheld)
 * SENT(compared)        -                 -                  WITHDRAWN(unheld)  LAPSED(unheld)
 * DELIVERED             same              same               WITHDRAWN          LAPSED
 * OPENED                same              same               WITHDRAWN          LAPSED
 * ACKNOWLEDGED          same              same               WITHDRAWN          LAPSED
 * CLARIFICATION_SOUGHT  same              same               WITHDRAWN          LAPSED
 * CLARIFIED             same              same               WITHDRAWN          LAPSED
 * HIT                   same              same               same               -
 * NO_HIT                same              same               same               -
 * NO_HIT(unheld)        -                 -                  same               -
 * REFUSED               same              same               same               -
 * CONTENT_PROVIDED      same              same               same               -
 * CONTENT_PARTIAL       same              same               same               -
 * CONTENT_REFUSED       same              same               same               -
 * WITHDRAWN             same              same               -                  -
 * WITHDRAWN(unheld)     -                 -                  -                  -
 * RECALLED              -                 -                  -                  -
 * RECALLED(unheld)      -                 -                  -                  -
 * LAPSED                same              same               -                  -
 * LAPSED(unheld)        -                 -                  -                  -
 * UNDELIVERABLE         -                 -                  -                  -
 * CLOSED                same              same               -                  -
 * </pre>
 *
 * <pre>
 * state                 ReferralRecalled  ReferralClosed  ReferralReopened
 * SENT                  RECALLED(unheld)  CLOSED          -
 * SENT(compared)        RECALLED(unheld)  CLOSED          -
 * DELIVERED             RECALLED          CLOSED          -
 * OPENED                RECALLED          CLOSED          -
 * ACKNOWLEDGED          RECALLED          CLOSED          -
 * CLARIFICATION_SOUGHT  RECALLED          CLOSED          -
 * CLARIFIED             RECALLED          CLOSED          -
 * HIT                   RECALLED          CLOSED          -
 * NO_HIT                RECALLED          CLOSED          -
 * NO_HIT(unheld)        RECALLED(unheld)  CLOSED          -
 * REFUSED               RECALLED          CLOSED          -
 * CONTENT_PROVIDED      RECALLED          CLOSED          -
 * CONTENT_PARTIAL       RECALLED          CLOSED          -
 * CONTENT_REFUSED       RECALLED          CLOSED          -
 * WITHDRAWN             RECALLED          CLOSED          -
 * WITHDRAWN(unheld)     -                 CLOSED          -
 * RECALLED              same              CLOSED          -
 * RECALLED(unheld)      -                 CLOSED          -
 * LAPSED                RECALLED          CLOSED          -
 * LAPSED(unheld)        RECALLED(unheld)  CLOSED          -
 * UNDELIVERABLE         -                 CLOSED          -
 * CLOSED                RECALLED          -               CONTENT_PROVIDED
 * </pre>
 *
 * <p>An agency that compares blind first is given tokens of what is asked, as long as the request
 * is SENT: TokensDelivered, which is no disclosure of content and leaves it SENT. Its content, and
 * every word about it, is held back until the agency declares that its records match; from then on,
 * and where tokens can decide nothing, it is as any that is SENT. With the tokens of all that is
 * asked, and only then, it may also be answered NO_HIT as it is.
 *
 * <p>What is closed remembers what it was: it goes back to it when the referral is reopened, and
 * until then the agency can only read, confirm, and correct or take back its own answer. A request
 * that is SENT becomes UNDELIVERABLE when its agency is not in the directory, or disabled, after
 * the patience of {@code gain.directory.patience}. A request held back by its agency's capacity is
 * not here until it is released. Whatever else co-ordinators do is kept in the history of the
 * requests concerned.
 */
@NullMarked
package uk.gain.agencygateway.requests;

import org.jspecify.annotations.NullMarked;
