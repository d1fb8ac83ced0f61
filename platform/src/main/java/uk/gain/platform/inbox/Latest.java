package uk.gain.platform.inbox;

/** The newest that a compacted topic says about a key. */
public sealed interface Latest<V> {

    /** Where it came from. */
    IncomingRecord origin();

    /** The key has this value from now on. */
    record Published<V>(IncomingRecord origin, V value) implements Latest<V> {}

    /** The key is to be forgotten. */
    record Erased<V>(IncomingRecord origin, String key) implements Latest<V> {}
}
