package uk.gain.agencygateway.requests.model;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Port: what agencies uploaded; sealed, names included. */
public interface Documents {

    /** A document that is on its way here: it counts for nothing until it is kept. */
    void begin(Begun begun);

    void part(UUID document, int number, byte[] sealed);

    /** The whole document is here. MUST hold the lock of its request. */
    void keep(UUID document, long size, String sha256, int parts, ScanResult scan);

    /** Those of the request that are kept, oldest first. */
    List<Sealed> of(RequestId request);

    /** The same, locked until the transaction ends, as far as they are attached to nothing. */
    List<Sealed> lockUnattached(RequestId request);

    /** Sent by this event. MUST be called in the transaction that locked them. */
    void attach(Collection<UUID> documents, UUID event);

    byte[] part(UUID document, int number);

    /** The sealed bytes are elsewhere now. */
    void forgetParts(UUID document);

    /** Nothing is left of it; false when there is none, or it is attached. */
    boolean remove(RequestId request, UUID document);

    /** The same for all that are attached to nothing and were begun before; how many. */
    int removeUnattached(Instant before);

    /** What is known before the first byte. */
    @SuppressWarnings("ArrayRecordComponent") // stored once, never compared
    record Begun(
            UUID id,
            RequestId request,
            UUID keyId,
            byte[] name,
            DocumentType type,
            Instant at,
            String by) {}

    /** A document as it is stored: its name is sealed, and stands here for nobody to read. */
    @SuppressWarnings("ArrayRecordComponent") // opened once, never compared
    record Sealed(Document nameless, byte[] name) {

        public Document under(DocumentSeal seal) {
            return new Document(
                    nameless.id(),
                    nameless.request(),
                    seal.openName(nameless.id(), name),
                    nameless.type(),
                    nameless.size(),
                    nameless.sha256(),
                    nameless.parts(),
                    nameless.scan(),
                    nameless.uploadedAt(),
                    nameless.attachedBy());
        }
    }
}
