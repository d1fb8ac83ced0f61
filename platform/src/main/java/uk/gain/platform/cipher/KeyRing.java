package uk.gain.platform.cipher;

import java.util.List;
import java.util.UUID;
import uk.gain.contract.WrappedKey;

/** The wrapped data keys this service holds. */
public class KeyRing {

    /**
     * Keeps the keys of an owner. Keeping a key again changes nothing; a destroyed owner's keys are
     * never kept again.
     */
    public void keep(UUID ownerId, List<WrappedKey> keys) {
        throw new UnsupportedOperationException();
    }

    /** Destroys every key of the owner; that they were there stays known. */
    public void destroy(UUID ownerId) {
        throw new UnsupportedOperationException();
    }

    /** The key, or why there is none. */
    public KeyLookup find(UUID keyId) {
        throw new UnsupportedOperationException();
    }
}
