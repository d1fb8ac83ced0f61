package uk.gain.platform.problems;

/**
 * One rule that a request breaks. Never quotes the value.
 *
 * @param field path of the field, e.g. {@code content.subjects[0].role}
 * @param rule stable name of the rule, e.g. {@code subject-has-role}
 * @param message the rule, in words
 */
public record Violation(String field, String rule, String message) {}
