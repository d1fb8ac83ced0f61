package uk.gain.auditservice.alarms.model;

/**
 * One thing that is wrong.
 *
 * @param record the exact record: an entry's index, a partition and offset, an aggregate and
 *     sequence, a checkpoint's size; never personal data
 * @param message what is wrong with it, in words, without personal data
 */
public record Finding(Check check, String record, String message) {}
