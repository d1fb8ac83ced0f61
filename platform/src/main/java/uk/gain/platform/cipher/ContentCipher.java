package uk.gain.platform.cipher;

import org.apache.avro.specific.SpecificRecord;
import uk.gain.contract.SealedContent;

/** Seals and opens content: AES-256-GCM, bound to the event and the schema. */
public class ContentCipher {

    /** The content as it may leave the service. */
    public SealedContent seal(DataKey key, Binding binding, SpecificRecord content) {
        throw new UnsupportedOperationException();
    }

    /**
     * The content again, for whoever holds the key.
     *
     * @throws IllegalArgumentException when it was not sealed by this key, for this place, as this
     *     type
     */
    public <V extends SpecificRecord> V open(
            DataKey key, Binding binding, SealedContent sealed, Class<V> type) {
        throw new UnsupportedOperationException();
    }
}
