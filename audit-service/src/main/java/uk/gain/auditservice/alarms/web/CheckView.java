package uk.gain.auditservice.alarms.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.gain.auditservice.alarms.model.Status;

/**
 * A check, as the instance that answers runs it.
 *
 * @param promise what holds as long as it finds nothing
 * @param lookedAt when it last looked to the end; absent until it has
 * @param said what it looked at
 * @param findings how much was wrong then
 * @param failing whether it has not been able to look since
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CheckView(
        String check,
        String promise,
        @Nullable Instant lookedAt,
        String said,
        long findings,
        boolean failing) {

    static CheckView of(Status status) {
        return new CheckView(
                status.check().name(),
                status.check().promise(),
                status.lookedAt(),
                status.said(),
                status.findings(),
                status.failing());
    }
}
