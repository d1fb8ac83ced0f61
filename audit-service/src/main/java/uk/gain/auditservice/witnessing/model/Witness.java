package uk.gain.auditservice.witnessing.model;

import java.net.URI;

/**
 * A witness that is asked.
 *
 * @param address prefix of its add-checkpoint
 */
public record Witness(URI address, WitnessKey key) {

    public String name() {
        return key.name();
    }
}
