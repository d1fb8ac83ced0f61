package uk.gain.referralservice.lifecycle.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is open between the two sides of a request, beside its state.
 *
 * @param clockStoppedAt since when the agency's time does not run; absent while it runs
 * @param withdrawal the event by which the co-ordinator no longer asks, until the agency's side has
 *     said whether it came in time; absent when there is none
 * @param extension more time that the agency asks for, until it is decided; absent when it asks for
 *     none
 */
public record Matters(
        @Nullable Instant clockStoppedAt,
        @Nullable UUID withdrawal,
        @Nullable ExtensionSought extension) {

    public static final Matters NONE = new Matters(null, null, null);

    /**
     * More time that an agency asks for.
     *
     * @param id the event that asked for it
     * @param respondBy until when it would answer
     */
    public record ExtensionSought(UUID id, Instant respondBy) {}

    Matters clockStopped(Instant at) {
        return new Matters(at, withdrawal, extension);
    }

    Matters clockRuns() {
        return new Matters(null, withdrawal, extension);
    }

    Matters withdrawalAsked(UUID by) {
        return new Matters(clockStoppedAt, by, extension);
    }

    Matters withdrawalDecided() {
        return new Matters(clockStoppedAt, null, extension);
    }

    Matters extensionSought(ExtensionSought sought) {
        return new Matters(clockStoppedAt, withdrawal, sought);
    }

    Matters extensionDecided() {
        return new Matters(clockStoppedAt, withdrawal, null);
    }

    /**
     * No answer is waited for any more. What is still to be decided stays: where the agency takes
     * its answer back, both sides know of it again.
     */
    Matters settled() {
        return new Matters(null, withdrawal, extension);
    }
}
