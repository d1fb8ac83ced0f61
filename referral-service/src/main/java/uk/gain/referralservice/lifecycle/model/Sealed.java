package uk.gain.referralservice.lifecycle.model;

import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;

/**
 * Content that only holders of the data key can read.
 *
 * @param eventId the event that carried it, which the seal is bound to
 * @param keyId which data key sealed it
 * @param schema name of what is inside
 */
@SuppressWarnings("ArrayRecordComponent") // compared by value, see equals
public record Sealed(UUID eventId, UUID keyId, String schema, byte[] ciphertext)
        implements SealingResult {

    @Override
    public boolean equals(Object other) {
        return other instanceof Sealed(UUID event, UUID key, String name, byte[] bytes)
                && event.equals(eventId)
                && key.equals(keyId)
                && name.equals(schema)
                && Arrays.equals(bytes, ciphertext);
    }

    @Override
    public int hashCode() {
        return Objects.hash(eventId, keyId, schema, Arrays.hashCode(ciphertext));
    }

    @Override
    public String toString() {
        return "Sealed[" + eventId + "]";
    }
}
