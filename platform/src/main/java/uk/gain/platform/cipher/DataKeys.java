package uk.gain.platform.cipher;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.Random;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import uk.gain.contract.WrappedKey;
import uk.gain.platform.identity.Ids;

/** Data keys, made here and handed on only wrapped by the key-encryption key. */
public class DataKeys {

    private static final int AES_256 = 32;

    private final Aead keyEncryptionKey;

    DataKeys(Aead keyEncryptionKey) {
        this.keyEncryptionKey = keyEncryptionKey;
    }

    /** A new key that nobody else has. */
    public DataKey generate() {
        return new DataKey(Ids.next(), Random.randBytes(AES_256));
    }

    /** The key as it may be kept and handed on; the wrapping is bound to the key's id. */
    public WrappedKey wrap(DataKey key) {
        try {
            return WrappedKey.newBuilder()
                    .setKeyId(key.keyId())
                    .setWrapped(
                            ByteBuffer.wrap(
                                    keyEncryptionKey.encrypt(key.secret(), binding(key.keyId()))))
                    .build();
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
            ByteBuffer bytes = wrapped.getWrapped().duplicate();
            byte[] sealed = new byte[bytes.remaining()];
            bytes.get(sealed);
            return new DataKey(
                    wrapped.getKeyId(),
                    keyEncryptionKey.decrypt(sealed, binding(wrapped.getKeyId())));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "Key " + wrapped.getKeyId() + " was not wrapped by our key-encryption key", e);
        }
    }

    private static byte[] binding(UUID keyId) {
        return keyId.toString().getBytes(StandardCharsets.UTF_8);
    }
}
