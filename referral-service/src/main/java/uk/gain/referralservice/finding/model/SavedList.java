package uk.gain.referralservice.finding.model;

import java.time.Instant;
import java.util.UUID;

/** A filter that a co-ordinator keeps under a name of their own. */
public record SavedList(UUID id, String name, Filter filter, Instant savedAt) {}
