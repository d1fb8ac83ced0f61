package uk.gain.referralservice.importing.model;

/**
 * What is wrong with a row, or with a file.
 *
 * @param field the column it is about, or what all rows have in common; empty when it is the whole
 *     line
 * @param rule stable name of the rule, e.g. {@code subject-role-missing}
 * @param reason what to change, in words; never holds a value of the file
 */
public record Complaint(String field, String rule, String reason) {}
