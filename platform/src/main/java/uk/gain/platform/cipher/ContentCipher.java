package uk.gain.platform.cipher;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import uk.gain.contract.SealedContent;
import uk.gain.platform.avro.AvroRecords;

/** Seals and opens content: AES-256-GCM, bound to the event and the schema. */
public class ContentCipher {

    private final AvroRecords records;

    ContentCipher(AvroRecords records) {
        this.records = records;
    }

    /** The content as it may leave the service. */
    public SealedContent seal(DataKey key, Binding binding, SpecificRecord content) {
        String schema = content.getSchema().getFullName();
        try {
            byte[] ciphertext =
                    new AesGcmJce(key.secret())
                            .encrypt(records.encodeContent(content), binding.with(schema));
            return new SealedContent(key.keyId(), schema, ByteBuffer.wrap(ciphertext));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Content could not be sealed", e);
        }
    }

    /**
     * The content again, for whoever holds the key.
     *
     * @throws IllegalArgumentException when it was not sealed by this key, for this place, as this
     *     type
     */
    public <V extends SpecificRecord> V open(
            DataKey key, Binding binding, SealedContent sealed, Class<V> type) {
        String schema = SpecificData.get().getSchema(type).getFullName();
        if (!schema.equals(sealed.getSchema$())) {
            throw new IllegalArgumentException(
                    "Sealed is a " + sealed.getSchema$() + ", not a " + schema);
        }
        try {
            byte[] content =
                    new AesGcmJce(key.secret())
                            .decrypt(
                                    DataKeys.bytesOf(sealed.getCiphertext()), binding.with(schema));
            return records.decodeContent(content, type);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "Not sealed by key " + key.keyId() + " for event " + binding.eventId(), e);
        }
    }
}
