package uk.gain.referralservice.lifecycle.model;

/** Why a co-ordinator no longer asks. */
public enum WithdrawalCode {
    NO_LONGER_NEEDED,
    RAISED_IN_ERROR,
    DUPLICATE,
    ANSWERED_ELSEWHERE,
    OTHER
}
