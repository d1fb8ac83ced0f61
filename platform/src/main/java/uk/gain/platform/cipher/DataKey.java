package uk.gain.platform.cipher;

import java.util.UUID;

/** A data key in the clear: lives in memory only, and is never printed. */
public final class DataKey {

    private final UUID keyId;
    private final byte[] secret;

    DataKey(UUID keyId, byte[] secret) {
        this.keyId = keyId;
        this.secret = secret.clone();
    }

    /** The name under which the key is kept and handed on. */
    public UUID keyId() {
        return keyId;
    }

    byte[] secret() {
        return secret.clone();
    }

    @Override
    public String toString() {
        return "DataKey[" + keyId + "]";
    }
}
