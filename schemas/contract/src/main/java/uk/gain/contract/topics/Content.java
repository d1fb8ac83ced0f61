package uk.gain.contract.topics;

import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * One kind of content that travels sealed inside events.
 *
 * @param subject the registry's subject of its schema
 * @param value the Avro record it is
 */
public record Content<V extends SpecificRecord>(String subject, Class<V> value) {

    /** The schema that this version of the exchange seals. */
    public Schema schema() {
        return SpecificData.get().getSchema(value);
    }
}
