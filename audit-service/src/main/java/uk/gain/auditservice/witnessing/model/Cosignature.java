package uk.gain.auditservice.witnessing.model;

import java.time.Instant;

/**
 * A cosignature as it is kept.
 *
 * @param size of the checkpoint
 * @param line of a signed note, newline included
 */
public record Cosignature(long size, String witness, Instant cosignedAt, String line) {}
