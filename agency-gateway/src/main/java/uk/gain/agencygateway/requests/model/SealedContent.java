package uk.gain.agencygateway.requests.model;

import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * Content that only holders of its data key can read.
 *
 * @param schema name of the record inside
 * @param ciphertext read-only
 */
public record SealedContent(UUID keyId, String schema, ByteBuffer ciphertext) implements Sealing {

    public SealedContent {
        ciphertext = ciphertext.asReadOnlyBuffer();
    }
}
