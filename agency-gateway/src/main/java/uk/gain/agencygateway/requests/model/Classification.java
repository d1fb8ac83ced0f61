package uk.gain.agencygateway.requests.model;

/** Government Security Classification; nothing higher is ever sent. */
public enum Classification {
    OFFICIAL,
    OFFICIAL_SENSITIVE,
    UNKNOWN
}
