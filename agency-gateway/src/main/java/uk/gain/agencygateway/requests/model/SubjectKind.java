package uk.gain.agencygateway.requests.model;

/** What kind of thing is asked about. */
public enum SubjectKind {
    PERSON,
    ORGANISATION,
    VEHICLE,
    ADDRESS,
    PHONE,
    ACCOUNT,
    UNKNOWN
}
