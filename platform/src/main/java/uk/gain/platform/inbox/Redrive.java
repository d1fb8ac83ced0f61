package uk.gain.platform.inbox;

/** What came of redriving the parked records of a key. */
public sealed interface Redrive {

    /** Nothing is parked under this id. */
    record Unknown() implements Redrive {}

    /** Everything of the key took effect. */
    record Done(int applied) implements Redrive {}

    /** Some may have taken effect; the rest still waits, for this reason. */
    record Stopped(int applied, String reason) implements Redrive {}
}
