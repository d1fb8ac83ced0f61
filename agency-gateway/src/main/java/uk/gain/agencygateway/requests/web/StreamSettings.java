package uk.gain.agencygateway.requests.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How changes are streamed.
 *
 * @param heartbeat time between two signs of life, at each of which the right to follow is looked
 *     up again; whoever takes nothing between two of them is cut off; 1 second to 1 minute
 */
@ConfigurationProperties("gain.stream")
record StreamSettings(@DefaultValue("15s") Duration heartbeat) {

    StreamSettings {
        if (heartbeat.compareTo(Duration.ofSeconds(1)) < 0
                || heartbeat.compareTo(Duration.ofMinutes(1)) > 0) {
            throw new IllegalArgumentException("gain.stream.heartbeat must be 1s to 1m");
        }
    }
}
