package uk.gain.agencygateway.webhooks.model;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A host that an operator registered for an agency. */
public record Registered(UUID id, String agency, Host host, Instant at) {

    /** Checks what an operator entered; empty when nothing is wrong with it. */
    public static Optional<BrokenRule> rule(String name, int port, Reach reach) {
        return Host.rule(name, port, reach);
    }
}
