package uk.gain.referralservice.directory.model;

import java.time.Instant;
import java.util.UUID;

/**
 * The fact that the directory now says this of an agency.
 *
 * @param version gap-free per agency, from 1
 */
public record Listed(UUID eventId, long version, Instant at, Agency agency) {}
