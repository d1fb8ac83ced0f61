package uk.gain.referralservice.lifecycle.model;

import java.time.Instant;

/** What came of opening something sealed. */
public sealed interface Opened<C> {

    record Legible<C>(C content) implements Opened<C> {}

    /** The key was destroyed: nobody can read it again. */
    record Erased<C>(Instant at) implements Opened<C> {}
}
