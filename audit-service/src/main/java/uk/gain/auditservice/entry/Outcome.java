package uk.gain.auditservice.entry;

/** How an attempt ended. Denied attempts are recorded too. */
public enum Outcome {
    ALLOWED,
    DENIED,
    FAILED,
    UNKNOWN
}
