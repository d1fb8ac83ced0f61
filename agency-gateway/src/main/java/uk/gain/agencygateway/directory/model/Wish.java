package uk.gain.agencygateway.directory.model;

import java.time.Instant;
import java.util.UUID;

/**
 * The settings an agency asked for last.
 *
 * @param sequence gap-free per agency, from 1
 */
public record Wish(UUID eventId, long sequence, Asker by, AgencySettings settings, Instant askedAt)
        implements Asked {}
