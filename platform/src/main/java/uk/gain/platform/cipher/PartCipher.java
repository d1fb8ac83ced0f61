package uk.gain.platform.cipher;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;

/**
 * Seals and opens what is too large for one piece, part by part: AES-256-GCM with a random 96-bit
 * nonce. Each part is bound to its whole, its owner and its place in it, and the last one to being
 * the last: parts can be neither swapped nor left out, and nothing can be cut off at the end.
 */
public class PartCipher {

    PartCipher() {}

    /**
     * Where a part belongs.
     *
     * @param whole what it is a part of
     * @param owner whose key it is sealed with
     * @param number from 1 without gaps; 0 for what belongs to the whole, such as its name
     */
    public record Place(UUID whole, UUID owner, int number, boolean last) {

        byte[] binding() {
            return String.join(
                            "\n",
                            whole.toString(),
                            owner.toString(),
                            String.valueOf(number),
                            last ? "last" : "more")
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    /** nonce ‖ ciphertext ‖ tag: 28 bytes more than the part. */
    public byte[] seal(DataKey key, Place place, byte[] part) {
        try {
            return new AesGcmJce(key.secret()).encrypt(part, place.binding());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A part could not be sealed", e);
        }
    }

    /**
     * The part again, for whoever holds the key.
     *
     * @throws IllegalArgumentException when it was not sealed by this key for this place
     */
    public byte[] open(DataKey key, Place place, byte[] sealed) {
        try {
            return new AesGcmJce(key.secret()).decrypt(sealed, place.binding());
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "Not sealed by key %s as part %d of %s"
                            .formatted(key.keyId(), place.number(), place.whole()),
                    e);
        }
    }
}
