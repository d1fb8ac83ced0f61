package uk.gain.platform.cipher;

import com.google.crypto.tink.Aead;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import uk.gain.contract.WrappedKey;
import uk.gain.platform.identity.Ids;

/** Data keys, made here and handed on only wrapped by the key-encryption key. */
public class DataKeys {

    private static final int KEY_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Aead keyEncryptionKey;

    DataKeys(Aead keyEncryptionKey) {
        this.keyEncryptionKey = keyEncryptionKey;
    }

    /** A new key that nobody else has. */
    public DataKey generate() {
        byte[] secret = new byte[KEY_BYTES];
        random.nextBytes(secret);
        return new DataKey(Ids.next(), secret);
    }

    /** The key as it may be kept and handed on; the wrapping is bound to the key's id. */
    public WrappedKey wrap(DataKey key) {
        try {
            byte[] wrapped = keyEncryptionKey.encrypt(key.secret(), boundTo(key.keyId()));
            return new WrappedKey(key.keyId(), ByteBuffer.wrap(wrapped));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A data key could not be wrapped", e);
        }
    }

    /**
     * The key in the clear.
     *
     * @throws IllegalArgumentException when it was not wrapped by our key-encryption key, under
     *     this id
     */
    public DataKey unwrap(WrappedKey wrapped) {
        try {
            byte[] secret =
                    keyEncryptionKey.decrypt(
                            bytesOf(wrapped.getWrapped()), boundTo(wrapped.getKeyId()));
            return new DataKey(wrapped.getKeyId(), secret);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "Data key " + wrapped.getKeyId() + " was not wrapped by this exchange", e);
        }
    }

    private static byte[] boundTo(UUID keyId) {
        return keyId.toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] bytesOf(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
