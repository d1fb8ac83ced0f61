package uk.gain.agencygateway.requests.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document that an agency uploaded for one of its requests.
 *
 * @param size bytes, 1 or more
 * @param sha256 of the sealed bytes, in hexadecimal
 * @param parts how many parts it is sealed in, 1 or more
 * @param attachedBy the event that sent it with an item of content; absent until it is sent
 */
public record Document(
        UUID id,
        RequestId request,
        FileName name,
        DocumentType type,
        long size,
        String sha256,
        int parts,
        ScanResult scan,
        Instant uploadedAt,
        @Nullable UUID attachedBy)
        implements Uploaded {

    @Override
    public String toString() {
        return "Document[" + id + "]";
    }
}
