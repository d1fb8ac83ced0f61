package uk.gain.simulatedagencies;

import tools.jackson.databind.JsonNode;

/** How the exchange answered a call. */
sealed interface Reply {

    /** It was done; here is what came back. */
    record Done(JsonNode body) implements Reply {}

    /** It will not be done, now or later: somebody else was first, or it is not ours. */
    record Declined(int status) implements Reply {}

    /**
     * Nobody knows: the exchange, or the provider, is away or busy. To be tried again, the same.
     */
    record Unsettled() implements Reply {}
}
