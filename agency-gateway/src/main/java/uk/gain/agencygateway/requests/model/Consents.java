package uk.gain.agencygateway.requests.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Port: what co-ordinators ask consent to, and what agencies decided. */
public interface Consents {

    /** Keeps what was asked, as far as the requests are here; words are kept as messages. */
    void keep(List<Incoming.ConsentSought> sought);

    /** About the agency's request; what waits for a decision first, then the oldest. */
    List<ConsentAsked> of(AgencyCode agency, RequestId request);

    /** MUST be called in the transaction that holds the request's lock. */
    void decided(RequestId request, UUID contentItem, HandlingAct act, boolean allowed, Instant at);
}
