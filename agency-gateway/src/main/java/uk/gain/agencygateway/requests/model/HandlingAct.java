package uk.gain.agencygateway.requests.model;

/** What a holder of content wants to do with it beyond reading it. */
public enum HandlingAct {
    FORWARD,
    EXPORT,
    PRINT,
    ACT_UPON,
    SHARE_ONWARD
}
