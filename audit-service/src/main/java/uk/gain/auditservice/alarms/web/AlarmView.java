package uk.gain.auditservice.alarms.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.gain.auditservice.alarms.model.Acknowledgement;
import uk.gain.auditservice.alarms.model.Alarm;

/**
 * An alarm.
 *
 * @param record exactly which record is wrong
 * @param lastSeenAt when a check found it last
 * @param reason absent until it is acknowledged, like caseReference, acknowledgedBy and
 *     acknowledgedAt
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AlarmView(
        long id,
        String check,
        String record,
        String message,
        Instant raisedAt,
        Instant lastSeenAt,
        @Nullable String reason,
        @Nullable String caseReference,
        @Nullable String acknowledgedBy,
        @Nullable Instant acknowledgedAt) {

    static AlarmView of(Alarm alarm) {
        Acknowledgement word = alarm.acknowledgement();
        return new AlarmView(
                alarm.id(),
                alarm.finding().check().name(),
                alarm.finding().record(),
                alarm.finding().message(),
                alarm.raisedAt(),
                alarm.lastSeenAt(),
                word == null ? null : word.reason().name(),
                word == null ? null : word.caseReference(),
                word == null ? null : word.by(),
                word == null ? null : word.at());
    }
}
