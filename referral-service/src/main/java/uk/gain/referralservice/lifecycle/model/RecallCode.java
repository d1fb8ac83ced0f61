package uk.gain.referralservice.lifecycle.model;

/** Why content is taken back from its holders, or corrected (DPA 2018 s.38(5)(c)). */
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
