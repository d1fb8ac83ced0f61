package uk.gain.platform.cipher;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * Small secrets of the service itself, such as its own signing keys, sealed by the key-encryption
 * key so that a table may hold them. Content is sealed by data keys, see {@link ContentCipher}.
 */
public class SealedSecrets {

    private final Aead keyEncryptionKey;

    public SealedSecrets(Aead keyEncryptionKey) {
        this.keyEncryptionKey = keyEncryptionKey;
    }

    /**
     * The secret as a table may hold it.
     *
     * @param place names the one place where it can be opened again, e.g. a table and a row's key
     */
    public byte[] seal(byte[] secret, String place) {
        try {
            return keyEncryptionKey.encrypt(secret, binding(place));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A secret could not be sealed", e);
        }
    }

    /**
     * The secret in the clear.
     *
     * @throws IllegalArgumentException when it was not sealed by our key-encryption key, for this
     *     place
     */
    public byte[] open(byte[] sealed, String place) {
        try {
            return keyEncryptionKey.decrypt(sealed, binding(place));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("The secret was not sealed by us for " + place, e);
        }
    }

    /** Apart from the bindings of data keys, which are bare ids. */
    private static byte[] binding(String place) {
        return ("secret\n" + place).getBytes(StandardCharsets.UTF_8);
    }
}
