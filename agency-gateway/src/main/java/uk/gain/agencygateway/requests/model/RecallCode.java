package uk.gain.agencygateway.requests.model;

/** Why content is taken back or replaced (DPA 2018 s.38(5)(c)). */
public enum RecallCode {
    INACCURATE,
    OUT_OF_DATE,
    INCOMPLETE,
    SENT_UNLAWFULLY,
    SENT_TO_THE_WRONG_AGENCY,
    SUBJECT_MISIDENTIFIED,
    RISK_TO_PERSON,
    OTHER
}
