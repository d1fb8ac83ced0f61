package uk.gain.agencygateway.requests.model;

/** What an agency can do with one of its requests; every list and view says which are available. */
public enum Action {
    FETCH,
    FETCH_TOKENS,
    DECLARE_MATCH,
    ANSWER_NO_HIT,
    OPEN,
    ACKNOWLEDGE,
    ANSWER,
    PROVIDE_CONTENT,
    REFUSE_CONTENT,
    SEEK_CLARIFICATION,
    ANSWER_QUESTION,
    SEEK_EXTENSION,
    CONFIRM_RECALL,
    CORRECT_ANSWER,
    WITHDRAW_ANSWER,
    PASS_ON
}
