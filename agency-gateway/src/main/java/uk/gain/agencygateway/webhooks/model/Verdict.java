package uk.gain.agencygateway.webhooks.model;

import java.time.Instant;

/** What becomes of a message after an attempt. */
public sealed interface Verdict {

    /** It was taken. */
    record Taken() implements Verdict {}

    /**
     * It is tried again.
     *
     * @param at when this message is
     * @param nothingBefore until when the endpoint wants to be left alone; not after {@code at}
     */
    record Again(Instant at, Instant nothingBefore) implements Verdict {}

    /** It was tried often enough. */
    record GivenUp() implements Verdict {}

    /** The endpoint wants nothing any more. */
    record Gone() implements Verdict {}
}
