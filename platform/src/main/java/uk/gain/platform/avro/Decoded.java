package uk.gain.platform.avro;

/** What came of reading a record's bytes. */
public sealed interface Decoded<V> {

    /** The bytes hold this record. */
    record Value<V>(V value) implements Decoded<V> {}

    /** The bytes are no record of this kind; the reason never quotes them. */
    record Undecodable<V>(String reason) implements Decoded<V> {}
}
