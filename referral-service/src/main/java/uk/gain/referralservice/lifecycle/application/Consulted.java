package uk.gain.referralservice.lifecycle.application;

import java.time.Instant;

/** What came of a look: shown only after it was recorded. */
public sealed interface Consulted<T> {

    record Shown<T>(T value) implements Consulted<T> {}

    /**
     * There is no such thing in the co-ordinator's region; whether there is elsewhere is not told.
     */
    record NotFound<T>() implements Consulted<T> {}

    /** The agency has sent nothing that could be read. */
    record NothingSent<T>() implements Consulted<T> {}

    /** The key was destroyed: nobody can read it again. */
    record Erased<T>(Instant at) implements Consulted<T> {}
}
