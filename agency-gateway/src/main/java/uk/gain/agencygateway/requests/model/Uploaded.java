package uk.gain.agencygateway.requests.model;

/** What came of uploading a document. */
public sealed interface Uploaded
        permits Document, DocumentRefused, ActionNotAvailable, KeyNotHere, KeyDestroyed, NotFound {}
