package uk.gain.agencygateway.requests.model;

import java.util.UUID;

/** Port: the record of who uploaded, saw or removed which document, or tried to. */
public interface DocumentRecord {

    void kept(Party by, Request request, UUID document);

    void removed(Party by, Request request, UUID document);

    /** Names were shown. */
    void shown(Party reader, Request request);

    /** Kept even when nothing else is. */
    void refused(Party by, RequestId request, Attempt attempt, String reason);

    /** What was tried. */
    enum Attempt {
        UPLOAD,
        LIST,
        REMOVE
    }
}
