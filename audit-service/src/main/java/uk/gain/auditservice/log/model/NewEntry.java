package uk.gain.auditservice.log.model;

/** An entry's bytes and the record it tells of, which no other entry may tell of. */
@SuppressWarnings("ArrayRecordComponent") // Never compared; the bytes are handed on once.
public record NewEntry(byte[] bytes, String topic, int partition, long offset) {}
