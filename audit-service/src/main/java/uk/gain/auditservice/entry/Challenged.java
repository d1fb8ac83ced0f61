package uk.gain.auditservice.entry;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person was asked at random why they look, or answered that.
 *
 * @param id the same where it is asked and where it is answered
 * @param reason the code they chose; absent where it is asked
 * @param wordsSha256 SHA-256 (hex) of their words as the service that asked keeps them, sealed;
 *     absent where it is asked
 */
public record Challenged(UUID id, @Nullable String reason, @Nullable String wordsSha256) {}
