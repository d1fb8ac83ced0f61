package uk.gain.witness;

/** What the witness answers to add-checkpoint; the statuses are those of c2sp.org/tlog-witness. */
sealed interface Reply {

    /** 200: the checkpoint is on record, and here is the cosignature, a line of a signed note. */
    record Cosigned(String line) implements Reply {}

    /** 400: the request is not one, or names an old size beyond its checkpoint's. */
    record Unreadable(String reason) implements Reply {}

    /** 403: the log did not sign it. */
    record NotSigned() implements Reply {}

    /** 404: this witness does not know the log. */
    record UnknownLog() implements Reply {}

    /** 409: the last checkpoint cosigned has another size, or at this size another root. */
    record Conflict(long cosigned) implements Reply {}

    /** 422: the proof does not show that the log only grew. */
    record NotConsistent() implements Reply {}
}
