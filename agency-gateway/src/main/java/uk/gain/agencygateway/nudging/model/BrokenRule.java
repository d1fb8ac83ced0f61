package uk.gain.agencygateway.nudging.model;

/**
 * Why something is not accepted. Never quotes what was entered.
 *
 * @param field path of the field
 * @param rule stable name of the rule
 * @param message the rule, in words
 */
public record BrokenRule(String field, String rule, String message) {}
