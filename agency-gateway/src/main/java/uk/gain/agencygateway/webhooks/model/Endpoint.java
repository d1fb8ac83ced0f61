package uk.gain.agencygateway.webhooks.model;

import java.time.Instant;

/**
 * Where an agency receives webhooks.
 *
 * @param url as the agency entered it
 * @param changedAt when it was set, enabled or disabled
 */
public record Endpoint(String agency, String url, State state, Instant changedAt, Circuit circuit) {

    /** Whether anything is sent. */
    public sealed interface State {}

    /** Changes are sent. */
    public record Enabled() implements State {}

    /** Nothing is sent or queued. */
    public record Disabled(Because because) implements State {}

    /** Who or what disabled it. */
    public enum Because {
        /** An officer of the agency. */
        AGENCY,
        /** The endpoint itself, by 410 Gone. */
        GONE,
        /** An operator took the host away. */
        HOST_REMOVED
    }

    public boolean enabled() {
        return state instanceof Enabled;
    }
}
