package uk.gain.platform.avro;

import org.apache.avro.specific.SpecificRecord;
import uk.gain.contract.topics.Topic;

/** Avro records in Confluent's wire format: 00, the schema's id in four bytes, the record. */
public class AvroRecords {

    /** As published on the topic, under the topic's subject. */
    public byte[] encode(Topic<?> topic, SpecificRecord value) {
        throw new UnsupportedOperationException();
    }

    /** As sealed inside an event, under the content's own subject. */
    public byte[] encodeContent(SpecificRecord content) {
        throw new UnsupportedOperationException();
    }

    /**
     * Reads one record. Bytes that are no such record are a value; only a registry that does not
     * answer is an exception, because then nobody knows yet.
     */
    public <V extends SpecificRecord> Decoded<V> decode(Topic<V> topic, byte[] bytes) {
        throw new UnsupportedOperationException();
    }

    /**
     * Reads what was sealed inside an event.
     *
     * @throws IllegalArgumentException when the bytes are no such record; the message never quotes
     *     them
     */
    public <V extends SpecificRecord> V decodeContent(byte[] bytes, Class<V> type) {
        throw new UnsupportedOperationException();
    }
}
