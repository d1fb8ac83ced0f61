package uk.gain.referralservice.lifecycle.model;

/**
 * A rule that what was written breaks.
 *
 * @param field as a path, e.g. {@code outcomes[0].valuePence}
 * @param rule stable for programs, e.g. {@code value-required}
 * @param message what to put right; never the value
 */
public record BrokenRule(String field, String rule, String message) {}
