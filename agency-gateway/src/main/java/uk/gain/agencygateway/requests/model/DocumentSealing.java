package uk.gain.agencygateway.requests.model;

/** What there is to seal a document with. */
public sealed interface DocumentSealing permits DocumentSeal, KeyNotHere, KeyDestroyed {

    /** Port: what documents are sealed with. */
    interface Seals {

        DocumentSealing of(Request request);
    }
}
