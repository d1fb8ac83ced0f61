package uk.gain.agencygateway.requests.model;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Port: which key the answer to a request is sealed with. */
public interface AnswerKeys {

    /** Keeps the id of each request's key; the requests themselves may come later. */
    void keep(Map<RequestId, UUID> keyIds);

    /** Empty until it has arrived. */
    Optional<UUID> of(RequestId request);

    /** Those of them that have arrived. */
    Map<RequestId, UUID> of(Collection<RequestId> requests);
}
