package uk.gain.agencygateway.requests.model;

import java.time.Instant;

/** What came of asking for the next piece of work. */
public sealed interface Taken {

    /**
     * This one.
     *
     * @param until until when nobody else of the agency is handed it, unless it is fetched before
     */
    record Leased(Request request, Instant until) implements Taken {}

    /** Nothing is there that is not handed out already. */
    record Nothing() implements Taken {}

    /** The directory no longer knows who asks as one of the agency. */
    record NoLonger() implements Taken {}
}
