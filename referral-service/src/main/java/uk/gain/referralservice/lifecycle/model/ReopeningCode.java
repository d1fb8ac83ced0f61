package uk.gain.referralservice.lifecycle.model;

/** Why a closed referral is opened again. */
public enum ReopeningCode {
    NEW_INFORMATION,
    CLOSED_IN_ERROR,
    ANSWER_CORRECTED,
    LEGAL_PROCEEDINGS,
    OTHER
}
