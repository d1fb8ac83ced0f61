package uk.gain.auditservice.alarms.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a check stands on this instance of the service.
 *
 * @param lookedAt when it last looked to the end; absent until it has
 * @param findings what that look found
 * @param failing whether it has not been able to look since
 */
public record Status(
        Check check, @Nullable Instant lookedAt, String said, long findings, boolean failing) {}
