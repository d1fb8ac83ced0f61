package uk.gain.platform.cipher;

import java.time.Instant;

/** What the key ring knows of a key. */
public sealed interface KeyLookup {

    /** The key is here. */
    record Present(DataKey key) implements KeyLookup {}

    /** The key was destroyed; nothing sealed by it can ever be read again. */
    record Destroyed(Instant at) implements KeyLookup {}

    /** The key has not arrived, or never was. */
    record NotHere() implements KeyLookup {}
}
