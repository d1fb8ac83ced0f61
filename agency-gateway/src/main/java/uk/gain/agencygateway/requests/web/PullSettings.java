package uk.gain.agencygateway.requests.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How work is handed out.
 *
 * @param lease how long new work is handed to nobody else when the caller does not say; 1 second to
 *     10 minutes
 */
@ConfigurationProperties("gain.pull")
record PullSettings(@DefaultValue("60s") Duration lease) {

    PullSettings {
        if (lease.compareTo(Duration.ofSeconds(1)) < 0
                || lease.compareTo(Duration.ofMinutes(10)) > 0) {
            throw new IllegalArgumentException("gain.pull.lease must be 1s to 10m");
        }
    }
}
