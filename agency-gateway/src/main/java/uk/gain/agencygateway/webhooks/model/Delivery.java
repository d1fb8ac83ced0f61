package uk.gain.agencygateway.webhooks.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message and how its delivery went; no body of an answer is kept.
 *
 * @param position in the order in which the agency is told
 */
public record Delivery(
        long position, Message message, Standing standing, int attempts, Instant queuedAt) {

    public UUID id() {
        return message.id();
    }

    /** How it stands. */
    public sealed interface Standing {}

    /** It is tried at this time, or as soon as the endpoint is. */
    public record Waiting(Instant nextAttemptAt) implements Standing {}

    /** It is over. */
    public record Ended(Outcome outcome, Instant at) implements Standing {}

    /** How it ended. */
    public enum Outcome {
        /** The endpoint answered 2xx. */
        DELIVERED,
        /** Every attempt failed. */
        GIVEN_UP,
        /** It could not be tried often enough in time. */
        EXPIRED,
        /** The endpoint was disabled first. */
        ENDPOINT_DISABLED
    }

    /**
     * One attempt.
     *
     * @param status of HTTP; absent when there was no answer
     * @param result {@code ANSWERED}, or why there was none
     */
    public record Attempt(
            int number,
            Instant startedAt,
            int durationMillis,
            @Nullable Integer status,
            String result) {}

    /** With all its attempts, the first one first. */
    public record Told(Delivery delivery, List<Attempt> attempts) {}
}
