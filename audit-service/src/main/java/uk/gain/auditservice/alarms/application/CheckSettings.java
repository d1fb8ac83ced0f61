package uk.gain.auditservice.alarms.application;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often the checks look. An alarm comes at the latest after the interval and the time of one
 * look.
 *
 * @param interval pause between two looks; a look that took longer is followed by a pause as long
 *     as it took
 * @param patience how long a check may be unable to look before that is an alarm
 */
@ConfigurationProperties("gain.checks")
record CheckSettings(
        @DefaultValue("10s") Duration interval, @DefaultValue("30s") Duration patience) {

    CheckSettings {
        if (!interval.isPositive() || !patience.isPositive()) {
            throw new IllegalArgumentException(
                    "gain.checks.interval and gain.checks.patience must be positive");
        }
    }
}
