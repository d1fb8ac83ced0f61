package uk.gain.agencygateway.directory.model;

/**
 * A rule that a setting breaks.
 *
 * @param field its path, e.g. {@code holidays[2]}
 */
public record BrokenRule(String field, String rule, String message) {}
