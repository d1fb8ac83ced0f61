package uk.gain.auditservice.sequencing.store;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a sequencer leads without a sign of life.
 *
 * @param lease time without a committed transaction of the leader after which another may take
 *     over; longer than any batch takes, in whole milliseconds
 */
@ConfigurationProperties("gain.leadership")
record LeaseSettings(@DefaultValue("2s") Duration lease) {

    LeaseSettings {
        if (lease.toMillis() < 1) {
            throw new IllegalArgumentException("gain.leadership.lease must be positive");
        }
    }
}
