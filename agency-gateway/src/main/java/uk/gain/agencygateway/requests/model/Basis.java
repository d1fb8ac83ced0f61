package uk.gain.agencygateway.requests.model;

/** DPA 2018 s.38(2): fact and assessment are kept apart. */
public enum Basis {
    FACT,
    ASSESSMENT
}
