package uk.gain.agencygateway.requests.model;

/**
 * Of at least one subject nothing is known that the agency could compare: no token is given, and a
 * person decides.
 */
public record Incomparable(Request request) implements Handed {}
