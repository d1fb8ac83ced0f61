package uk.gain.agencygateway.requests.model;

/**
 * Why an agency does not answer, or does not give content. The last three measure what HMIC
 * complained of.
 */
public enum RefusalCode {
    NOT_HELD_ACCESSIBLY,
    NOT_COMPLIANT,
    NO_LEGAL_GATEWAY,
    THIRD_PARTY_CONSENT_WITHHELD,
    PREJUDICE_TO_INVESTIGATION,
    RISK_TO_PERSON,
    NATIONAL_SECURITY,
    DISPROPORTIONATE,
    INACCURATE_OR_STALE,
    NO_CAPACITY,
    INTERNAL_POLICY,
    OUT_OF_REMIT
}
