package uk.gain.referralservice.lifecycle.model;

/** What a co-ordinator can do with a referral, or with one of its requests. */
public enum Action {
    /** Answer a question of the agency. */
    CLARIFY,
    /** Ask the agency about its answer. */
    ASK,
    /** Remind the agency. */
    CHASE,
    /** Give more time. */
    EXTEND,
    /** Not give the time that the agency asked for. */
    DECLINE_EXTENSION,
    /** Say what was done about an answer that its agency corrected or took back. */
    CONFIRM_ANSWER_RECALL,
    /** Ask no more. */
    WITHDRAW,
    /** Have what was sent not used. */
    RECALL,
    /** Tell the agencies more. */
    ADD_INFORMATION,
    /** Replace what the agencies were told. */
    CORRECT,
    /** Say that an answer is needed sooner or later, or that a person must be safeguarded. */
    REPRIORITISE,
    /** End it, with what it was worth. */
    CLOSE,
    /** Add what it turned out to be worth after it was closed. */
    ADD_OUTCOMES,
    /** Open it again. */
    REOPEN
}
