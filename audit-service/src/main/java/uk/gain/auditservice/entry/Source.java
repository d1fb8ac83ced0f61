package uk.gain.auditservice.entry;

/** Where a record was read from: no two entries of the log have the same source. */
public record Source(String topic, int partition, long offset) {}
