package uk.gain.auditservice.entry;

/**
 * The processing operations that DPA 2018 s.62(1) has logged, CONFIGURATION for changes to the
 * exchange itself, and UNKNOWN for what this version cannot read.
 */
public enum Operation {
    COLLECTION,
    ALTERATION,
    CONSULTATION,
    DISCLOSURE,
    COMBINATION,
    ERASURE,
    CONFIGURATION,
    UNKNOWN
}
