package uk.gain.auditservice.stamping.model;

import java.time.Instant;

/** Somebody else's clock and signature (RFC 3161). */
public interface TimeStampAuthority {

    /**
     * Stamps the SHA-256 of the bytes.
     *
     * @throws TimeStampRefused if the authority does not answer, refuses, or answers with something
     *     that is not a time stamp of these bytes
     */
    Stamped stamp(byte[] bytes);

    /** The time that was stamped, and the whole answer. */
    @SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
    record Stamped(Instant at, byte[] response) {}

    /** There is no time stamp. */
    final class TimeStampRefused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public TimeStampRefused(String reason, Throwable cause) {
            super(reason, cause);
        }
    }
}
