package uk.gain.agencygateway.requests.model;

/** Third figure of the 3x5x2 grading: P lawful sharing permitted, C permitted with conditions. */
public enum HandlingCode {
    PERMITTED,
    CONDITIONS
}
