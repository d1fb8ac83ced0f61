package uk.gain.auditservice.stamping.model;

import java.time.Instant;

/**
 * A time stamp of a checkpoint.
 *
 * @param at the authority's time
 * @param note what was stamped: the signed note, as it is here
 * @param response the authority's answer (TimeStampResp of RFC 3161, DER)
 */
@SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
public record TimeStamp(long size, Instant at, String note, byte[] response) {}
