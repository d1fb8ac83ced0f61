package uk.gain.referralservice.directory.model;

/**
 * One rule that a proposed entry breaks. Never quotes the value.
 *
 * @param field path of the field, e.g. {@code members[0].subject}
 * @param rule stable name of the rule, e.g. {@code acts-for-one-agency}
 */
public record BrokenRule(String field, String rule, String message) {}
