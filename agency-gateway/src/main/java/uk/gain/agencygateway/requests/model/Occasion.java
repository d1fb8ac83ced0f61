package uk.gain.agencygateway.requests.model;

import java.time.Instant;
import java.util.UUID;

/** When, by whom and under which event id a move happens; ids and time come from outside. */
public record Occasion(UUID eventId, Instant at, Actor by) {}
