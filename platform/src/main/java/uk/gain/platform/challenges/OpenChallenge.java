package uk.gain.platform.challenges;

import java.time.Instant;
import java.util.UUID;

/**
 * What a person has been asked and has not answered.
 *
 * @param objectKind what they reached for, as the record names it
 */
public record OpenChallenge(UUID id, String objectKind, String objectId, Instant askedAt) {}
