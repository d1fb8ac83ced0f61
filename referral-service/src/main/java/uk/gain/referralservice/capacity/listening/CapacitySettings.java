package uk.gain.referralservice.capacity.listening;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the queues are served.
 *
 * @param releaseInterval how long it takes at most until a place that became free is seen; at least
 *     10 ms
 */
@ConfigurationProperties("gain.capacity")
record CapacitySettings(@DefaultValue("1s") Duration releaseInterval) {

    CapacitySettings {
        if (releaseInterval.toMillis() < 10) {
            throw new IllegalArgumentException(
                    "gain.capacity.release-interval must be at least 10 ms");
        }
    }
}
