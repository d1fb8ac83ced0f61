package uk.gain.auditservice.counting.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record as the broker has it.
 *
 * @param digest SHA-256 (hex) of its value; absent for a record without one
 */
public record BrokerRecord(Instant time, @Nullable String digest) {}
