package uk.gain.agencygateway.requests.model;

/**
 * One rule that a proposed answer breaks.
 *
 * @param field where, as a path in the command, e.g. {@code items[0].grading.action}
 * @param rule stable name of the rule
 * @param message for a person; never repeats the value
 */
public record BrokenRule(String field, String rule, String message) {}
