package uk.gain.agencygateway.requests.model;

/** What a search for malware said about a document. */
public enum ScanResult {
    CLEAN,
    /** Refused: such a document is never kept. */
    INFECTED,
    /** The scanner did not answer, or could not read it. */
    CANNOT_TELL,
    /** There is no scanner. */
    NOT_SCANNED
}
