package uk.gain.agencygateway.requests.application;

import java.time.Instant;
import java.util.UUID;
import uk.gain.agencygateway.requests.model.Document;
import uk.gain.agencygateway.requests.model.DocumentType;
import uk.gain.agencygateway.requests.model.FileName;
import uk.gain.agencygateway.requests.model.RequestId;
import uk.gain.agencygateway.requests.model.ScanResult;

/** A document as its sender announces it, before the first byte. */
public record Announced(RequestId request, FileName name, DocumentType type) {

    /** With nothing of it here yet. */
    Document as(UUID id, Instant at) {
        return new Document(id, request, name, type, 0, "", 0, ScanResult.NOT_SCANNED, at, null);
    }
}
