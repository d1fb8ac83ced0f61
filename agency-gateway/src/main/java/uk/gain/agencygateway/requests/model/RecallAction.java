package uk.gain.agencygateway.requests.model;

/** What a holder did about content that was recalled or corrected. */
public enum RecallAction {
    DELETED,
    REPLACED,
    RETURNED,
    NEVER_USED,
    RETAINED_BY_LAW
}
