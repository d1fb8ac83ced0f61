package uk.gain.platform.cipher;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import org.apache.avro.specific.SpecificRecord;
import uk.gain.contract.SealedContent;
import uk.gain.platform.avro.AvroRecords;

/**
 * Seals and opens content: AES-256-GCM with a random 96-bit nonce, bound to the event, the referral
 * and the schema, so that it can be opened in no other place.
 */
public class ContentCipher {

    private final AvroRecords avro;

    ContentCipher(AvroRecords avro) {
        this.avro = avro;
    }

    /** The content as it may leave the service. */
    public SealedContent seal(DataKey key, Binding binding, SpecificRecord content) {
        String schema = content.getSchema().getFullName();
        try {
            byte[] sealed =
                    new AesGcmJce(key.secret())
                            .encrypt(avro.encodeContent(content), binding.with(schema));
            return SealedContent.newBuilder()
                    .setKeyId(key.keyId())
                    .setSchema$(schema)
                    .setCiphertext(ByteBuffer.wrap(sealed))
                    .build();
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
        ByteBuffer bytes = sealed.getCiphertext().duplicate();
        byte[] ciphertext = new byte[bytes.remaining()];
        bytes.get(ciphertext);
        try {
            byte[] content =
                    new AesGcmJce(key.secret())
                            .decrypt(ciphertext, binding.with(sealed.getSchema$()));
            return avro.decodeContent(content, type);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "Not sealed by key " + key.keyId() + " for " + binding.eventId(), e);
        }
    }
}
