package uk.gain.agencygateway.requests.model;

import java.util.UUID;

/** Port: hands documents to the asking region. */
public interface DocumentParts {

    /**
     * MUST be called in the transaction that attaches the document, for its parts in their order.
     *
     * @param sentBy the event that names the document
     */
    void publish(Document document, RequestEvent sentBy, int number, UUID keyId, byte[] sealed);
}
