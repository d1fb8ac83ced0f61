package uk.gain.agencygateway.requests.model;

import java.util.List;

/** Port: tells the world what agencies did. */
public interface Responses {

    /** MUST be called in the transaction that changes the requests, after they were locked. */
    void publish(List<RequestEvent> events);

    /** Receipt 1. MUST be called in the transaction that filled the inboxes. */
    void publishAccepted(List<Accepted> accepted);
}
