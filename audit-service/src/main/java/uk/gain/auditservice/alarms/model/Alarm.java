package uk.gain.auditservice.alarms.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A finding on record.
 *
 * @param lastSeenAt when a check found it last: long ago for what was put right, or was found in
 *     passing
 * @param acknowledgement absent until an auditor has acknowledged it
 */
public record Alarm(
        long id,
        Finding finding,
        Instant raisedAt,
        Instant lastSeenAt,
        @Nullable Acknowledgement acknowledgement) {}
