package uk.gain.platform.cipher;

import uk.gain.contract.WrappedKey;

/** Data keys, made here and handed on only wrapped by the key-encryption key. */
public class DataKeys {

    /** A new key that nobody else has. */
    public DataKey generate() {
        throw new UnsupportedOperationException();
    }

    /** The key as it may be kept and handed on; the wrapping is bound to the key's id. */
    public WrappedKey wrap(DataKey key) {
        throw new UnsupportedOperationException();
    }

    /**
     * The key in the clear.
     *
     * @throws IllegalArgumentException when it was not wrapped by our key-encryption key, under
     *     this id
     */
    public DataKey unwrap(WrappedKey wrapped) {
        throw new UnsupportedOperationException();
    }
}
