package uk.gain.agencygateway.webhooks.model;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of an attempt. */
public sealed interface Reply {

    /** The name under which it is kept and shown. */
    default String name() {
        return switch (this) {
            case Answered _ -> "ANSWERED";
            case Failed failed -> failed.why().name();
        };
    }

    /**
     * Somebody answered.
     *
     * @param status of HTTP
     * @param retryAfter what the answer's Retry-After asks for; absent without one
     */
    record Answered(int status, @Nullable Duration retryAfter) implements Reply {}

    /** Nobody did. */
    record Failed(Why why) implements Reply {}

    /** Why there is no answer. */
    enum Why {
        /** The name cannot be found. */
        NAME_UNKNOWN,
        /** The name leads to an address that is not public. */
        ADDRESS_REFUSED,
        /** No connection, or it was cut. */
        CONNECTION_FAILED,
        /** The certificate or the protocol is not acceptable. */
        TLS_FAILED,
        /** No answer in time. */
        TIMED_OUT,
        /** What came back is not HTTP, or too large. */
        ANSWER_UNREADABLE
    }
}
