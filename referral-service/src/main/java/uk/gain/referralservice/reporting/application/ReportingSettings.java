package uk.gain.referralservice.reporting.application;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How fresh figures are.
 *
 * @param trackRecordInterval between two counts of the agencies' track records; 1 second or more
 */
@ConfigurationProperties("gain.reporting")
record ReportingSettings(@DefaultValue("10m") Duration trackRecordInterval) {

    ReportingSettings {
        if (trackRecordInterval.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException(
                    "gain.reporting.track-record-interval must be at least 1s");
        }
    }
}
