package uk.gain.agencygateway.requests.model;

import java.util.List;

/** Port: the record of who saw, was handed, or was denied what. */
public interface Accesses {

    /** Content was shown. MUST be called in the transaction that authorised it. */
    void shown(Party reader, Request request);

    /**
     * The content of many requests was handed out at once: one access each. MUST be called in the
     * transaction that authorised it.
     */
    default void shownTogether(Party reader, List<Request> requests) {
        requests.forEach(request -> shown(reader, request));
    }

    /**
     * Of many reached for at once, these are not given any more, or are not theirs; kept even when
     * nothing else is.
     */
    default void refusedTogether(Party reader, List<Request> notServed, List<RequestId> notFound) {
        notServed.forEach(request -> refused(reader, request));
        notFound.forEach(request -> denied(reader, request, Action.FETCH));
    }

    /** Tokens of what these ask were handed out. MUST be called in the transaction that did so. */
    void tokensHanded(Party reader, List<Request> requests);

    /** Tokens, or the content that a match would open, were reached for and not given. */
    void tokensRefused(Party reader, List<Request> notServed, List<RequestId> notFound);

    /** The agency said that its records match. MUST be called in the transaction that kept it. */
    void matched(Party by, Request request);

    /** What the agency compares by, or its key, was changed. MUST be in the same transaction. */
    void blindConfigured(Party by, String object, String source);

    /** The agency's key was handed out. MUST be in the transaction that did so. */
    void keyHanded(Party to, int version);

    /** Messages were shown. MUST be called in the transaction that authorised it. */
    void messagesShown(Party reader, Request request);

    /** Content was reached for that is not given any more; kept even when nothing else is. */
    void refused(Party reader, Request request);

    /** Somebody reached for what is not theirs; kept even when nothing else is. */
    void denied(Party party, RequestId request, Action action);

    /** As above, for all of these at once. */
    void denied(Party party, List<Command> commands);

    /** As above, for reading a request without its content. */
    void deniedReading(Party party, RequestId request);

    /** As above, for reading messages. */
    void deniedMessages(Party party, RequestId request);
}
