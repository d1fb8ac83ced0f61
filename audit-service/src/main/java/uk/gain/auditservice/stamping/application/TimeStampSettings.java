package uk.gain.auditservice.stamping.application;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often a checkpoint is time-stamped. By whom is gain.time-stamps.url; without it nobody is
 * asked.
 *
 * @param interval time from one time stamp to the next
 */
@ConfigurationProperties("gain.time-stamps")
record TimeStampSettings(@DefaultValue("") String url, @DefaultValue("1h") Duration interval) {

    TimeStampSettings {
        if (!interval.isPositive()) {
            throw new IllegalArgumentException("gain.time-stamps.interval must be positive");
        }
    }
}
