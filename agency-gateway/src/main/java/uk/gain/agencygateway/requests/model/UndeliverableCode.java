package uk.gain.agencygateway.requests.model;

/** Why a request stays out of every inbox. */
public enum UndeliverableCode {
    AGENCY_UNKNOWN,
    AGENCY_DISABLED
}
