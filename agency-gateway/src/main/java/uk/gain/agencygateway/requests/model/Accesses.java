package uk.gain.agencygateway.requests.model;

/** Port: the record of who saw, was handed, or was denied what. */
public interface Accesses {

    /** Content was shown. MUST be called in the transaction that authorised it. */
    void shown(Party reader, Request request);

    /** Somebody reached for what is not theirs; kept even when nothing else is. */
    void denied(Party party, RequestId request, Action action);

    /** As above, for reading a request without its content. */
    void deniedReading(Party party, RequestId request);
}
