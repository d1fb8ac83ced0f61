package uk.gain.agencygateway.requests.model;

/** Part the subject plays (DPA 2018 s.38(3)). */
public enum SubjectRole {
    SUSPECT,
    CONVICTED,
    VICTIM,
    WITNESS,
    OTHER,
    UNKNOWN
}
