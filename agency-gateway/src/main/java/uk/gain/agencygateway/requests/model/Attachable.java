package uk.gain.agencygateway.requests.model;

import java.util.List;

/** Port: the documents of a request that can be sent with an item of content. */
public interface Attachable {

    /** Kept, and attached to nothing; locked until the transaction ends. */
    List<Document> of(Request request);
}
