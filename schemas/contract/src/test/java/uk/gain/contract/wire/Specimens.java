package uk.gain.contract.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/**
 * Records that use every corner of a schema: one for every body an envelope can carry, with every
 * optional field there; and one with nothing optional. Always the same for the same schema.
 */
final class Specimens {

    private int counter;
    private final boolean optionals;

    private Specimens(boolean optionals) {
        this.optionals = optionals;
    }

    /** By name: the body's record, or the schema's own name. */
    static Map<String, GenericRecord> of(Schema schema) {
        Map<String, GenericRecord> specimens = new LinkedHashMap<>();
        List<Schema> bodies =
                schema.getField("body") == null
                        ? List.of(schema)
                        : schema.getField("body").schema().getTypes();
        for (Schema body : bodies) {
            specimens.put(body.getName(), new Specimens(true).record(schema, body));
        }
        Schema first = bodies.getFirst();
        specimens.put(first.getName() + "-sparse", new Specimens(false).record(schema, first));
        return specimens;
    }

    static byte[] bytes(IndexedRecord record) {
        Schema schema = record.getSchema();
        DatumWriter<IndexedRecord> writer =
                record instanceof SpecificRecord
                        ? new SpecificDatumWriter<>(schema)
                        : new GenericDatumWriter<>(schema);
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            var encoder = EncoderFactory.get().binaryEncoder(bytes, null);
            writer.write(record, encoder);
            encoder.flush();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static GenericRecord read(Schema schema, byte[] bytes) {
        try {
            return new GenericDatumReader<GenericRecord>(schema)
                    .read(null, DecoderFactory.get().binaryDecoder(bytes, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same record as the class that the services use. */
    static <V extends SpecificRecord> V as(Class<V> type, GenericRecord record) {
        try {
            var decoder = DecoderFactory.get().binaryDecoder(bytes(record), null);
            return new SpecificDatumReader<>(type).read(null, decoder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private GenericRecord record(Schema schema, Schema body) {
        GenericRecord record = new GenericData.Record(schema);
        for (Schema.Field field : schema.getFields()) {
            boolean isBody = field.name().equals("body") && !body.equals(schema);
            Schema type = isBody ? body : field.schema();
            record.put(field.pos(), value(type, field.name()));
        }
        return record;
    }

    private Object value(Schema schema, String name) {
        counter++;
        return switch (schema.getType()) {
            case RECORD -> record(schema, schema);
            case ENUM -> symbol(schema);
            case ARRAY -> array(schema, name);
            case UNION -> union(schema, name);
            case STRING -> string(schema, name);
            case BYTES -> ByteBuffer.wrap((name + counter).getBytes(StandardCharsets.UTF_8));
            case INT -> counter;
            case LONG -> 1_795_000_000_000_000L + counter;
            case BOOLEAN -> counter % 2 == 0;
            default -> throw new IllegalArgumentException("The contract has no " + schema);
        };
    }

    private GenericData.EnumSymbol symbol(Schema schema) {
        List<String> symbols = schema.getEnumSymbols();
        return new GenericData.EnumSymbol(schema, symbols.get(counter % symbols.size()));
    }

    private List<Object> array(Schema schema, String name) {
        return optionals
                ? List.of(
                        value(schema.getElementType(), name), value(schema.getElementType(), name))
                : List.of();
    }

    @SuppressWarnings("NullAway") // null is what an absent optional field holds
    private Object union(Schema schema, String name) {
        Iterator<Schema> branches =
                schema.getTypes().stream()
                        .filter(branch -> branch.getType() != Schema.Type.NULL)
                        .iterator();
        return optionals ? value(branches.next(), name) : null;
    }

    private String string(Schema schema, String name) {
        boolean uuid =
                schema.getLogicalType() != null && schema.getLogicalType().getName().equals("uuid");
        return uuid
                ? UUID.nameUUIDFromBytes((name + counter).getBytes(StandardCharsets.UTF_8))
                        .toString()
                : name + " – " + counter;
    }
}
